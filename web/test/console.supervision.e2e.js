// Supervision on the desk and on the phone: complaints with their clock, inspections, the district's situation, value for
// money, focus areas.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { act, at, button, go, settled } from './e2e/desk.js'
import { booked, posted, readyForFee, rendered } from './e2e/fee.js'
import { goodScreen, go as goPhone, openBrowser, openPage, signIn } from './e2e/kit.js'
import { until } from './e2e/report.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
let ready
let line
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  ready = await readyForFee(stack, { amount: '20000.00' })
  // Booked by the insurer's own prevention, who therefore answers for nothing of it.
  const costs = ['812.50', '600.00', '700.00', '900.00', '1000.00']
  const lines = await booked(stack, ready, costs, 'an-prevention')
  for (const [n, one] of lines.entries()) {
    await rendered(stack, one, costs[n])
    await posted(stack, one, costs[n], `FP-${n}`, one.from.toISOString().slice(0, 10))
  }
  line = lines[0]
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
// One page a person: signing in takes longer than most of what is done.
const pages = new Map()
async function desk(person, path = '/') {
  const known = pages.get(person)
  if (known) await go(known, path)
  else pages.set(person, await at(browser, stack, person, path))
  return pages.get(person)
}
const quiet = () => assert.deepEqual([...pages.values()].flatMap(({ complaints }) => complaints), [])
async function leave() {
  for (const page of pages.values()) await page.context().close()
  pages.clear()
}
const menu = async (page, name) => {
  await page.locator('.desk > nav').getByRole('link', { name, exact: true }).click()
  await settled(page)
}
let shot = 0
async function look(page, name) {
  if (process.env.ANZE_SHOTS) await page.screenshot({ path: `${process.env.ANZE_SHOTS}/supervision-${String(++shot).padStart(2, '0')}.png`, fullPage: !(await page.getByRole('dialog').count()) })
  await goodScreen(page, name)
}
const drawer = (page) => page.getByRole('dialog')

// req 4.17, R-E8, R-D17
test('a unit complains on the phone; another than who did it checks, extends and answers; the unit reads the answer', async () => {
  const phone = await openPage(browser, stack.origin)
  await signIn(phone, 'jia-manager')
  await goPhone(phone, `/services/${line.booking}`)
  await phone.locator('[data-test=state]').waitFor()
  await phone.getByRole('link', { name: '投诉', exact: true }).click()
  await phone.getByLabel('发生了什么').waitFor()
  await phone.getByRole('button', { name: '提交投诉' }).click()
  await phone.getByText('请写明发生了什么').waitFor()
  await look(phone, 'phone, own checks of a complaint')
  await phone.getByLabel('服务机构（由保险公司答复）').check()
  await phone.getByLabel('投诉什么').selectOption('poor_service')
  await phone.getByLabel('发生了什么').fill('专家未按约定检查深基坑')
  await phone.getByRole('button', { name: '提交投诉' }).click()
  await phone.locator('[data-test=due]').waitFor()
  await look(phone, 'phone, complaints')

  const prevention = await desk('an-prevention')
  await menu(prevention, '投诉')
  await prevention.getByRole('link', { name: '服务不到位、不专业' }).click()
  await button(prevention, '答复').click()
  await drawer(prevention).getByText('不成立，说明情况').click()
  await drawer(prevention).getByLabel('事实和依据').fill('已按约定检查')
  await drawer(prevention).getByLabel('怎么处理').fill('不处理')
  await drawer(prevention).getByRole('button', { name: '答复' }).click()
  await drawer(prevention).getByText('被投诉事项的经办人不能处理该投诉').waitFor()
  const id = new URL(prevention.url()).pathname.split('/').pop()
  await look(prevention, 'who had a hand in it')

  const manager = await desk('an-manager', '/complaints')
  // The clock is the server's: what it says is what is shown.
  const due = async () => (await stack.get('an-manager', `/v1/complaints/${id}`)).due
  const said = (date) => new RegExp(`最迟.*${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`)
  const first = await due()
  await manager.getByText(said(first)).waitFor()
  await look(manager, 'complaints')
  await manager.getByRole('link', { name: '服务不到位、不专业' }).click()
  await act(manager, '说明需要核查')
  const second = await due()
  assert.ok(second > first)
  await manager.getByText(said(second)).first().waitFor()
  await act(manager, '延长一次', async (form) => {
    await form.getByLabel('延长几天').fill('31')
    await form.getByLabel('理由').fill('等待鉴定结论')
    await form.getByRole('button', { name: '延长' }).click()
    await form.getByText('最多延长 30 日').first().waitFor()
    await form.getByLabel('延长几天').fill('15')
  })
  assert.equal(await button(manager, '延长一次').count(), 0)
  await look(manager, 'complaint, extended')
  await act(manager, '答复', async (form) => {
    await form.getByText('成立', { exact: true }).click()
    await form.getByLabel('事实和依据').fill('照片中没有深基坑，投诉属实')
    await form.getByLabel('怎么处理').fill('机构免费补做一次，保险公司跟进')
  })
  await manager.getByText('机构免费补做一次').waitFor()
  await look(manager, 'complaint, answered')

  await goPhone(phone, '/')
  await goPhone(phone, '/complaints')
  await phone.getByText('延长理由：等待鉴定结论').waitFor()
  await phone.getByText('机构免费补做一次，保险公司跟进').waitFor()
  await look(phone, 'phone, the answer')
  assert.deepEqual(phone.complaints, [])
  await phone.context().close()
  quiet()
})

