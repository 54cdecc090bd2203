// What is around the batches: policies and premium, recoveries, notices, search, stage times, telephone reports; and what
// holds everywhere on the desk: the keyboard alone, a session that ends, no network, no permission.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { act, at, button, covered, download, go, settled } from './e2e/desk.js'
import { goodScreen, jpeg, openBrowser } from './e2e/kit.js'
import { claimsAt } from './e2e/report.js'
import { creditCode } from './e2e/services.js'
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
const propose = (person, claim, purpose = 'advance') => stack.post(person, `/v1/claims/${claim}/advances`, { purpose, skip_problems: false, fit_to_limits: false })
const close = (...pages) => {
  for (const page of pages) assert.deepEqual(page.complaints, [])
  return Promise.all(pages.map((page) => page.context().close()))
}

test('a policy registered with every field, wrong ones at their place; premium in and out by finance', async () => {
  const page = await at(browser, stack, 'an-underwriter')
  await page.getByRole('navigation').getByRole('link', { name: '保单', exact: true }).click()
  await page.getByRole('link', { name: policy.policy_no }).waitFor()
  await goodScreen(page, 'policies')
  await page.getByRole('link', { name: '登记保单' }).click()
  await button(page, '登记保单').click()
  await page.getByText('请填单位全称').waitFor()
  await goodScreen(page, 'register, errors')
  const fields = { 单位全称: '北京丁矿业有限公司', 统一社会信用代码: '91110105MA00AN717X', 联系人: '丁工', 联系电话: '13800138009', 保单号: 'AQ-NEW-1', 申报人数: '50', 承保人数: '40', 每人限额: '800000', 每次事故限额: '8000000', 累计限额: '16000000', 约定保费: '50,000' }
  for (const [name, text] of Object.entries(fields)) await page.locator('#main').getByLabel(name).first().fill(text)
  await page.getByLabel('行业', { exact: true }).selectOption('mine')
  await page.getByLabel('区', { exact: true }).selectOption('mentougou')
  await page.getByLabel('产品版本').selectOption({ index: 1 })
  await page.getByLabel('起始日').fill('2026-06-01')
  await page.getByLabel('终止日').fill('2027-05-31')
  await button(page, '登记保单').click()
  // The check digit is the server's to know; what it says lands at the field.
  await page.locator('.field.bad').filter({ hasText: '统一社会信用代码' }).waitFor()
  await goodScreen(page, 'register, what the server says')
  await page.getByLabel('统一社会信用代码').fill(creditCode(4711))
  await button(page, '登记保单').click()
  await page.locator('.field.bad').getByText('投保人数不得少于在岗人数').waitFor()
  await page.getByLabel('承保人数').fill('50')
  await button(page, '登记保单').dblclick()
  await page.getByRole('heading', { name: '北京丁矿业有限公司' }).waitFor()
  await page.getByText('8,000,000.00 元').first().waitFor()
  await goodScreen(page, 'policy')
  const { items } = await stack.get('an-underwriter', '/v1/policies?q=AQ-NEW-1')
  assert.equal(items.length, 1)
  assert.equal(items[0].premium, '50000.00')

  const finance = await at(browser, stack, 'an-finance', `/policies/${items[0].id}`)
  await finance.getByText('还没有收到保费').waitFor()
  const premium = (direction, amount, voucher) => async (drawer) => {
    await drawer.getByText(direction, { exact: true }).click()
    await drawer.getByLabel('金额').fill(amount)
    await drawer.getByLabel('凭证号').fill(voucher)
    await goodScreen(finance, 'premium')
  }
  await act(finance, '登记收费或退费', premium('保费实收', '50000', 'V-1'))
  await finance.getByText(/预防费用上限 10,500.00 元/).waitFor()
  await act(finance, '登记收费或退费', premium('退费', '10000', 'V-2'))
  await finance.getByText(/预防费用上限 8,400.00 元/).waitFor()
  // The same voucher again is refused where it was typed.
  await button(finance, '登记收费或退费').click()
  await premium('保费实收', '1', 'V-1')(finance.getByRole('dialog'))
  await finance.getByRole('dialog').locator('button[type=submit]').click()
  await finance.getByRole('dialog').getByText('没有成功').waitFor()
  await finance.keyboard.press('Escape')
  await goodScreen(finance, 'policy with premium')
  const csv = (await download(finance, '导出 CSV')).bytes.toString()
  assert.ok(csv.includes('"退费",10000.00,"V-2"'), csv)
  await close(page, finance)
})

