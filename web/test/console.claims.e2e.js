// A batch from its proposal to the last payee: who may, what an approver sees, what changes meanwhile, what the bank says.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approve, at, button, covered, download, go, settled, sheetRows } from './e2e/desk.js'
import { goodScreen, openBrowser } from './e2e/kit.js'
import { startStack } from './e2e/stack.js'

let stack
let browser
let policy
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  policy = await stack.policy()
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
const propose = (person, claim, more = {}) => stack.post(person, `/v1/claims/${claim}/advances`, { purpose: 'advance', skip_problems: false, fit_to_limits: false, ...more })

test('two persons: computed and proposed by one, who cannot approve it; approved by another; each payee’s payment shows', async () => {
  const claim = await covered(stack, policy, '两人车间', 3, 1, (n) => (n === 2 ? '0001' : '6688'))
  const maker = await at(browser, stack, 'an-handler2', `/claims/${claim.id}`)
  await goodScreen(maker, 'claim')
  await maker.getByRole('link', { name: '提出支付' }).first().click()
  await button(maker, '计算').click()
  await maker.getByText('450,000.00').first().waitFor()
  await goodScreen(maker, 'proposal')
  await maker.getByRole('button', { name: '遇难者1' }).click()
  await maker.getByText(/R-C9/).first().waitFor()
  await maker.getByLabel(/给复核人的说明/).fill('名册与证明一致')
  await button(maker, '计算').click()
  // Twice at once is once.
  await maker.getByRole('button', { name: /提出，交他人复核/ }).dblclick()
  await maker.getByText('您不能复核自己经办的案件').waitFor()
  assert.equal(await maker.getByRole('button', { name: /^同意支付/ }).count(), 0)
  await goodScreen(maker, 'own batch')
  assert.equal((await stack.get('an-handler', `/v1/claims/${claim.id}/advances`)).length, 1)
  const path = new URL(maker.url()).pathname.replace('/console', '')

  const low = await at(browser, stack, 'an-approver', path)
  await low.getByText('合计：可确定部分').waitFor()
  await goodScreen(low, 'approval')
  await low.getByText('看经办人的说明').click()
  await low.getByText('名册与证明一致').waitFor()
  await low.getByRole('button', { name: /^同意支付/ }).click()
  assert.equal(await low.getByText('请核对后勾选').count(), 3)
  await low.getByText('与合计不一致').waitFor()
  await goodScreen(low, 'approval with errors')
  await approve(low, '1350000')
  // Above an approver's authority: said in words, with who decides instead.
  await low.getByText('请理赔负责人复核这一批').waitFor()
  await goodScreen(low, 'above authority')

  const checker = await at(browser, stack, 'an-manager')
  await checker.getByRole('tab', { name: /待复核/ }).waitFor()
  await checker.getByRole('link', { name: claim.receipt_no }).click()
  await settled(checker)
  await approve(checker, '1,350,000.00')
  await checker.getByRole('heading', { name: '到账情况' }).waitFor()
  await stack.drain()
  await checker.getByText('部分未成功').first().waitFor()
  await checker.getByText('2 / 3').waitFor()
  await goodScreen(checker, 'batch partly failed')
  const [made] = await stack.get('an-handler', `/v1/claims/${claim.id}/advances`)
  assert.equal(made.checker, 'anping/an-manager')
  assert.equal(made.settled_total, '900000.00')

  // The one that failed is sent again alone, to another account.
  const finance = await at(browser, stack, 'an-finance', path)
  await button(finance, '重新发起 遇难者2').click()
  await finance.getByRole('dialog').locator('button[type=submit]').click()
  await finance.getByText('请填完整账号').waitFor()
  await goodScreen(finance, 'retry with an error')
  await finance.getByLabel('账号', { exact: true }).fill(stack.account(2))
  await finance.getByRole('dialog').locator('button[type=submit]').click()
  await finance.getByRole('dialog').waitFor({ state: 'detached' })
  await stack.drain()
  await finance.getByText('全部到账；企业的页面同时显示').waitFor()
  const { payments } = await stack.get('an-finance', `/v1/claims/${claim.id}/advances/${made.id}`)
  assert.deepEqual(payments.map(({ state }) => state), ['settled', 'settled', 'settled'])
  assert.deepEqual([...maker.complaints, ...low.complaints, ...checker.complaints, ...finance.complaints], [])
  await Promise.all([maker, low, checker, finance].map((page) => page.context().close()))
})

test('the figures change while the approval is open: no decision until they were read again', async () => {
  const claim = await covered(stack, policy, '变数车间', 1, 11)
  const batch = await propose('an-handler', claim.id)
  const page = await at(browser, stack, 'an-approver', `/claims/${claim.id}/advances/${batch.id}`)
  await page.getByRole('button', { name: /^同意支付/ }).waitFor()
  await stack.post('jia-reporter', `/v1/claims/${claim.id}/casualties`, { deaths: 2, missing: 0, serious_injuries: 0, other_injured: 0, as_of: new Date((await (await fetch(`${stack.origin}/dev/clock`)).json()).now).toISOString() })
  await button(page, '刷新').click()
  await page.getByText('数额已变，请重看').waitFor()
  await page.getByText('1 / 0 / 0 / 0').waitFor()
  assert.ok(await page.getByRole('button', { name: /^同意支付/ }).isDisabled())
  await goodScreen(page, 'figures changed')
  await button(page, '用新的数额重看').click()
  await approve(page, '450000')
  await page.getByRole('heading', { name: '到账情况' }).waitFor()
  await page.context().close()
})

