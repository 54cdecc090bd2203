// The claim standard and the insurers' promises on the console: proposed by one person, published by another, read by all.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { act, at, button, download, go, settled, sheetRows } from './e2e/desk.js'
import { goodScreen, openBrowser } from './e2e/kit.js'
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
const drawer = (page) => page.getByRole('dialog')
/** The day some days from now in Beijing. */
const day = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
const close = (...pages) => {
  for (const page of pages) assert.deepEqual(page.complaints, [])
  return Promise.all(pages.map((page) => page.context().close()))
}

test('one officer proposes a version of the standard, another publishes it, an insurer reads it', async () => {
  const officer = await at(browser, stack, 'association-officer')
  await officer.getByRole('link', { name: '理赔服务标准', exact: true }).click()
  await officer.getByText('现行', { exact: true }).waitFor()
  await officer.getByRole('link', { name: '2026-1' }).click()
  await officer.getByRole('row', { name: /首次联系 24 小时 自报案起/ }).waitFor()
  await officer.getByRole('row', { name: /死亡赔偿 死亡证明 每人一份/ }).waitFor()
  await goodScreen(officer, 'the standard that ships')
  const rows = sheetRows((await download(officer, '导出 XLSX')).bytes)
  assert.equal(rows[0][0], '损失项目')

  await go(officer, '/standards')
  await officer.getByRole('link', { name: '提出新版本' }).click()
  await officer.getByText('已填入现行版本 2026-1').waitFor()
  await button(officer, '提出').click()
  await officer.getByText('请填版本名，如 2027-1').waitFor()
  await officer.getByText('请填明天或以后的日期').waitFor()
  await officer.getByLabel('版本名').fill('2099-1')
  await officer.getByLabel('生效日').fill(day(2))
  await officer.getByLabel('依据文件').fill('京保协发〔2099〕1号')
  await officer.getByLabel('首次联系').fill('12')
  await officer.getByLabel('核定').fill('31')
  await button(officer, '删去第 12 项').click()
  await button(officer, '增加材料').click()
  await button(officer, '提出').click()
  await officer.getByText('请写明为什么要').waitFor()
  await goodScreen(officer, 'a version, own checks')
  await officer.locator('.paper').last().getByLabel('为什么要').fill('核对施工合同')
  await button(officer, '提出').click()
  // What the law leaves is the server's to know; it lands at the field.
  await officer.locator('.field.bad').filter({ hasText: '核定' }).getByText('不能长于法律规定的 30').waitFor()
  await officer.getByLabel('核定').fill('20')
  await button(officer, '提出').dblclick()
  await officer.getByRole('heading', { name: '理赔服务标准 2099-1' }).waitFor()
  await officer.locator('[data-not=decide]').getByText('您提出的，须由另一人复核').waitFor()
  await officer.getByRole('row', { name: /首次联系 更快 12 小时 24 小时/ }).waitFor()
  await officer.getByRole('row', { name: /所有赔案 其他 一份 核对施工合同 新增/ }).waitFor()
  await officer.getByText('不再需要：第三者财产损失 财产损失证明').waitFor()
  await goodScreen(officer, 'a draft')
  const path = new URL(officer.url()).pathname.replace('/console', '')

  const second = await at(browser, stack, 'association-officer2', '/inbox')
  await stack.drain()
  await button(second, '刷新').click()
  await second.getByRole('button', { name: /^去看：理赔服务标准 2099-1 待复核/ }).click()
  await button(second, '退回').click()
  await drawer(second).getByRole('button', { name: '退回' }).click()
  await drawer(second).getByText('请写明退回原因').waitFor()
  await drawer(second).getByRole('button', { name: '取消' }).click()
  await act(second, '发布')
  await second.getByText('还没到生效日').waitFor()
  assert.equal(await button(second, '发布').count(), 0)

  // A name is taken once.
  await go(officer, '/standards/new')
  await officer.getByLabel('版本名').fill('2099-1')
  await button(officer, '提出').click()
  await officer.getByText('已有这个名称的版本').waitFor()

  const handler = await at(browser, stack, 'an-handler', path)
  await handler.getByText('核对施工合同').waitFor()
  assert.equal(await handler.getByText('复核', { exact: true }).count(), 1, 'who decided, no act')
  await close(officer, second, handler)
})

test('an approver promises to be quicker, the manager publishes one and returns another, a supervisor reads', async () => {
  const approver = await at(browser, stack, 'an-approver')
  await approver.getByRole('link', { name: '承诺时限', exact: true }).click()
  await approver.getByText('没有承诺的，按理赔服务标准办。').waitFor()
  await button(approver, '提出承诺').click()
  const fill = async (from, hours) => {
    await drawer(approver).getByLabel('生效日').fill(from)
    await drawer(approver).getByLabel('首次联系').fill(hours)
  }
  await fill(day(1), '25')
  await drawer(approver).getByRole('button', { name: '提出' }).click()
  await drawer(approver).getByText('不能慢于标准 24 小时').waitFor()
  await goodScreen(approver, 'a promise, own checks')
  // The version that comes into force the day after is quicker: the server knows.
  await fill(day(1), '20')
  await drawer(approver).getByRole('button', { name: '提出' }).click()
  await drawer(approver).locator('.field.bad').getByText('12').waitFor()
  await drawer(approver).getByLabel('首次联系').fill('2')
  await drawer(approver).getByRole('button', { name: '提出' }).click()
  await approver.getByRole('row', { name: /首次联系 更快 2 小时 24 小时/ }).waitFor()
  await approver.locator('[data-not=decide]').getByText('由本机构负责人复核').waitFor()
  await goodScreen(approver, 'a promise')
  const path = new URL(approver.url()).pathname.replace('/console', '')
  const other = await stack.post('an-approver', '/v1/claim-promises', { effective_from: day(3), limits: { survey: 24 } })

  const [manager, late] = [await at(browser, stack, 'an-manager', path), await at(browser, stack, 'an-manager', path)]
  await act(manager, '发布')
  await manager.getByText('还没到生效日').waitFor()
  await button(late, '发布').click()
  await drawer(late).getByRole('button', { name: '发布' }).click()
  await drawer(late).getByText('内容已被他人更新，请重新查看后再操作。').waitFor()
  await go(manager, `/promises/anping/${other.id}`)
  await act(manager, '退回', (open) => open.getByLabel('退回原因').fill('查勘力量不够'))
  await manager.getByText('an-manager 退回').waitFor()
  await go(manager, '/promises')
  await manager.getByText('共 2 行').waitFor()
  await goodScreen(manager, 'promises')

  // Others see what is published, not the drafts.
  const officer = await at(browser, stack, 'district-officer', '/promises')
  await officer.getByRole('row', { name: /anping 首次联系 2 小时/ }).getByRole('link').click()
  await officer.getByRole('row', { name: /首次联系 更快 2 小时/ }).waitFor()
  await go(officer, `/promises/anping/${other.id}`)
  await officer.locator('#main [data-state]').waitFor()
  await settled(officer)
  await close(approver, manager, late, officer)
})