test('more was paid than was owed: money back with its voucher, the rest written off by two people', async () => {
  const claim = await covered(stack, policy, '追偿车间', 1, 101)
  const batch = await propose('an-handler', claim.id)
  await stack.change('an-manager', 'POST', `/v1/claims/${claim.id}/advances/${batch.id}`, `/v1/claims/${claim.id}/advances/${batch.id}/approval`, { decision: 'approve', total: batch.total })
  await stack.drain()
  const page = await at(browser, stack, 'an-handler2', `/claims/${claim.id}?part=documents`)
  await act(page, '材料已齐')
  await act(page, '上传材料', async (drawer) => {
    await drawer.locator('button[type=submit]').click()
    await drawer.getByText('请选一个文件').waitFor()
    await goodScreen(page, 'upload, no file')
    await drawer.getByLabel('种类').selectOption('repayment_voucher')
    await drawer.getByLabel('文件', { exact: true }).setInputFiles(await jpeg(page, 300, 200, 5))
  })
  await page.getByText('多付款项收回凭证').waitFor()
  await stack.drain()
  await go(page, `/claims/${claim.id}?part=ending`)
  await act(page, '核定', async (drawer) => {
    await drawer.getByLabel('遇难者101').fill('300000')
    await goodScreen(page, 'assessment')
  })
  await page.getByText('产生 1 笔追偿').waitFor()
  await goodScreen(page, 'assessed')
  await page.getByRole('navigation').getByRole('link', { name: '追偿' }).click()
  await page.getByText('150,000.00').first().waitFor()
  await goodScreen(page, 'recoveries')
  await page.getByRole('link', { name: '去处理' }).click()
  await page.getByRole('heading', { name: '追偿', exact: true }).waitFor()
  await act(page, '登记收回', async (drawer) => {
    await drawer.getByLabel('凭证').waitFor()
    await drawer.getByLabel('金额').fill('100000')
    await goodScreen(page, 'money back')
  })
  await page.getByText('50,000.00', { exact: true }).waitFor()
  await act(page, '申请核销', (drawer) => drawer.getByLabel('理由').fill('家庭困难，确无能力'))
  await page.getByText('您不能复核自己提出的核销').waitFor()
  await goodScreen(page, 'own write-off')
  const other = await at(browser, stack, 'an-approver', `/claims/${claim.id}?part=money`)
  await other.getByRole('button', { name: /^同意核销/ }).click()
  await other.getByText('家庭困难，确无能力').last().waitFor()
  await goodScreen(other, 'write-off')
  await other.getByRole('dialog').locator('button[type=submit]').click()
  await other.getByText('已核销').first().waitFor()
  const [recovery] = await stack.get('an-handler', `/v1/claims/${claim.id}/recoveries`)
  assert.equal(recovery.state, 'written_off')
  await close(page, other)
})

