// Pictures of the main screens for the README: small, of a fresh stack, written to docs/img.
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { at, covered } from './e2e/desk.js'
import { DESK, jpeg, openBrowser, openPage, signIn } from './e2e/kit.js'
import { readyForServices, slotAt } from './e2e/services.js'
import { startStack } from './e2e/stack.js'

/** A picture of a claim, sent by the unit. */
async function send(stack, claim, file) {
  const sha256 = createHash('sha256').update(file.buffer).digest('hex')
  const { upload } = await stack.post('jia-reporter', '/v1/documents', { claim, kind: 'scene_photo', file_name: file.name, content_type: file.mimeType, size: file.buffer.length, sha256 })
  await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: file.buffer })
}

const folder = fileURLToPath(new URL('../../docs/img/', import.meta.url))
mkdirSync(folder, { recursive: true })
const [stack, browser] = await Promise.all([startStack(), openBrowser()])
try {
  const ready = await readyForServices(stack)
  await stack.change('jia-manager', 'POST', `/v1/service-plans/${ready.plan.id}`, `/v1/service-plans/${ready.plan.id}/signature`, { decision: 'sign' })
  const slot = await slotAt(stack, ready.expert, 2)
  const site = { text: '丰台区甲厂工地', district: 'fengtai' }
  await stack.post('jia-reporter', '/v1/bookings', { policy: ready.policy.id, kind: 'hazard_inspection', slot: slot.id, amount: '500.00', site })
  const claim = await stack.claim('jia-reporter', ready.policy.id, { place: { text: '丰台区甲厂二号车间' }, deaths: 1, other_injured: 2 })
  await stack.act('an-handler', claim.id, 'contact')
  await stack.act('an-handler', claim.id, 'coverage', { decision: 'covered', reason: '在保险期间内' })
  await stack.act('an-handler', claim.id, 'document-requests', { items: [{ kind: 'death_certificate', why: '确认死亡时间和原因', from_whom: '就诊医院' }], reason: '一次性通知' })
  await stack.drain()

  const page = await openPage(browser, stack.origin, { deviceScaleFactor: 1 })
  const shot = (name) => page.screenshot({ path: `${folder}phone-${name}.png` })
  const open = async (to, shown) => {
    await page.evaluate((path) => {
      history.pushState({ own: true }, '', path)
      dispatchEvent(new PopStateEvent('popstate'))
    }, to)
    await shown.first().waitFor()
  }
  await signIn(page, 'jia-manager')
  await page.getByText('丰台区甲厂二号车间').waitFor()
  await shot('home')
  await page.locator('[data-test=report]').click()
  await page.getByText('坍塌', { exact: true }).click()
  await shot('report')
  await page.getByRole('button', { name: '增加 受伤' }).click()
  await page.locator('[data-test=next]').click()
  await page.getByLabel('地点', { exact: true }).fill('甲厂三号车间')
  await page.locator('[data-test=next]').click()
  await page.getByLabel('拍 现场全景').setInputFiles(await jpeg(page, 640, 480, 4))
  await page.getByText('已选 1 个').waitFor()
  await page.locator('[data-test=next]').click()
  await page.getByLabel('手机号').fill('13900139000')
  await page.locator('[data-test=next]').click()
  await page.getByRole('button', { name: '提交报案' }).click()
  await page.locator('[data-test=receipt]').waitFor()
  await page.getByText('已传', { exact: true }).waitFor()
  await shot('receipt')
  await open(`/claims/${claim.id}`, page.locator('[data-test=now]'))
  await shot('claim')
  await open(`/policies/${ready.policy.id}/fee`, page.getByText('还可安排'))
  await shot('fee')
  await open('/services/new', page.getByText('还可预约'))
  await shot('book')

  // The desk, a little smaller than it is.
  const big = await covered(stack, ready.policy, '丰城电厂三期冷却塔', 73, 1)
  await send(stack, big.id, await jpeg(page, 640, 480, 3))
  const batch = await stack.post('an-handler', `/v1/claims/${big.id}/advances`, { purpose: 'advance', skip_problems: false, fit_to_limits: false })
  await stack.drain()
  const desk = async (person, path, name) => {
    const one = await at(browser, stack, person, path, { deviceScaleFactor: 0.625, viewport: DESK })
    await one.waitForLoadState('networkidle')
    await one.screenshot({ path: `${folder}console-${name}.png` })
    await one.context().close()
  }
  await desk('an-manager', '/', 'queue')
  await desk('an-manager', `/claims/${big.id}/advances/${batch.id}`, 'approval')
} finally {
  await browser.close()
  await stack.stop()
}
