// The whole of it, as somebody who never saw it would do it: an accident of 73 dead reported on a phone, its batch proposed
// and approved by two people on the console, every payee paid; then the enterprise books a service and finds it in its fee.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { act, approve, at, button, roster, settled } from './e2e/desk.js'
import { goodScreen, openBrowser, openPage, signIn } from './e2e/kit.js'
import { next, receiptNo } from './e2e/report.js'
import { readyForServices, slotAt } from './e2e/services.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})

test('Fengcheng: from the phone at the site to the last payee, and a service in the fee page', async () => {
  const ready = await readyForServices(stack)
  await stack.change('jia-manager', 'POST', `/v1/service-plans/${ready.plan.id}`, `/v1/service-plans/${ready.plan.id}/signature`, { decision: 'sign' })
  await slotAt(stack, ready.expert, 3)

  const phone = await openPage(browser, stack.origin)
  await signIn(phone, 'jia-reporter')
  await phone.locator('[data-test=report]').tap()
  await phone.getByText('坍塌', { exact: true }).tap()
  await phone.getByLabel('死亡', { exact: true }).fill('73')
  await phone.getByLabel('受伤', { exact: true }).fill('2')
  await phone.getByText('企业负责人应在 1 小时内').waitFor()
  await next(phone)
  await phone.getByLabel('地点', { exact: true }).fill('丰城电厂三期扩建工程冷却塔')
  await next(phone)
  await phone.getByRole('button', { name: '先不拍，稍后补传' }).tap()
  await phone.getByLabel('手机号').fill('13900139000')
  await next(phone)
  await phone.getByRole('button', { name: '提交报案' }).tap()
  const no = await receiptNo(phone)

  const maker = await at(browser, stack, 'an-handler')
  await maker.getByRole('link', { name: no }).click()
  await maker.getByRole('heading', { name: '丰城电厂三期扩建工程冷却塔' }).waitFor()
  await settled(maker)
  await maker.getByText('特别重大事故').first().waitFor()
  await act(maker, '记录已联系')
  await act(maker, '确认责任', async (drawer) => {
    await drawer.getByText('属于保险责任', { exact: true }).click()
    await drawer.getByLabel('理由').fill('事故在保险期间内，属于保险责任')
  })
  await maker.getByRole('tab', { name: '人员与损失' }).click()
  await act(maker, '导入名册 CSV', (drawer) => drawer.getByLabel('名册文件').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(roster(stack, 73)) }))
  await maker.getByText('遇难者73', { exact: true }).waitFor()
  await goodScreen(maker, '73 people')
  await maker.getByRole('link', { name: '提出支付' }).first().click()
  await button(maker, '计算').click()
  await maker.getByRole('button', { name: /提出，交他人复核 · 3,285.00 万元/ }).click()
  await maker.getByText('等待复核').or(maker.getByText('您不能复核自己经办的案件')).first().waitFor()
  await maker.context().close()

  const checker = await at(browser, stack, 'an-manager')
  await checker.getByRole('tabpanel').getByRole('link', { name: no }).click()
  await checker.getByText('共 73 人：450,000.00 × 73').waitFor()
  await goodScreen(checker, 'approval of 73')
  await approve(checker, '32850000')
  // The page follows the bank by itself.
  await checker.getByText('73 / 73').waitFor({ timeout: 60_000 })
  await checker.getByText('全部到账；企业的页面同时显示').waitFor()
  assert.equal(await checker.getByText('已到账', { exact: true }).count(), 74)
  await goodScreen(checker, '73 paid')
  await checker.context().close()

  await phone.evaluate(() => {
    history.pushState({ own: true }, '', '/')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await phone.getByRole('link', { name: '服务', exact: true }).tap()
  await phone.getByRole('link', { name: '预约服务', exact: true }).tap()
  await phone.getByRole('radio').first().check()
  await button(phone, '下一步').tap()
  await phone.getByRole('heading', { name: '什么时间？' }).waitFor()
  await phone.getByRole('radio').first().check()
  await button(phone, '下一步').tap()
  await phone.getByLabel('地点').fill('丰台区甲厂工地')
  await button(phone, '下一步').tap()
  await phone.getByText('许专家').waitFor()
  await button(phone, '确认预约').tap()
  await phone.locator('[data-test=state]', { hasText: '已预约' }).waitFor()
  await phone.getByRole('link', { name: '看费用去向' }).tap()
  await phone.getByRole('heading', { name: '预防费用去向' }).waitFor()
  await phone.getByText('500.00 元').first().waitFor()
  await goodScreen(phone, 'fee page')
  const fee = await stack.get('jia-manager', `/v1/policies/${ready.policy.id}/fee-budget`)
  assert.equal(fee.reserved, '500.00')
  assert.deepEqual(phone.complaints, [])
})
