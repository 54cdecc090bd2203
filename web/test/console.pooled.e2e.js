// Pooled services on the desk: drawn up as it was seen, a drop-out, one invoice for all; a project in bulk; trainings.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { button, day, desks, drawer, gone, link, looks, menu, say, state } from './e2e/desk.js'
import { openBrowser } from './e2e/kit.js'
import { until } from './e2e/report.js'
import { acceptance, clockTo, creditCode, readyForServices, shown, slotAt } from './e2e/services.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
let ready
let slot
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  ready = await readyForServices(stack)
  await stack.change('jia-manager', 'POST', `/v1/service-plans/${ready.plan.id}`, `/v1/service-plans/${ready.plan.id}/signature`, { decision: 'sign' })
  const today = day(0)
  for (const n of [1, 2, 3, 4]) {
    const enterprise = { name: `小微企业${n}号`, credit_code: creditCode(2000 + n), contact_name: '店主', contact_phone: '13800138000' }
    const policy = await stack.policy('jia', { enterprise, premium: '2000.00', declared_head_count: 5, insured_head_count: 5 })
    await stack.post('an-finance', `/v1/policies/${policy.id}/premium-receipts`, { direction: 'receipt', amount: '2000.00', received_on: today, voucher_no: 'V-1' })
  }
  slot = await slotAt(stack, ready.expert, 5)
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})

const [desk, pages] = desks(() => ({ browser, stack }))
const rows = (page, name) => page.getByRole('region', { name }).locator('tbody tr')
const look = looks('pooled')
const on = (person, booking, verb, body) => stack.change(person, 'POST', `/v1/bookings/${booking}`, `/v1/bookings/${booking}/${verb}`, body)
async function clock(at) {
  await clockTo(stack, at)
  await stack.advanceClock(0)
}
let id
const pool = () => stack.get('an-prevention', `/v1/pooled-services/${id}`)

test('five policies carry one service: what is seen is what is held; one drops out; one invoice is posted to the fen', async () => {
  const page = await desk('an-prevention')
  await menu(page, '统筹服务')
  await say(page, '没有统筹服务')
  await look(page, 'pooled, none')
  await link(page, '发起统筹服务').click()
  await button(page, '计算分摊').click()
  await say(page, '请选牵头单位的保单')
  await look(page, 'pooled, wrong fields')
  await page.getByLabel('名称', { exact: true }).fill('九小场所隐患排查统筹服务')
  await page.getByLabel('服务种类').selectOption('hazard_inspection')
  await page.getByLabel('服务地点所在的区').selectOption('fengtai')
  await page.getByRole('radio', { name: /许专家/ }).check()
  await page.getByLabel('服务地点', { exact: true }).fill('丰台区某街道')
  await page.getByLabel('总费用').fill('1500')
  await page.getByRole('radio', { name: /北京甲厂机械制造有限公司/ }).check()
  await page.getByLabel('所在区').selectOption('fengtai')
  await button(page, '计算分摊').click()
  await page.getByRole('region', { name: '分摊预览' }).waitFor()
  assert.equal(await rows(page, '分摊预览').count(), 5)
  await look(page, 'pooled, preview')
  // Another sum is another preview.
  await page.getByLabel('总费用').fill('1600')
  await say(page, '内容改过了，请重新计算分摊。')
  await page.getByLabel('总费用').fill('1500')
  await button(page, '发起，占用 1,500.00 元').click()
  await page.waitForURL(/\/pooled\/pooled_/)
  id = new URL(page.url()).pathname.split('/').pop()
  await stack.drain()
  await state(page, '已占用，待服务')
  await until('five shares', async () => (await rows(page, '各保单的分摊').count()) === 5)
  await look(page, 'pooled, held')

  await page.getByRole('button', { name: /^退出\s*小微企业4号$/ }).click()
  await button(page, '退出，其余重新分摊').click()
  await say(page, '请写明原因')
  await drawer(page).getByLabel('原因').fill('本单位停业')
  await look(page, 'drop out')
  await button(page, '退出，其余重新分摊').click()
  await gone(page)
  await stack.drain()
  await until('four shares', async () => (await rows(page, '各保单的分摊').count()) === 4)
  await button(page, '连同已退出和已冲销的').click()
  await say(page, '本单位停业')
  // Nothing is written over: the five first shares are there as released beside the four that took their place.
  await until('five ended shares and four live ones', async () => (await rows(page, '各保单的分摊').count()) === 9)

  const { booking, from, to } = await pool()
  await on('agency-manager', booking, 'accept', acceptance)
  await clock(new Date(+new Date(from) + 300_000))
  await on('agency-expert', booking, 'check-in', {})
  const done = new Date(+new Date(to) + 600_000)
  await clock(done)
  const evidence = []
  for (const [seed, kind] of ['hazard_list', 'written_notice', 'site_photo'].entries()) evidence.push({ kind, document: await shown(stack, 'agency-expert', booking, seed) })
  const report = await shown(stack, 'agency-expert', booking, 9)
  await on('agency-expert', booking, 'complete', { started_at: from, ended_at: to, place: '丰台区某街道', personnel: '许专家', items: '九小场所', measures: '现场检查', process: '逐户检查', units: 1, report, evidence, stated: [], cost: '1450.00' })
  await on('jia-manager', booking, 'confirm', { decision: 'confirm', satisfaction: 'satisfied', opinion: '检查仔细' })
  await stack.drain()

  const finance = await desk('an-finance', done)
  await menu(finance, '统筹服务')
  await link(finance, '九小场所隐患排查统筹服务').click()
  await state(finance, '已确认，待列支')
  await button(finance, '列支').click()
  await drawer(finance).getByRole('button', { name: '列支', exact: true }).click()
  await say(finance, '请填发票号码')
  await drawer(finance).getByLabel('发票金额').fill('1450.01')
  await drawer(finance).getByLabel('发票号码').fill('FP-1')
  await drawer(finance).getByRole('button', { name: '列支', exact: true }).click()
  await drawer(finance).locator('.field.bad', { hasText: '发票金额' }).waitFor()
  await look(finance, 'posting, too much')
  await drawer(finance).getByLabel('发票金额').fill('1450.00')
  await drawer(finance).getByRole('button', { name: '列支', exact: true }).click()
  await gone(finance)
  await stack.drain()
  await state(finance, '已列支')
  await say(finance, '1,450.00 元')
  await look(finance, 'pooled, posted')

  const officer = await desk('district-officer', done)
  await menu(officer, '统筹服务')
  await look(officer, 'pooled services')
  await link(officer, '九小场所隐患排查统筹服务').click()
  await state(officer, '已列支')
  assert.equal(await officer.getByRole('button', { name: /^退出小微/ }).count(), 0)
})