test('sent back with a reason from the list and words of one’s own; the maker reads it and proposes anew', async () => {
  const claim = await covered(stack, policy, '退回车间', 1, 21)
  const batch = await propose('an-handler', claim.id)
  const page = await at(browser, stack, 'an-approver', `/claims/${claim.id}/advances/${batch.id}`)
  await button(page, '退回修改').click()
  await button(page, '退回经办人').click()
  await page.getByText('请选一个原因').waitFor()
  await goodScreen(page, 'send back')
  await page.getByText('收款人身份需要核实').click()
  await page.getByLabel('说明', { exact: true }).fill('请补亲属关系证明')
  await button(page, '退回经办人').click()
  await page.getByText('收款人身份需要核实：请补亲属关系证明').waitFor()
  await goodScreen(page, 'sent back')
  const maker = await at(browser, stack, 'an-handler', `/claims/${claim.id}?part=money`)
  await maker.getByText('退回修改').waitFor()
  await goodScreen(maker, 'batches')
  await maker.getByRole('link', { name: '提出支付' }).first().waitFor()
  await Promise.all([page, maker].map((one) => one.context().close()))
})

test('a lost reply: sent again it is the same write', async () => {
  const claim = await covered(stack, policy, '丢失车间', 1, 31)
  const page = await at(browser, stack, 'an-handler', `/claims/${claim.id}/propose`)
  await button(page, '计算').click()
  await page.getByRole('button', { name: /提出，交他人复核/ }).waitFor()
  let lost = 0
  await page.route('**/advances', async (route) => {
    if (route.request().method() !== 'POST' || lost) return route.fallback()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: /提出，交他人复核/ }).click()
  await page.getByText('没有网络，没有发出去').waitFor()
  await goodScreen(page, 'lost reply')
  await page.getByRole('button', { name: /提出，交他人复核/ }).click()
  await page.getByText('等待复核').or(page.getByText('您不能复核自己经办的案件')).first().waitFor()
  assert.equal(lost, 1)
  assert.equal((await stack.get('an-handler', `/v1/claims/${claim.id}/advances`)).length, 1)
  await page.context().close()
})

test('tables as files: CSV and XLSX hold what the table shows, amounts as numbers, formulas as text', async () => {
  const claim = await covered(stack, policy, '=1+1 表格车间', 12, 41)
  const batch = await propose('an-handler', claim.id)
  const page = await at(browser, stack, 'an-manager', `/claims/${claim.id}/advances/${batch.id}`)
  await approve(page, '5400000')
  await page.getByRole('heading', { name: '到账情况' }).waitFor()
  await stack.drain()
  await page.getByText('12 / 12').waitFor()
  const csv = await download(page, '导出 CSV')
  assert.match(csv.name, /^支付明细-\d{4}-\d\d-\d\d\.csv$/)
  assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'the mark that makes Excel read UTF-8')
  const lines = csv.bytes.toString().trim().split('\r\n')
  assert.equal(lines.length, 13)
  assert.ok(lines[0].startsWith('"序号","受害人","收款人","金额（元）","状态"'), lines[0])
  assert.match(lines.find((line) => line.includes('遇难者41')), /,450000\.00,"已到账"/)
  const rows = sheetRows((await download(page, '导出 XLSX')).bytes)
  assert.equal(rows.length, 13)
  assert.equal(rows.slice(1).reduce((sum, row) => sum + row[3], 0), 12 * 450_000)
  await go(page, '/claims')
  const list = await download(page, '导出 CSV')
  assert.ok(list.bytes.toString().includes(`"'=1+1 表格车间"`))
  await page.context().close()
})

test('every part of a claim’s file, as handler, finance, supervisor', async () => {
  const claim = await covered(stack, policy, '各部分车间', 1, 61)
  const page = await at(browser, stack, 'an-handler')
  await goodScreen(page, 'queue')
  await go(page, '/claims')
  await goodScreen(page, 'claims')
  for (const part of ['people', 'documents', 'money', 'ending', 'history']) {
    await go(page, `/claims/${claim.id}?part=${part}`)
    await goodScreen(page, `handler ${part}`)
  }
  const officer = await at(browser, stack, 'district-officer')
  await goodScreen(officer, 'officer queue')
  for (const part of ['overview', 'people', 'money', 'history']) {
    await go(officer, `/claims/${claim.id}?part=${part}`)
    await goodScreen(officer, `officer ${part}`)
    assert.equal(await officer.getByText('遇难者61').count(), 0, 'supervisors see no people')
  }
  assert.deepEqual([...page.complaints, ...officer.complaints], [])
  await Promise.all([page, officer].map((one) => one.context().close()))
})
