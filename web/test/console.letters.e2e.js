// Dead letters on the console: a bank that is down leaves one; the operator replays it, and dismisses what is not to be done.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { act, at, button, covered, download, go, sheetRows } from './e2e/desk.js'
import { goodScreen, openBrowser } from './e2e/kit.js'
import { until } from './e2e/report.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
let claim
const fault = (faults) => fetch(`${stack.origin}/dev/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(faults) })
const letters = async () => (await stack.get('an-operator', '/v1/dead-letters?limit=100')).items
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  claim = await covered(stack, await stack.policy(), '甲厂四号车间', 2)
  const advance = await stack.post('an-handler', `/v1/claims/${claim.id}/advances`, { purpose: 'advance', skip_problems: false, fit_to_limits: false })
  await stack.drain()
  const path = `/v1/claims/${claim.id}/advances/${advance.id}`
  await fault({ bank: { down: 100_000 } })
  await stack.change('an-manager', 'POST', path, `${path}/approval`, { decision: 'approve', total: advance.total })
  await until('both payments are given up', async () => {
    await stack.drain()
    return (await letters()).length === 2
  })
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
const drawer = (page) => page.getByRole('dialog')

test('the operator sees why, replays when the bank is back, and dismisses the other with a reason', async () => {
  const [page, late] = await Promise.all([at(browser, stack, 'an-operator'), at(browser, stack, 'an-operator')])
  await page.locator('.desk > nav a[href="/console/letters"]').click()
  await page.getByText('共 2 行').waitFor()
  await goodScreen(page, 'dead letters')
  const rows = sheetRows((await download(page, '导出 XLSX')).bytes)
  assert.deepEqual(rows[1].slice(0, 2), ['向银行发出付款', '对方没有明确应答'])
  const links = await page.getByRole('link', { name: '向银行发出付款' }).evaluateAll((all) => all.map((one) => one.getAttribute('href').replace('/console', '')))

  // Still down: it is tried again, fails again, and waits again, without a touch.
  await page.getByRole('link', { name: '向银行发出付款' }).first().click()
  await page.getByText('payment_ordered', { exact: true }).waitFor()
  await page.getByText(claim.id, { exact: true }).waitFor()
  await goodScreen(page, 'dead letter')
  const { attempts } = (await letters()).find((one) => links[0].endsWith(one.id))
  await go(late, links[0])
  await act(page, '重新办理')
  await page.getByText('要求重新办理').waitFor()
  await stack.drain()
  await page.getByText(`试过 ${attempts * 2} 次`).waitFor()
  await page.getByText('仍没有办成').waitFor()

  // Somebody who looked earlier is told, loses nothing, and sees what is so now.
  await button(late, '不再办理').click()
  await drawer(late).getByRole('button', { name: '结案' }).click()
  await drawer(late).getByText('请写明为什么不再办理').waitFor()
  await drawer(late).getByLabel('原因').fill('已在线下付款')
  await drawer(late).getByRole('button', { name: '结案' }).click()
  await drawer(late).getByText('内容已被他人更新，请重新查看后再操作。').waitFor()
  await late.getByText(`试过 ${attempts * 2} 次`).waitFor()
  assert.equal(await drawer(late).getByLabel('原因').inputValue(), '已在线下付款')
  await goodScreen(late, 'dismissal of what has changed')

  await fault({})
  await act(page, '重新办理')
  await stack.drain()
  await page.getByText('已重新办理，事情办成了').waitFor()
  assert.equal(await button(page, '重新办理').count(), 0)
  await goodScreen(page, 'dead letter, replayed')

  await go(late, links[1])
  await act(late, '不再办理', (open) => open.getByLabel('原因').fill('家属改为柜台领取'))
  await late.getByText('您 结案：家属改为柜台领取').waitFor()
  await goodScreen(late, 'dead letter, dismissed')
  await go(late, '/letters')
  await late.getByText('没有待处理的').waitFor()
  await late.getByLabel('状态').selectOption('')
  await button(late, '查找').click()
  await late.getByText('共 2 行').waitFor()
  const states = new Map((await letters()).map((one) => [one.id, [one.state, one.reason ?? '']]))
  assert.deepEqual(links.map((link) => states.get(link.split('/').pop())), [['replayed', ''], ['dismissed', '家属改为柜台领取']])
  const paid = await stack.get('an-finance', `/v1/claims/${claim.id}/payments`)
  assert.equal(paid.filter((one) => one.state === 'settled').length, 1)

  // The notice of it leads there.
  await go(late, '/inbox')
  await late.getByRole('button', { name: /^去看：有一件事没有办成/ }).first().click()
  await late.getByText('接口原文').click()
  await late.getByText('"function": "dispatch"').waitFor()
  assert.deepEqual([...page.complaints, ...late.complaints], [])
  await page.context().close()
  await late.context().close()
})

test('the association’s operator reads it and acts in nobody’s place; others are told whose it is', async () => {
  // A schedule that failed is the city's and comes again by itself.
  await until('a schedule is given up', async () => {
    await fault({ delivery: { lose: 3 } })
    await stack.advanceClock(0.1)
    await stack.drain()
    return (await stack.get('association-operator', '/v1/dead-letters')).items.some((one) => one.source === 'schedule')
  })
  await fault({})
  const [city, handler] = await Promise.all([at(browser, stack, 'association-operator', '/letters?state='), at(browser, stack, 'an-handler', '/letters')])
  await handler.getByText('由运维人员查看和处理').waitFor()
  await city.getByRole('cell', { name: 'anping' }).first().waitFor()
  await goodScreen(city, 'dead letters of the city')
  await city.getByRole('link', { name: /：定时任务$/ }).first().click()
  await city.getByText('定时任务到下一次会自动继续').waitFor()
  assert.equal(await button(city, '重新办理').count(), 0)
  await act(city, '不再办理', (open) => open.getByLabel('原因').fill('下一次已正常'))
  await city.getByText('下一次已正常').first().waitFor()
  assert.deepEqual(await city.locator('.desk > nav a').allTextContents(), ['没办成的事'])
  assert.deepEqual(city.complaints, [])
  await city.context().close()
  await handler.context().close()
})