test('a project books each policy once and names who could not be booked; trainings are counted', async () => {
  const now = new Date((await (await fetch(`${stack.origin}/dev/clock`)).json()).now)
  await slotAt(stack, ready.expert, 3)
  const page = await desk('an-prevention', now)
  await menu(page, '批量预约')
  await link(page, '新建批量预约').click()
  await button(page, '建立，下一步生成预约').click()
  await say(page, '请选参与的保单')
  await look(page, 'project, wrong fields')
  await page.getByLabel('名称', { exact: true }).fill('汛期专项排查')
  await page.getByLabel('服务种类').selectOption('hazard_inspection')
  await page.getByLabel('每份费用上限').fill('400')
  await page.getByRole('radio', { name: /北京安全技术服务有限公司/ }).check()
  await page.getByRole('checkbox', { name: /北京甲厂/ }).check()
  await page.getByRole('checkbox', { name: /小微企业1号/ }).check()
  await button(page, '建立，下一步生成预约').click()
  await button(page, '生成 2 份预约').click()
  await page.getByText('已约 1，没约上 1，等待 0，共 2').waitFor()
  await look(page, 'project')
  await button(page, '再试没约上的').click()
  await page.getByText('已约 1，没约上 1，等待 0，共 2').waitFor()
  await menu(page, '批量预约')
  await look(page, 'projects')

  await menu(page, '管理人员培训')
  await say(page, '还没有登记培训')
  await button(page, '登记培训').click()
  await drawer(page).getByRole('button', { name: '登记', exact: true }).click()
  await say(page, '请附签到表等材料')
  await drawer(page).getByLabel('内容').fill('安责险事故预防服务')
  await drawer(page).getByLabel('讲师').fill('某老师')
  await drawer(page).getByLabel('学时').fill('4')
  await drawer(page).getByLabel('参加人').fill('陈 卫 褚')
  await drawer(page).getByLabel(/签到表/).setInputFiles({ name: '签到表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 sheet') })
  await look(page, 'training form')
  await drawer(page).getByRole('button', { name: '登记', exact: true }).click()
  await gone(page)
  await say(page, '安责险事故预防服务')
  await look(page, 'trainings')
  const officer = await desk('district-officer', now)
  await menu(officer, '管理人员培训')
  await say(officer, '安责险事故预防服务')
  assert.equal(await button(officer, '登记培训').count(), 0)
  assert.deepEqual(pages.flatMap((one) => one.complaints), [])
})