test('a report by telephone, its policy matched, its notice read, found by its number', async () => {
  const page = await at(browser, stack, 'an-handler')
  await page.getByRole('navigation').getByRole('link', { name: '登记电话报案' }).click()
  await button(page, '受理报案').click()
  await page.getByText('请填报案人姓名').waitFor()
  await goodScreen(page, 'telephone report, errors')
  await page.getByText('触电', { exact: true }).click()
  await page.getByLabel('地点', { exact: true }).fill('电话报案车间')
  await page.getByLabel('报案人', { exact: true }).fill('王师傅')
  await page.getByLabel('电话', { exact: true }).fill('13700137000')
  await button(page, '增加 其他受伤').click()
  await page.getByLabel(/统一社会信用代码/).fill('91110105MA00AN717R')
  await button(page, '找保单').click()
  await page.getByText(policy.policy_no).waitFor()
  await goodScreen(page, 'telephone report')
  await button(page, '受理报案').dblclick()
  await page.getByRole('heading', { name: '电话报案车间' }).waitFor()
  const made = await claimsAt(stack, '电话报案车间', 'an-handler')
  assert.equal(made.length, 1)
  assert.equal(made[0].policy, policy.id)
  await stack.drain()

  await page.getByRole('navigation').getByRole('link', { name: /^通知/ }).click()
  const notice = page.locator('.card', { hasText: made[0].receipt_no })
  await notice.getByText('未读', { exact: true }).waitFor()
  await goodScreen(page, 'notices')
  await notice.getByRole('button', { name: /^标为已读/ }).click()
  await notice.getByText('已读', { exact: true }).waitFor()
  await page.getByRole('tab', { name: '未读' }).click()
  await notice.waitFor({ state: 'detached' })

  const find = page.getByRole('searchbox', { name: /^查找/ })
  await find.fill(made[0].receipt_no)
  await find.press('Enter')
  await page.getByRole('heading', { name: '电话报案车间' }).waitFor()
  await find.fill('电话报案')
  await find.press('Enter')
  await page.getByRole('link', { name: made[0].receipt_no }).waitFor()
  await goodScreen(page, 'search')
  await find.fill('北京甲厂')
  await find.press('Enter')
  await page.getByRole('link', { name: policy.policy_no }).waitFor()
  await close(page)
})