test('an agency complains of the insurer, a supervisor watches, counts and handles what came without a name', async () => {
  const agency = await desk('agency-manager', '/complaints')
  await act(agency, '投诉', async (form) => {
    await form.getByRole('radio', { name: /09:00 北京甲厂/ }).check()
    await form.getByText('其他', { exact: true }).click()
    await look(agency, 'agency complains')
    await form.getByLabel('发生了什么').fill('服务费迟迟不结算')
  })
  await agency.getByText('服务费迟迟不结算').waitFor()
  const finance = await desk('an-finance')
  await menu(finance, '未具名举报')
  await finance.getByText('返佣、给予合同外利益').click()
  await finance.getByLabel('发生了什么').fill('以服务费名义返还保费')
  await button(finance, '送交监管部门').click()
  await finance.getByText('已送达监管部门').waitFor()

  const officer = await desk('district-officer', '/complaints')
  await officer.getByText('服务费迟迟不结算').waitFor()
  await officer.getByRole('link', { name: '其他', exact: true }).click()
  await officer.locator('[data-not=answer]').getByText('由保险机构答复').waitFor()
  assert.equal(await button(officer, '答复').count(), 0)
  await menu(officer, '投诉')
  await officer.getByLabel('是否具名').selectOption('true')
  await officer.locator('#main').getByRole('button', { name: '查找' }).click()
  await officer.getByRole('link', { name: '返佣、给予合同外利益' }).click()
  await act(officer, '答复', async (form) => {
    await form.getByText('成立', { exact: true }).click()
    await form.getByLabel('事实和依据').fill('经查账属实')
    await form.getByLabel('怎么处理').fill('已移送')
  })
  await officer.getByText('已移送').waitFor()
  await menu(officer, '投诉')
  await officer.getByRole('link', { name: '行为计数' }).click()
  await officer.getByRole('row', { name: /返佣/ }).waitFor()
  await look(officer, 'counts by conduct')
  await officer.getByRole('row', { name: /服务不到位/ }).getByRole('link').click()
  await officer.getByText('专家未按约定检查深基坑').waitFor()
  quiet()
})

// req 2.10
test('focus areas of a policy’s sites bring their checklists to whoever goes there', async () => {
  const prevention = await desk('an-prevention', `/policies/${ready.policy.id}`)
  await button(prevention, '标明场所').click()
  await drawer(prevention).getByRole('button', { name: '保存' }).click()
  await drawer(prevention).getByText('请填场所名称').waitFor()
  await drawer(prevention).getByLabel('场所 1', { exact: true }).fill('丰台区甲厂工地')
  await drawer(prevention).getByLabel('城镇燃气').check()
  await drawer(prevention).getByLabel('九小场所').check()
  await look(prevention, 'focus areas of the sites')
  await drawer(prevention).getByRole('button', { name: '保存' }).click()
  await drawer(prevention).waitFor({ state: 'detached' })
  await prevention.getByText(/检查表 \d+ 项/).waitFor()
  await prevention.getByRole('link', { name: '检查表' }).click()
  await prevention.getByText(/^检查表（/).first().click()
  await look(prevention, 'focus areas')
  // The unit's head adds a site on the phone.
  const unit = await openPage(browser, stack.origin)
  await signIn(unit, 'jia-manager')
  await goPhone(unit, `/policies/${ready.policy.id}/focus`)
  await unit.getByRole('button', { name: '修改场所' }).click()
  await unit.getByRole('button', { name: '再加一处' }).click()
  await unit.getByRole('button', { name: '保存' }).click()
  await unit.getByText('请填场所名称').waitFor()
  await unit.getByLabel('场所 2', { exact: true }).fill('甲厂食堂')
  await unit.getByRole('group', { name: /^场所 2 属于/ }).getByLabel('人员密集场所').check()
  await look(unit, 'phone, focus areas')
  await unit.getByRole('button', { name: '保存' }).click()
  await unit.getByText('已保存').waitFor()
  assert.deepEqual((await stack.get('jia-manager', `/v1/policies/${ready.policy.id}/focus-areas`)).sites.map(({ name, areas }) => [name, areas.length]), [['丰台区甲厂工地', 2], ['甲厂食堂', 1]])
  assert.deepEqual(unit.complaints, [])
  await unit.context().close()
  const phone = await openPage(browser, stack.origin)
  await signIn(phone, 'agency-expert')
  await goPhone(phone, `/services/${line.booking}`)
  await phone.getByText(/^检查表（\d+ 项）/).click()
  await look(phone, 'phone, the checklist of a site')
  assert.deepEqual(phone.complaints, [])
  await phone.context().close()
  quiet()
})

