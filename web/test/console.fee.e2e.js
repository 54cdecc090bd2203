// The prevention fee on the console: finance, manager, prevention and supervisor, each to the end of their work.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { goodScreen, openBrowser, openDesk, signIn } from './e2e/kit.js'
import { booked, posted, readyForFee, rendered } from './e2e/fee.js'
import { startStack } from './e2e/stack.js'

let stack
let browser
let ready
let list
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  ready = await readyForFee(stack)
  // One above the approval limit, one to post, one to reverse and dispute, one that asks for more.
  list = await booked(stack, ready, ['60000.00', '8000.00', '3000.00', '2000.00'])
  await rendered(stack, list[0], '58000.00')
  await rendered(stack, list[1], '7600.50')
  await rendered(stack, list[2], '3000.00')
  await posted(stack, list[2], '3000.00', 'FP-0', day())
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
/** The day of the services, in Beijing. */
const day = () => new Date(+list[0].from + 8 * 3_600_000).toISOString().slice(0, 10)
const button = (page, name) => page.getByRole('button', { name, exact: true })
const drawer = (page) => page.getByRole('dialog')
const open = async (page, to, heading) => {
  await page.evaluate((path) => {
    history.pushState({}, '', path)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, `/console${to}`)
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
}
const desk = async (person) => {
  const page = await openDesk(browser, stack.origin)
  await signIn(page, person, '/console')
  return page
}
const linePage = (one) => `/fee/accounts/${ready.policy.id}/lines/${one.line}`

test('the manager approves a large line, finance posts it with what the server says at its fields', async () => {
  const finance = await desk('an-finance')
  await finance.getByRole('link', { name: '费用明细', exact: true }).click()
  await finance.getByRole('tab', { name: '待入账', selected: true }).waitFor()
  await finance.getByText('8,000.00').waitFor()
  await goodScreen(finance, 'lines to post')
  assert.equal(await finance.getByText('60,000.00').count(), 0, 'the large line waits for the manager first')
  await finance.getByRole('tab', { name: '待负责人批准' }).click()
  await finance.getByText('60,000.00').waitFor()
  await finance.locator('tbody a').first().click()
  await finance.locator('[data-not=approve]').getByText('由负责人批准').waitFor()
  await goodScreen(finance, 'large line, finance')

  const manager = await desk('an-manager')
  await open(manager, '/fee/lines', '费用明细')
  await manager.locator('tbody a').first().click()
  await manager.locator('[data-not=post]').getByText('由财务入账').waitFor()
  await goodScreen(manager, 'large line, manager')
  await button(manager, '批准入账').click()
  await goodScreen(manager, 'approve a line')
  await button(manager, '同意 60,000.00 元').click()
  await manager.getByText('已批准，等财务入账。').waitFor()
  await manager.getByText('待财务入账').waitFor()

  // Finance still has the line as it was: the server says that it changed.
  await button(finance, '入账').click()
  await drawer(finance).getByLabel('实际费用').fill('')
  await drawer(finance).getByRole('button', { name: '入账' }).click()
  await drawer(finance).getByText('请填金额，如 480.00').waitFor()
  await drawer(finance).getByText('请填发票号码').waitFor()
  await goodScreen(finance, 'posting, own checks')
  await drawer(finance).getByLabel('实际费用').fill('61000')
  await drawer(finance).getByLabel('发票号码').fill('FP-1')
  await drawer(finance).getByLabel('发票日期').fill(day())
  await drawer(finance).getByRole('button', { name: '入账' }).click()
  await drawer(finance).getByText('内容已被他人更新，请重新查看后再操作。').waitFor()
  await button(finance, '取消').click()
  await finance.reload()
  await signInAgain(finance, 'an-finance', linePage(list[0]))
  await button(finance, '入账').click()
  await drawer(finance).getByLabel('实际费用').fill('61000')
  await drawer(finance).getByLabel('发票号码').fill('FP-0')
  await drawer(finance).getByLabel('发票日期').fill('2199-01-01')
  await drawer(finance).getByRole('button', { name: '入账' }).click()
  const field = (label) => drawer(finance).locator('.field', { hasText: label })
  await field('实际费用').getByText('实际费用超过预约占用的 60000.00 元').waitFor()
  await field('发票日期').getByText('日期不能晚于今天').waitFor()
  await goodScreen(finance, 'posting, the server’s checks')
  await drawer(finance).getByLabel('实际费用').fill('58,000')
  await drawer(finance).getByLabel('发票日期').fill(day())
  await drawer(finance).getByRole('button', { name: '入账' }).click()
  // FP-0 of this payee paid another line already.
  await drawer(finance).getByRole('alert').first().waitFor()
  await drawer(finance).getByLabel('发票号码').fill('FP-1')
  await drawer(finance).getByRole('button', { name: '入账' }).click()
  await finance.getByText('已入账。').waitFor()
  const line = await stack.get('an-finance', list[0].path)
  assert.deepEqual([line.state, line.spent, line.posted_by], ['posted', '58000.00', 'anping/an-finance'])
  await finance.locator('[data-not=reverse]').getByText('由负责人冲销').waitFor()
  assert.deepEqual([...finance.complaints, ...manager.complaints], [])
  await finance.context().close()
  await manager.context().close()
})

/** After a reload the tokens are gone, as they must; the page asks for the sign-in again. */
async function signInAgain(page, person, to) {
  await signIn(page, person, `/console${to}`)
  await page.getByText('谁办的').waitFor()
}