test('stage times drawn and in a table, for the insurer and for supervisors', async () => {
  const page = await at(browser, stack, 'an-manager', '/claim-times')
  await page.getByRole('img', { name: /各环节用时/ }).waitFor()
  await page.getByRole('cell', { name: '报案至首次联系' }).first().waitFor()
  await goodScreen(page, 'claim times')
  const lines = (await download(page, '导出 CSV')).bytes.toString().trim().split('\r\n')
  assert.ok(lines.length > 1 && /^"报案至/.test(lines[1]), lines.join('\n'))
  const officer = await at(browser, stack, 'district-officer', '/claim-times')
  await officer.getByLabel('保险机构代码').fill('taihe')
  await button(officer, '查看').click()
  await officer.getByText('还没有走完任何环节的案件').waitFor()
  await goodScreen(officer, 'claim times, empty')
  await close(page, officer)
})

test('the session ends in the middle of a form: sign in over the page, nothing is lost, it goes on by itself', async () => {
  const claim = await stack.claim('jia-reporter', policy.id, { place: { text: '过期车间' } })
  const page = await at(browser, stack, 'an-handler', `/claims/${claim.id}`)
  await button(page, '责任初判').click()
  await page.getByLabel('理由').fill('保单有效，事故属实')
  await stack.advanceClock(2)
  await page.getByRole('dialog').locator('button[type=submit]').click()
  const asked = page.getByRole('dialog', { name: '登录已过期' })
  await asked.waitFor()
  await goodScreen(page, 'session ended')
  const popup = page.waitForEvent('popup')
  await asked.getByRole('button', { name: '登录', exact: true }).click()
  await (await popup).locator('button[value="an-handler"]').click()
  await page.getByRole('dialog').first().waitFor({ state: 'detached' })
  await settled(page)
  await go(page, `/claims/${claim.id}?part=history`)
  await page.getByText('保单有效，事故属实').or(page.getByText(/责任初判|初步/)).first().waitFor()
  await close(page)
})

test('somebody else signs in over the page: what the one before had on it is gone, on the very same page, too', async () => {
  const claim = await stack.claim('jia-reporter', policy.id, { place: { text: '换人车间' } })
  const page = await at(browser, stack, 'an-handler')
  await page.getByRole('link', { name: claim.receipt_no }).waitFor()
  await page.getByRole('searchbox').first().fill('换人车间')
  await stack.advanceClock(2)
  await button(page, '刷新').click()
  const popup = page.waitForEvent('popup')
  await page.getByRole('dialog', { name: '登录已过期' }).getByRole('button', { name: '登录', exact: true }).click()
  await (await popup).locator('button[value="tai-handler"]').click()
  await page.getByRole('link', { name: claim.receipt_no }).waitFor({ state: 'detached' })
  await settled(page)
  await page.locator('#main h1').getByText('待办').waitFor()
  assert.equal(await page.getByText('换人车间').count(), 0)
  assert.equal(await page.getByRole('searchbox').first().inputValue(), '')
  await close(page)
})

test('without network: said on top, what was read stays, a page that was not read says so and comes by itself', async () => {
  const page = await at(browser, stack, 'an-handler', '/policies')
  await page.getByRole('link', { name: policy.policy_no }).waitFor()
  await page.context().setOffline(true)
  await page.getByText('没有网络。页面上的内容可能不是最新的').waitFor()
  await page.getByRole('link', { name: policy.policy_no }).waitFor()
  await page.getByRole('link', { name: policy.policy_no }).click()
  await page.getByText('没有网络，这一页还打不开').waitFor()
  await goodScreen(page, 'offline')
  await page.context().setOffline(false)
  await page.getByText('责任限额').waitFor()
  await close(page)
})

test('no permission: who does it is said; another insurer’s file is not there', async () => {
  const claim = await covered(stack, policy, '权限车间', 1, 141)
  const batch = await propose('an-handler', claim.id)
  const looks = [
    ['an-finance', `/claims/${claim.id}/propose`, '由理赔经办提出'],
    ['an-handler', '/policies/new', '由承保人员登记'],
    ['an-finance', '/report', '由理赔经办登记'],
    ['tai-handler', `/claims/${claim.id}`, '没有找到'],
    ['an-prevention', `/claims/${claim.id}/advances/${batch.id}`, '等待复核。'],
    ['an-operator', '/search?q=x', '您的岗位不能查找'],
  ]
  for (const [person, path, text] of looks) {
    const page = await at(browser, stack, person, path).catch((error) => {
      throw new Error(`${person} ${path}: ${error.message}`)
    })
    await page.getByText(text).first().waitFor()
    await goodScreen(page, `${person} ${path}`)
    await close(page)
  }
})

test('the keyboard alone: from the queue to the approved batch', async () => {
  const claim = await covered(stack, policy, '键盘车间', 1, 151)
  await propose('an-handler', claim.id)
  const page = await at(browser, stack, 'an-approver')
  /** Tab until something by that name has the focus, and that it shows. */
  const to = async (matches) => {
    for (let n = 0; n < 80; n++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement
        const ring = (one) => one && getComputedStyle(one).outlineStyle !== 'none'
        return { body: element === document.body, text: `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''} ${element?.labels?.[0]?.textContent ?? ''}`, ring: ring(element) || ring(element?.closest('.option')) }
      })
      if (at.body || !matches.test(at.text)) continue
      assert.ok(at.ring, `the focus shows on ${at.text}`)
      return
    }
    throw new Error(`not reached by Tab: ${matches}`)
  }
  await to(/跳到正文/)
  await page.keyboard.press('Enter')
  await to(new RegExp(`^ ${claim.receipt_no} *$`))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^同意支付/ }).waitFor()
  for (const sentence of [/属于保险责任/, /身份和账户相符/, /没有重复支付/]) {
    await to(sentence)
    await page.keyboard.press('Space')
  }
  await to(/同意支付/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '到账情况' }).waitFor()
  await close(page)
})