// req 4.18, R-H12
test('an inspection: drawn, looked at in its room, found, answered by the insurer, verified by another officer, closed', async () => {
  const day = new Date(+line.from + 8 * 3_600_000).toISOString().slice(0, 10)
  const opener = await desk('district-officer', '/inspections')
  await act(opener, '立案检查', async (form) => {
    await form.getByLabel('检查哪家保险机构').fill('anping')
    await form.getByLabel('入账日期从').fill(`${day.slice(0, 4)}-01-01`)
    await form.getByLabel('入账日期到').fill(day)
    await form.getByLabel('抽几笔').fill('0')
    await form.getByRole('button', { name: '立案' }).click()
    await form.getByText('抽样 1 至 50 笔').first().waitFor()
    await look(opener, 'open an inspection, refused')
    await form.getByLabel('抽几笔').fill('5')
  })
  await opener.getByText('正在抽样').waitFor()
  // Enough policies for the district's figures to be shown; the schedule then draws the sample and sums the day up.
  for (let n = 0; n < 6; n++) await stack.policy()
  const id = new URL(opener.url()).pathname.split('/').pop()
  quiet()
  await leave()
  await stack.advanceClock(25)
  await until('the schedule has drawn the sample and taken the day', async () => {
    await stack.drain()
    const taken = await stack.get('district-officer', '/v1/situation?district=fengtai').then(() => true, () => false)
    return taken && (await stack.get('district-officer', `/v1/inspections/${id}`)).state === 'open'
  })
  assert.equal((await stack.get('district-officer', `/v1/inspections/${id}`)).sample.length, 5)
  const officer = await desk('district-officer', `/inspections/${id}`)
  await officer.getByRole('tab', { name: '样本' }).waitFor()
  await officer.getByText('规范 =').waitFor()
  await look(officer, 'inspection, gauges')
  await officer.getByRole('tab', { name: '样本' }).click()
  await officer.getByRole('link', { name: '进入查阅室' }).click()
  await officer.waitForURL(/\/room$/)
  await officer.getByRole('cell', { name: '812.50' }).waitFor()
  await look(officer, 'the room')
  await officer.getByRole('link', { name: '第 1 笔' }).click()
  await officer.getByText('与台账一致').first().waitFor()
  await look(officer, 'a line in the room')
  await act(officer, '提出问题', async (form) => {
    await form.getByText('凭证不全或不实').click()
    await form.getByLabel('具体情况').fill('书面告知单缺签字')
  })
  await officer.getByText('书面告知单缺签字').waitFor()

  // The insurer answers, and sees who looked at what.
  const manager = await desk('an-manager', `/inspections/${id}`)
  await manager.getByRole('tab', { name: '问题' }).click()
  await act(manager, '答复', (form) => form.getByLabel('情况和整改').fill('已补签'))
  await look(manager, 'findings')
  await manager.getByRole('tab', { name: '查阅记录' }).click()
  await manager.getByRole('row', { name: /district-officer.*第 1 笔/ }).waitFor()
  await manager.getByRole('row', { name: /district-officer.*样本清单/ }).waitFor()
  await look(manager, 'looks')

  // Who found it does not verify it.
  await go(officer, `/inspections/${id}`)
  await officer.getByRole('tab', { name: '问题' }).click()
  await officer.locator('[data-not=finding]').getByText('须由另一名检查人员复核').waitFor()
  await officer.locator('[data-not=close]').waitFor()
  const second = await desk('district-officer2', `/inspections/${id}`)
  await second.getByRole('tab', { name: '问题' }).click()
  await act(second, '复核', async (form) => {
    await form.getByText('已整改', { exact: true }).click()
    await form.getByLabel('核对了什么').fill('补签属实')
  })
  await act(second, '办结检查', (form) => form.getByLabel('检查结论').fill('凭证已补正'))
  await second.getByText('凭证已补正').waitFor()
  await look(second, 'inspection, closed')
  // The same seed, period and moment draw the same sample again.
  await second.getByRole('tab', { name: '样本' }).click()
  await second.getByRole('link', { name: '用同样的种子再抽一次' }).click()
  assert.equal(await drawer(second).getByLabel('抽样种子').inputValue(), id)
  await drawer(second).getByRole('button', { name: '立案' }).click()
  await second.getByText('正在抽样').waitFor()
  quiet()
})

