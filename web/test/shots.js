// Pictures of the six main screens for the README: small, of a fresh stack, written to docs/img. Three of a phone, three of
// the console.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { covered, go as goDesk, settled } from './e2e/desk.js'
import { booked, posted, readyForFee, rendered } from './e2e/fee.js'
import { go, jpeg, openBrowser, openDesk, openPage, signIn } from './e2e/kit.js'
import { startStack } from './e2e/stack.js'

const MOST = 100_000
const folder = fileURLToPath(new URL('../../docs/img/', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const old of readdirSync(folder)) if (/^(phone|desk)-.*\.png$/.test(old)) rmSync(folder + old)
const [stack, browser] = await Promise.all([startStack(), openBrowser()])
const large = []
async function shot(page, name) {
  const path = `${folder}${name}.png`
  await page.screenshot({ path })
  const { size } = statSync(path)
  console.log(`${String(Math.ceil(size / 1000)).padStart(4)} kB  ${name}`)
  if (size > MOST) large.push(name)
}
try {
  const ready = await readyForFee(stack, { premium: '600000.00' })
  const claim = await covered(stack, ready.policy, '丰台区甲厂二号车间', 3)
  await stack.drain()

  const phone = await openPage(browser, stack.origin)
  await signIn(phone, 'jia-manager')
  await phone.locator('[data-test=report]').click()
  await phone.getByText('坍塌', { exact: true }).click()
  await phone.getByRole('button', { name: '增加 受伤' }).click()
  await shot(phone, 'phone-report')
  await phone.locator('[data-test=next]').click()
  await phone.getByLabel('地点', { exact: true }).fill('甲厂三号料仓')
  await phone.locator('[data-test=next]').click()
  await phone.getByLabel('拍 现场全景').setInputFiles(await jpeg(phone, 640, 480, 4))
  await phone.getByText('已选 1 个').waitFor()
  await phone.locator('[data-test=next]').click()
  await phone.getByLabel('手机号').fill('13900139000')
  await phone.locator('[data-test=next]').click()
  await phone.getByRole('button', { name: '提交报案' }).click()
  await phone.locator('[data-test=receipt]').waitFor()
  await phone.getByText('已传', { exact: true }).waitFor()
  await shot(phone, 'phone-receipt')
  await go(phone, `/claims/${claim.id}`)
  await phone.locator('[data-test=now]').waitFor()
  await shot(phone, 'phone-claim')
  await phone.context().close()

  const desk = async (person, path, shown) => {
    const page = await openDesk(browser, stack.origin, { deviceScaleFactor: 0.6 })
    await signIn(page, person, '/console')
    await page.locator('#main h1').waitFor()
    await goDesk(page, path)
    await page.getByText(shown).first().waitFor()
    await settled(page)
    return page
  }
  const proposed = await stack.post('an-handler', `/v1/claims/${claim.id}/advances`, { purpose: 'advance', skip_problems: false, fit_to_limits: false, note: '名册与死亡证明一致' })
  await shot(await desk('an-handler', `/claims/${claim.id}`, '丰台区甲厂二号车间'), 'desk-claim')
  await shot(await desk('an-manager', `/claims/${claim.id}/advances/${proposed.id}`, '合计：可确定部分'), 'desk-approval')

  const [first, second, third] = await booked(stack, ready, ['24000.00', '18000.00', '30000.00'])
  await rendered(stack, first, '23500.00')
  await posted(stack, first, '23500.00', 'FP-2026-0001', new Date(+first.from + 8 * 3_600_000).toISOString().slice(0, 10))
  await rendered(stack, second, '18000.00')
  await posted(stack, second, '18000.00', 'FP-2026-0002', new Date(+second.from + 8 * 3_600_000).toISOString().slice(0, 10))
  if (!third) throw new Error('a booking is missing')
  await stack.drain()
  await shot(await desk('an-prevention', `/fee/accounts/${ready.policy.id}`, '还可安排'), 'desk-fee')
} finally {
  await browser.close()
  await stack.stop()
}
if (large.length) throw new Error(`over ${MOST} bytes: ${large}`)
