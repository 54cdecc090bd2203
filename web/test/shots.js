// Pictures of the main screens of the phone for the README: small, of a fresh stack, written to docs/img.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jpeg, openBrowser, openPage, signIn } from './e2e/kit.js'
import { readyForServices, slotAt } from './e2e/services.js'
import { startStack } from './e2e/stack.js'

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
} finally {
  await browser.close()
  await stack.stop()
}
