// A claim to its end as the unit and the family see it: direct claim, agreement, money arrived, closed; a link taken back.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { again, goodScreen, openBrowser, openPage } from './e2e/kit.js'
import { until } from './e2e/report.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

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
const button = (page, name) => page.getByRole('button', { name, exact: true })

/** A covered claim with one victim and the family's link. */
async function covered(place) {
  const claim = await stack.claim('jia-reporter', policy.id, { place: { text: place } })
  await stack.act('an-handler', claim.id, 'contact')
  await stack.act('an-handler', claim.id, 'coverage', { decision: 'covered', reason: '在保险期间内' })
  const victim = await stack.post('an-handler', `/v1/claims/${claim.id}/victims`, { name: '李某', relation: 'employee', outcome: 'dead', id_number: stack.citizen(3) })
  const path = `/v1/claims/${claim.id}/victims/${victim.id}`
  return { claim: claim.id, victim: victim.id, path, link: (await stack.post('an-handler', `${path}/link`)).token }
}
test('the family claims directly and names the payee; the unit agrees; the money arrives; the claim closes', async () => {
  const { claim, victim, path, link } = await covered('协议车间')
  const family = await openPage(browser, stack.origin)
  await family.goto(`/family#${link}`)
  await button(family, '直接请求赔付').click()
  await family.getByLabel('请写明您的请求').fill('我是妻子，请求按合同赔付')
  await family.getByLabel('联系电话').fill('13700137000')
  await button(family, '填写收款人').click()
  await family.getByLabel('收款人姓名').fill('王某')
  await family.getByLabel('开户行').fill('中国银行')
  await family.getByLabel('银行账号').fill(stack.account(61))
  await button(family, '提出请求').click()
  await family.getByText('已收到您的请求').waitFor()
  assert.ok((await stack.get('an-handler', path)).claimed_directly_at)

  await stack.change('an-handler', 'POST', `/v1/claims/${claim}`, `/v1/claims/${claim}/assessment`, { lines: [{ victim, amount: '800000.00' }] })
  const reporter = await openPage(browser, stack.origin)
  await reporter.goto(`/claims/${claim}`)
  await reporter.locator('button[value="jia-reporter"]').click()
  await reporter.getByText('核定完成，等待达成赔偿协议').waitFor()
  // Who may not is told who may.
  await reporter.getByText('请本单位负责人登录后操作').waitFor()
  await goodScreen(reporter, 'agreement, not allowed')
  const unit = await openPage(browser, stack.origin)
  await unit.goto(`/claims/${claim}`)
  await unit.locator('button[value="jia-manager"]').click()
  await button(unit, '确认核定金额').click()
  await unit.getByText('800,000.00 元').first().waitFor()
  await goodScreen(unit, 'agreement')
  // Somebody else changes the claim meanwhile: said, read again, and only then agreed.
  await stack.post('jia-reporter', `/v1/claims/${claim}/casualties`, { deaths: 1, serious_injuries: 0, other_injured: 1, missing: 0 })
  await button(unit, '同意并确认').click()
  await unit.getByText('内容已被他人更新').waitFor()
  await goodScreen(unit, 'agreement, changed meanwhile')
  await button(unit, '同意并确认').click()
  await unit.locator('[data-test=now]', { hasText: '正在支付赔款' }).waitFor()
  await unit.getByText('履行赔付').first().waitFor()

  const proposed = await stack.post('an-handler', `/v1/claims/${claim}/advances`, { purpose: 'settlement', skip_problems: true, fit_to_limits: false })
  const advance = `/v1/claims/${claim}/advances/${proposed.id}`
  await stack.change('an-manager', 'POST', advance, `${advance}/approval`, { decision: 'approve', total: proposed.total })
  await until('settled', async () => (await stack.drain(), (await stack.get('an-handler', `/v1/claims/${claim}/payments`)).some(({ state }) => state === 'settled')))
  await stack.act('an-handler', claim, 'closing')
  await again(unit)
  await unit.locator('[data-test=now]', { hasText: '已结案' }).waitFor()
  await unit.getByText('已到账 800,000.00 元').waitFor()
  await goodScreen(unit, 'closed claim')
  await family.reload()
  await family.getByText('已到账 800,000.00 元').waitFor()
  await goodScreen(family, 'family, paid')
  assert.deepEqual([...family.complaints, ...unit.complaints, ...reporter.complaints], [])
  for (const page of [family, reporter, unit]) await page.context().close()
})

test('a link taken back in the middle: the page says so and whom to call, nothing of the claim stays on it', async () => {
  const { path, link } = await covered('撤销车间')
  const family = await openPage(browser, stack.origin)
  await family.goto(`/family#${link}`)
  await family.getByText('李某').waitFor()
  await stack.ask('an-handler', 'DELETE', `${path}/link`)
  await button(family, '直接请求赔付').click()
  await family.getByLabel('请写明您的请求').fill('请求赔付')
  await button(family, '提出请求').click()
  await family.getByText('这个链接已失效').waitFor()
  await family.getByRole('link', { name: /打电话给保险公司/ }).waitFor()
  assert.equal(await family.getByText('李某').count(), 0)
  await goodScreen(family, 'family, link taken back')
  await family.context().close()
})
