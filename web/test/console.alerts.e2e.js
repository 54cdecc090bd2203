// Alerts of the fee watch on the console, from the question to its outcome, by people who had no part in the line.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before } from 'node:test'
import { goodScreen, openBrowser, openDesk, signIn } from './e2e/kit.js'
import { booked, posted, readyForFee, rendered } from './e2e/fee.js'
import { until } from './e2e/report.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
let ready
let one
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  ready = await readyForFee(stack, { times: 2, amount: '20000.00' })
  // Booked by the insurer's own prevention, invoiced five days before the service.
  ;[one] = await booked(stack, ready, ['812.50'], 'an-prevention')
  await rendered(stack, one, '812.50')
  await posted(stack, one, '812.50', 'FP-1', new Date(+one.from - 5 * 86_400_000).toISOString().slice(0, 10))
  await stack.advanceClock(24)
  await until('the watch has asked', async () => {
    await stack.drain()
    return (await stack.get('an-manager', '/v1/alerts?check=before_service')).items.length === 1
  })
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
const button = (page, name) => page.locator('#main').getByRole('button', { name, exact: true })
const drawer = (page) => page.getByRole('dialog')
const desk = async (person) => {
  const page = await openDesk(browser, stack.origin)
  await signIn(page, person, '/console')
  await page.getByRole('link', { name: '监测提示', exact: true }).click()
  await page.getByRole('heading', { name: '费用监测提示' }).waitFor()
  return page
}

test('the manager takes an alert and works it to its outcome; who booked the line may not', async () => {
  const prevention = await desk('an-prevention')
  await prevention.getByLabel('提示事项').selectOption('before_service')
  await button(prevention, '查找').click()
  await prevention.getByText('共 1 行').waitFor()
  await goodScreen(prevention, 'alerts')
  await prevention.getByRole('link', { name: '列支或发票早于服务' }).click()
  await prevention.locator('[data-not=alert]').getByText('其中有您办理过的费用').waitFor()
  await goodScreen(prevention, 'alert about an own line')
  assert.equal(await button(prevention, '受理').count(), 0)

  const manager = await desk('an-manager')
  await manager.getByRole('link', { name: '列支或发票早于服务' }).click()
  await manager.getByText('发票或入账早于服务，为什么？').waitFor()
  await manager.getByText('R-D9').first().waitFor()
  await manager.getByRole('cell', { name: '812.50' }).waitFor()
  await goodScreen(manager, 'alert')
  await button(manager, '受理').click()
  await drawer(manager).getByRole('button', { name: '受理' }).click()
  await manager.getByText('您已受理。').waitFor()

  // Another person sees in whose hands it is.
  const officer = await desk('district-officer')
  await officer.getByRole('link', { name: '列支或发票早于服务' }).click()
  await officer.locator('[data-not=alert]').getByText('由 an-manager 办理中').waitFor()
  await goodScreen(officer, 'alert in another’s hands')

  await button(manager, '答复').click()
  await drawer(manager).getByRole('button', { name: '办结' }).click()
  await drawer(manager).getByText('请选处理结果').waitFor()
  await drawer(manager).getByText('请写明核实到什么').waitFor()
  await goodScreen(manager, 'answer, own checks')
  await drawer(manager).getByText('已说明，无问题').click()
  await drawer(manager).getByLabel('核实到什么').fill('按合同预开发票，服务已完成')
  await drawer(manager).getByRole('button', { name: '办结' }).click()
  await manager.getByText('按合同预开发票，服务已完成').waitFor()
  assert.equal(await button(manager, '答复').count(), 0)
  await goodScreen(manager, 'alert answered')
  // From the alert to its line and account.
  await manager.getByRole('row', { name: /812\.50/ }).getByRole('link').first().click()
  await manager.getByText('谁办的').waitFor()
  const [alert] = (await stack.get('an-manager', '/v1/alerts?check=before_service')).items
  assert.deepEqual([alert.state, alert.outcome, alert.answered_by], ['answered', 'explained', 'anping/an-manager'])

  // Answered ones leave the open list and are found by their state.
  await manager.getByRole('link', { name: '监测提示', exact: true }).click()
  await manager.getByRole('link', { name: '投入进度落后' }).first().waitFor()
  assert.equal(await manager.getByRole('link', { name: '列支或发票早于服务' }).count(), 0)
  await manager.getByLabel('状态').selectOption('answered')
  await button(manager, '查找').click()
  await manager.getByText('已办结：已说明，无问题').waitFor()
  const [file] = await Promise.all([manager.waitForEvent('download'), button(manager, '导出 XLSX').click()])
  assert.equal((await readFile(await file.path())).subarray(0, 2).toString(), 'PK')
  await manager.getByLabel('多久了').selectOption('30')
  await button(manager, '查找').click()
  await manager.getByText('没有符合的提示').waitFor()
  await goodScreen(manager, 'no alert')
  assert.deepEqual([...prevention.complaints, ...manager.complaints, ...officer.complaints], [])
  for (const page of [prevention, manager, officer]) await page.context().close()
})

test('a supervisor works an alert of the city by keyboard, and loses nothing when another was faster', async () => {
  const officer = await desk('district-officer')
  await officer.getByText('anping').first().waitFor()
  await goodScreen(officer, 'alerts of the city')
  await officer.getByRole('row', { name: /全部保单合计/ }).getByRole('link', { name: '投入进度落后' }).focus()
  await officer.keyboard.press('Enter')
  await officer.getByText('为什么还没有按进度安排服务？').first().waitFor()
  const late = await desk('an-manager')
  await late.getByRole('row', { name: /全部保单合计/ }).getByRole('link', { name: '投入进度落后' }).click()
  await button(late, '受理').waitFor()
  await button(officer, '受理').focus()
  await officer.keyboard.press('Enter')
  await drawer(officer).waitFor()
  // Close, then the drawer's own button.
  await officer.keyboard.press('Tab')
  await officer.keyboard.press('Tab')
  await officer.keyboard.press('Enter')
  await officer.getByText('您已受理。').waitFor()

  await button(late, '受理').click()
  await drawer(late).getByRole('button', { name: '受理' }).click()
  await drawer(late).getByText('内容已被他人更新，请重新查看后再操作。').waitFor()
  await goodScreen(late, 'taken by another meanwhile')

  await button(officer, '答复').click()
  await drawer(officer).getByText('已移交').click()
  await drawer(officer).getByLabel('核实到什么').fill('已约谈保险机构，限期安排服务')
  await drawer(officer).getByRole('button', { name: '办结' }).click()
  await officer.getByText('已约谈保险机构，限期安排服务').waitFor()
  await officer.getByText('已办结').first().waitFor()
  assert.deepEqual([...officer.complaints, ...late.complaints], [])
  await officer.context().close()
  await late.context().close()
})
