// An expert on a building site without network: check-in, evidence, report and record are kept on the phone, survive a killed
// browser, and go out exactly once when there is a network again.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { goodScreen, openBrowser, openPage, signIn } from './e2e/kit.js'
import { kept, profiles } from './e2e/profile.js'
import { record } from './e2e/record.js'
import { until } from './e2e/report.js'
import { clockTo, readyForServices, signedPlan, slotAt } from './e2e/services.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
let ready
const profile = profiles(() => stack.origin)
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  ready = await readyForServices(stack)
  await signedPlan(stack, ready)
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
const button = (page, name) => page.getByRole('button', { name, exact: true })
const send = (page) => page.getByRole('dialog').getByRole('button', { name: '提交' }).click()

/** A booking that the agency has accepted, with the clock at its beginning. */
async function accepted(days, place) {
  const slot = await slotAt(stack, ready.expert, days)
  const booking = await stack.post('jia-reporter', '/v1/bookings', { policy: ready.policy.id, kind: 'hazard_inspection', slot: slot.id, amount: '400.00', site: { text: place, district: 'fengtai' } })
  await stack.change('agency-manager', 'POST', `/v1/bookings/${booking.id}`, `/v1/bookings/${booking.id}/accept`, { confirmed_with: '张工', items: '深基坑、脚手架', measures: '现场检查' })
  await clockTo(stack, new Date(slot.from.getTime() + 300_000))
  return { ...booking, slot }
}
const read = (booking) => stack.get('agency-manager', `/v1/bookings/${booking.id}`)
const happened = async (booking) => (await stack.get('agency-manager', `/v1/bookings/${booking.id}/timeline?limit=50`)).items.map(({ event }) => event)

test('all of it without network, browser killed, opened again: one check-in, one record, no file lost', async (t) => {
  const booking = await accepted(3, '断网工地')
  const at = await profile(t, { permissions: ['geolocation'], geolocation: { latitude: 39.85, longitude: 116.28 } })
  let { context, page } = await at.open()
  await signIn(page, 'agency-expert')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await signIn(page, 'agency-expert')
  await page.getByRole('link', { name: '今日服务' }).first().click()
  await page.getByText('断网工地').waitFor()
  await page.getByText('断网工地').click()
  await button(page, '签到开始').waitFor()
  // The phone's clock goes with the site's.
  const phone = (minutes) => page.clock.setFixedTime(new Date(booking.slot.from.getTime() + minutes * 60_000))
  await phone(5)
  await context.setOffline(true)
  await page.getByText('没有网络。已填内容存在手机里').waitFor()
  await button(page, '签到开始').click()
  await send(page)
  await page.getByText('签到：还没有发出').or(page.getByText('到场签到：还没有发出')).waitFor()
  await goodScreen(page, 'check-in that waits')
  await page.getByRole('link', { name: '填服务报告' }).click()
  await record(page, { stop: true, cost: '390.00' })
  await until('the draft is kept', async () => (await kept(page, 'drafts')).some((draft) => draft.booking === booking.id && draft.cost === '390.00'))
  await at.kill(context)

  // Still on the site: the phone is opened again without network.
  ;({ context, page } = await at.open())
  await context.setOffline(true)
  await page.goto(`/services/${booking.id}`)
  await page.getByRole('link', { name: '填服务报告' }).click()
  await page.getByLabel('服务人员').waitFor()
  assert.equal(await page.getByLabel('服务人员').inputValue(), '许专家')
  for (let n = 0; n < 12 && !(await page.getByRole('heading', { name: '请核对' }).count()); n++) {
    const head = await page.locator('h1').textContent()
    await page.locator('[data-test=next]').click()
    await page.locator('h1', { hasNotText: head }).waitFor()
  }
  await page.getByText('390.00 元').waitFor()
  await button(page, '提交报告').click()
  await page.getByText('服务报告：还没有发出').waitFor()
  await goodScreen(page, 'record that waits')
  await page.goto('/')
  await page.getByText('还没有发出').first().waitFor()
  await goodScreen(page, 'home of an agency, offline, with unsent work')
  assert.equal((await read(booking)).state, 'accepted')
  await at.kill(context)

  // Back in town, too late for a check-in that is made there.
  await clockTo(stack, new Date(booking.slot.from.getTime() + 5 * 3_600_000))
  ;({ context, page } = await at.open())
  await signIn(page, 'agency-expert')
  await until('the record is there', async () => (await stack.drain(), (await read(booking)).state === 'completed'), 60_000)
  const done = await read(booking)
  assert.equal(done.record.cost, '390.00')
  assert.equal(new Date(done.check_in.made_at).getTime(), booking.slot.from.getTime() + 300_000)
  assert.equal(done.check_in.reason, null)
  const events = await happened(booking)
  assert.equal(events.filter((event) => event === 'checked_in').length, 1)
  assert.equal(events.filter((event) => event === 'service_completed').length, 1)
  await until('nothing waits', async () => (await kept(page, 'jobs')).every((job) => job.state === 'done'))
})

test('without a service worker, the answers lost: the same keys again, one check-in, one record', async () => {
  const booking = await accepted(5, '丢回信工地')
  const page = await openPage(browser, stack.origin, { serviceWorkers: 'block', permissions: ['geolocation'], geolocation: { latitude: 39.85, longitude: 116.28 } })
  await signIn(page, 'agency-expert')
  await page.getByRole('link', { name: '今日服务' }).first().click()
  await page.getByText('丢回信工地').click()
  const lost = new Set()
  await page.route(/\/(check-in|complete)$/, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (lost.has(pathname) || !pathname.includes('/bookings/')) return route.continue()
    lost.add(pathname)
    await route.fetch()
    return route.abort('connectionreset')
  })
  await button(page, '签到开始').click()
  await send(page)
  await page.locator('[data-test=state]', { hasText: '已到场' }).waitFor({ timeout: 30_000 })
  await clockTo(stack, new Date(booking.slot.from.getTime() + 2_400_000))
  await page.getByRole('link', { name: '填服务报告' }).click()
  await record(page, { cost: '380.00' })
  await until('the record is there', async () => (await stack.drain(), (await read(booking)).state === 'completed'), 60_000)
  await page.locator('[data-test=state]', { hasText: '待投保单位确认' }).waitFor({ timeout: 30_000 })
  const events = await happened(booking)
  assert.equal(events.filter((event) => event === 'checked_in').length, 1)
  assert.equal(events.filter((event) => event === 'service_completed').length, 1)
  assert.equal(lost.size, 2)
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})
