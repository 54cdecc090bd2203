// What goes otherwise than planned: moved, cancelled, refused, nobody there, and a questioned fee line to its answer.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { again, goodScreen, openBrowser, openPage } from './e2e/kit.js'
import { clockTo, readyForServices, signedPlan, slotAt } from './e2e/services.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
let ready
let days = 1
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  ready = await readyForServices(stack, '100000.00', { times: 12, amount: '6000.00' })
  await signedPlan(stack, ready)
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
const button = (page, name) => page.getByRole('button', { name, exact: true })
const state = (page, text) => page.locator('[data-test=state]').getByText(text, { exact: true }).waitFor()
const dialog = (page) => page.getByRole('dialog')
const send = (page) => dialog(page).getByRole('button', { name: '提交' }).click()
const read = (booking) => stack.get('an-prevention', `/v1/bookings/${booking.id}`)
const change = (person, booking, verb, body = {}) => stack.change(person, 'POST', `/v1/bookings/${booking.id}`, `/v1/bookings/${booking.id}/${verb}`, body)
const left = async () => (await stack.get('jia-manager', `/v1/policies/${ready.policy.id}/fee-budget`)).reserved

/** A booking on a day of its own. */
async function booked(place, { accepted = false } = {}) {
  const slot = await slotAt(stack, ready.expert, ++days)
  const booking = await stack.post('jia-reporter', '/v1/bookings', { policy: ready.policy.id, kind: 'hazard_inspection', slot: slot.id, amount: '500.00', site: { text: place, district: 'fengtai' } })
  if (accepted) await change('agency-manager', booking, 'accept', { confirmed_with: '张工', items: '脚手架', measures: '现场检查' })
  return { ...booking, slot }
}
/** Somebody's phone on the page of a booking. */
async function at(person, booking) {
  const page = await openPage(browser, stack.origin)
  await page.goto(`/services/${booking.id}`)
  await page.locator(`button[value="${person}"]`).click()
  await page.locator('[data-test=state]').waitFor()
  return page
}
const done = async (...pages) => {
  for (const page of pages) {
    assert.deepEqual(page.complaints, [])
    await page.context().close()
  }
}

test('a booking is moved to another slot, then cancelled: the reason stands there, the money is free again', async () => {
  const before = await left()
  const booking = await booked('改期工地')
  const other = await slotAt(stack, ready.expert, ++days)
  const page = await at('jia-reporter', booking)
  await button(page, '改期').click()
  await send(page)
  await page.getByText('请选一个时段').waitFor()
  await goodScreen(page, 'move')
  await dialog(page).getByRole('radio').first().check()
  await page.getByLabel('原因').fill('当天停工')
  await send(page)
  await dialog(page).waitFor({ state: 'detached' })
  assert.equal((await read(booking)).slot, other.id)
  assert.equal((await read(booking)).moves[0].reason, '当天停工')
  await button(page, '取消预约').click()
  await send(page)
  await page.getByText('请写原因').waitFor()
  await page.getByLabel('原因').fill('工程已完工')
  await goodScreen(page, 'cancel')
  await send(page)
  await state(page, '已取消')
  await page.getByText('工程已完工').first().waitFor()
  await goodScreen(page, 'cancelled')
  assert.equal(await left(), before)
  await done(page)
})

test('the unit refuses a service that was booked for it', async () => {
  const booking = await booked('拒绝工地')
  const page = await at('jia-manager', booking)
  await button(page, '不接受这次服务').click()
  await page.getByLabel('原因').fill('与方案不符')
  await send(page)
  await state(page, '投保单位拒绝服务')
  assert.equal((await read(booking)).state, 'refused')
  await done(page)
})

test('nobody there, said by the unit and admitted by the agency: settled without anybody else', async () => {
  const booking = await booked('机构未到工地', { accepted: true })
  await clockTo(stack, new Date(booking.slot.from.getTime() + 3_600_000))
  const unit = await at('jia-reporter', booking)
  await button(unit, '报告对方未到场').click()
  await unit.getByText('对方没有到场').click()
  await unit.getByLabel('原因').fill('等了一小时没有人来')
  await goodScreen(unit, 'absence')
  await send(unit)
  await state(unit, '一方陈述未到场，待另一方说明')
  assert.equal(await button(unit, '报告对方未到场').count(), 0, 'who has spoken waits')
  await goodScreen(unit, 'absence stated')
  const agency = await at('agency-manager', booking)
  await agency.getByText('等了一小时没有人来').waitFor()
  await button(agency, '报告对方未到场').click()
  await agency.getByText('我方没有到场').click()
  await agency.getByLabel('原因').fill('车辆故障')
  await send(agency)
  await state(agency, '未到场')
  const found = await read(booking)
  assert.equal(found.state, 'no_show')
  await done(unit, agency)
})

test('nobody there, said by the agency and denied by the unit: neither decides, the insurer looks', async () => {
  const booking = await booked('说法不一工地', { accepted: true })
  await clockTo(stack, new Date(booking.slot.from.getTime() + 3_600_000))
  const agency = await at('agency-manager', booking)
  await button(agency, '报告对方未到场').click()
  await agency.getByText('对方没有到场').click()
  await agency.getByLabel('原因').fill('大门锁着')
  await send(agency)
  await state(agency, '一方陈述未到场，待另一方说明')
  const unit = await at('jia-manager', booking)
  await button(unit, '报告对方未到场').click()
  await unit.getByText('双方都到了').click()
  await unit.getByLabel('原因').fill('东门一直有人')
  await send(unit)
  await state(unit, '双方说法不一，待处理')
  await unit.getByText('保险公司正在核实').waitFor()
  await goodScreen(unit, 'disputed booking')
  await change('an-prevention', booking, 'resolution', { outcome: 'nobodys_fault', reason: '走错了门' })
  await again(unit)
  await unit.getByText('走错了门').first().waitFor()
  await goodScreen(unit, 'resolved booking')
  await done(agency, unit)
})

test('a questioned fee line: frozen, answered by the insurer, the answer stands on the page', async () => {
  const booking = await booked('异议工地')
  const page = await openPage(browser, stack.origin)
  await page.goto(`/policies/${ready.policy.id}/fee`)
  await page.locator('button[value="jia-manager"]').click()
  await page.getByRole('heading', { name: '预防费用去向' }).waitFor()
  await button(page, '对这一笔有异议').first().click()
  await button(page, '提出异议').click()
  await page.getByText('请写明理由').waitFor()
  await page.getByLabel('请写明哪里不对').fill('没有约过这么贵的')
  await button(page, '提出异议').click()
  await page.getByText('有异议，已冻结').waitFor()
  await page.getByText(/最迟 .* 答复/).waitFor()
  const disputes = `/v1/policies/${ready.policy.id}/fee-disputes`
  const [dispute] = await stack.get('an-manager', disputes)
  await stack.change('an-manager', 'POST', `${disputes}/${dispute.id}`, `${disputes}/${dispute.id}/answer`, { upheld: false, answer: '按约定的单价和次数占用' })
  await again(page)
  await page.getByText('按约定的单价和次数占用').waitFor()
  assert.equal(await page.getByText('有异议，已冻结').count(), 0)
  await goodScreen(page, 'an answered dispute')
  assert.ok(booking.id)
  await done(page)
})