// req 2.6, 2.9
test('the situation of a district with a note that knows its numbers, and value for money', async () => {
  const officer = await desk('district-officer', '/situation')
  await officer.getByLabel('区', { exact: true }).selectOption('fengtai')
  await officer.locator('#main').getByRole('button', { name: '查看' }).click()
  await officer.getByRole('row', { name: /建筑施工/ }).waitFor()
  await officer.getByRole('img', { name: /预防投入/ }).waitFor()
  await look(officer, 'situation by sector')
  await act(officer, '写研判意见', async (form) => {
    await form.getByLabel('题目').fill('本月研判')
    await form.getByLabel('研判意见').fill('建筑施工投入落后，安排专项服务')
  })
  await officer.getByLabel('分类', { exact: true }).selectOption('focus_area')
  await officer.locator('#main').getByRole('button', { name: '查看' }).click()
  // One policy alone could be told apart: it is not shown.
  await officer.getByRole('row', { name: /城镇燃气.*样本太少/ }).waitFor()
  await officer.getByRole('link', { name: '本月研判' }).click()
  await officer.getByText('数据与写意见时一致').waitFor()
  await look(officer, 'a note on the situation')
  await officer.getByLabel('看哪项').selectOption('claims')
  await officer.getByRole('img', { name: /报案和在保保单/ }).waitFor()
  const [file] = await Promise.all([officer.waitForEvent('download'), button(officer, '导出 CSV').click()])
  assert.match(file.suggestedFilename(), /^形势-丰台区/)

  await menu(officer, '资金使用效益')
  await officer.getByRole('img', { name: /单价区间/ }).waitFor()
  await officer.getByRole('row', { name: /隐患排查.*5.*802\.50/ }).waitFor()
  await look(officer, 'value for money')
  quiet()
})

// req 5.14
test('a hint without a name from the phone is seen by supervisors alone', async () => {
  const phone = await openPage(browser, stack.origin)
  await signIn(phone, 'jia-reporter')
  await phone.getByRole('link', { name: '举报', exact: true }).click()
  await phone.getByLabel('什么').first().selectOption('fake_fee')
  await phone.getByLabel('发生了什么').fill('用虚假服务套取预防费用')
  await look(phone, 'phone, a hint')
  await phone.getByRole('button', { name: '送交监管部门' }).click()
  await phone.getByText('已送达监管部门').waitFor()

  const hints = (await stack.get('association-officer', '/v1/complaints?unnamed=true')).items
  assert.deepEqual(hints.map(({ conduct, insurer, from, from_org }) => [conduct, insurer, from, from_org ?? null]), [['fake_fee', 'anping', 'unnamed', null], ['rebate', 'anping', 'unnamed', null]])
  assert.equal((await stack.get('an-manager', '/v1/complaints?limit=100')).items.filter(({ from }) => from === 'unnamed').length, 0)
  assert.deepEqual(phone.complaints, [])
  await phone.context().close()
})

// req 4.17
test('a family complains by its link, and finds its own complaint there', async () => {
  const claim = await stack.claim('jia-reporter', ready.policy.id, { place: { text: '丰台区甲厂二号车间' } })
  const victim = await stack.post('an-handler', `/v1/claims/${claim.id}/victims`, { name: '李师傅', relation: 'employee', outcome: 'dead' })
  const link = await stack.post('an-handler', `/v1/claims/${claim.id}/victims/${victim.id}/link`)
  const family = await openPage(browser, stack.origin)
  await family.goto(`/family#${link.token}`)
  await family.getByRole('button', { name: '我要投诉' }).click()
  await family.getByLabel('投诉什么').selectOption('slow_claim')
  await family.getByLabel('发生了什么').fill('两个月没有人联系我们')
  await look(family, 'phone, a family complains')
  await family.getByRole('button', { name: '提交投诉' }).click()
  await family.getByText('两个月没有人联系我们').waitFor()
  await family.locator('[data-test=due]').waitFor()
  assert.deepEqual(family.complaints, [])
  await family.context().close()
})
