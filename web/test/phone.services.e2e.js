// A service from the plan's signature to the questioned fee line, as the unit and the agency do it on their phones.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { goodScreen, openBrowser, openPage, signIn } from './e2e/kit.js'
import { record } from './e2e/record.js'
import { clockTo, readyForServices, slotAt } from './e2e/services.js'
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
const button = (page, name) => page.getByRole('button', { name, exact: true })
const state = (page, text) => page.locator('[data-test=state]', { hasText: text }).waitFor()
const open = (page, to) =>
  page.evaluate((path) => {
    history.pushState({ own: true }, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, to)

test('sign the plan, book in four screens, serve, record, confirm, see the fee and question it', async () => {
  const ready = await readyForServices(stack)
  const slot = await slotAt(stack, ready.expert, 3)
  const boss = await openPage(browser, stack.origin)
  await signIn(boss, 'jia-manager')
  await boss.getByRole('link', { name: '服务', exact: true }).click()
  await boss.getByText('消除重大隐患').waitFor()
  await goodScreen(boss, 'services with a plan')
  await button(boss, '签署方案').click()
  await boss.getByText('消除重大隐患').waitFor({ state: 'detached' })

  const unit = await openPage(browser, stack.origin)
  await signIn(unit, 'jia-reporter')
  await unit.getByRole('link', { name: '服务', exact: true }).click()
  await unit.getByText('还没有预约').waitFor()
  await goodScreen(unit, 'services, empty')
  await unit.getByRole('link', { name: '预约服务', exact: true }).click()
  await unit.getByText('还可预约 2 次').waitFor()
  await button(unit, '下一步').click()
  await unit.getByText('请选一项服务').waitFor()
  await goodScreen(unit, 'booking 1')
  await unit.getByRole('radio').first().check()
  await button(unit, '下一步').click()
  await unit.getByRole('heading', { name: '什么时间？' }).waitFor()
  await goodScreen(unit, 'booking 2')
  await unit.getByRole('radio').first().check()
  await button(unit, '下一步').click()
  await unit.getByLabel('地点').fill('丰台区甲厂工地')
  assert.equal(await unit.getByLabel('本次费用（元）').inputValue(), '500.00')
  await goodScreen(unit, 'booking 3')
  await button(unit, '下一步').click()
  await unit.getByText('许专家').waitFor()
  await goodScreen(unit, 'booking 4')
  await button(unit, '确认预约').click()
  await state(unit, '已预约')
  await goodScreen(unit, 'booking')
  const path = new URL(unit.url()).pathname

  const agency = await openPage(browser, stack.origin)
  await signIn(agency, 'agency-manager')
  await agency.getByRole('link', { name: '今日服务' }).first().click()
  await agency.getByText('丰台区甲厂工地').waitFor()
  await goodScreen(agency, 'agency’s day')
  await agency.getByText('丰台区甲厂工地').click()
  await button(agency, '接单').click()
  await agency.getByLabel('与谁确认').fill('张工')
  await agency.getByLabel('服务项目').fill('深基坑、脚手架')
  await agency.getByLabel('措施').fill('现场检查并出具报告')
  await goodScreen(agency, 'accept')
  await agency.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await state(agency, '已接单')
  await agency.context().close()

  await clockTo(stack, new Date(slot.from.getTime() + 300_000))
  const expert = await openPage(browser, stack.origin, { permissions: ['geolocation'], geolocation: { latitude: 39.8501, longitude: 116.28 } })
  await signIn(expert, 'agency-expert')
  await open(expert, path)
  await button(expert, '签到开始').click()
  await goodScreen(expert, 'check-in')
  await expert.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await state(expert, '已到场')
  await clockTo(stack, new Date(slot.from.getTime() + 2_400_000))
  await expert.getByRole('link', { name: '填服务报告' }).click()
  await record(expert, { screen: (name) => goodScreen(expert, name) })
  await state(expert, '待投保单位确认')
  await expert.context().close()

  const sure = await openPage(browser, stack.origin)
  await signIn(sure, 'jia-manager')
  await open(sure, path)
  await button(sure, '确认完成').click()
  await sure.getByText('满意', { exact: true }).click()
  await sure.getByLabel('意见').fill('检查仔细')
  await goodScreen(sure, 'confirm')
  await sure.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await state(sure, '已确认')
  await sure.getByRole('link', { name: '看费用去向' }).click()
  await sure.getByRole('heading', { name: '预防费用去向' }).waitFor()
  await sure.getByText('500.00 元').first().waitFor()
  await goodScreen(sure, 'fee')
  await button(sure, '对这一笔有异议').first().click()
  await sure.getByLabel('请写明哪里不对').fill('时长与约定不符')
  await goodScreen(sure, 'dispute')
  await button(sure, '提出异议').click()
  await sure.getByText('有异议，已冻结').waitFor()
  await sure.getByText('时长与约定不符').waitFor()
  assert.deepEqual([...boss.complaints, ...unit.complaints, ...sure.complaints], [])
})
