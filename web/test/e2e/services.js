// Everything that a booking rests on, made through the API by the people whose work it is.
import { createHash } from 'node:crypto'

/** A valid unified social credit code made of a number (GB 32100). */
export function creditCode(number) {
  const digits = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  const body = `91110108${String(number).padStart(9, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * digits.indexOf(body[at]), 0)
  return body + digits[(31 - (sum % 31)) % 31]
}
const paper = (title) => ({ title, sha256: createHash('sha256').update(title).digest('hex') })
const day = (at) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** A policy with premium, an approved budget, a white-listed agency, an agreement, and a plan that waits for its signature. */
export async function readyForServices(stack, premium = '100000.00', { times = 2, amount = '1000.00' } = {}) {
  const today = day(new Date((await (await fetch(`${stack.origin}/dev/clock`)).json()).now))
  const year = today.slice(0, 4)
  const policy = await stack.policy()
  await stack.post('an-finance', `/v1/policies/${policy.id}/premium-receipts`, { direction: 'receipt', amount: premium, received_on: today, voucher_no: 'V-1' })
  const budget = `/v1/fee-budgets/${year}`
  await stack.post('an-prevention', `${budget}/proposal`, { share_bp: 10_000, hazard_share_bp: 2000, reason: '年度计划' })
  await stack.change('an-manager', 'POST', budget, `${budget}/approval`)
  const fields = ['hazard_inspection', 'safety_training', 'safety_engineering']
  const qualifications = fields.map((field) => ({ number: `ZZ-${field}`, field, issued_on: '2020-01-01', expires_on: '2099-12-31' }))
  const agency = await stack.post('agency-manager', '/v1/agencies', {
    name: '北京安全技术服务有限公司', credit_code: creditCode(900), contact_name: '金经理', contact_phone: '13800138001', sectors: ['construction'], qualifications, owners: [creditCode(700)],
  })
  const seats = [[801, 'enterprise'], [802, 'enterprise'], [803, 'insurer'], [804, 'insurer'], [805, 'agency']]
  for (const [number, party] of seats) await stack.post('mechanism-secretary', '/v1/mechanism/members', { credit_code: creditCode(number), name: `理事单位${number}`, party, council: true })
  const standing = `/v1/agencies/${agency.id}/standing`
  const opened = await stack.post('mechanism-secretary', standing, { list: 'white', change: 'enter', criterion: 'white_qualified', grounds: '核查发现的情况', papers: [paper('核查记录')] })
  const votes = [801, 803, 805].map((number) => ({ member: creditCode(number), ballot: 'for' }))
  const path = `${standing}/${opened.id}`
  await stack.change('mechanism-chair', 'POST', path, `${path}/decision`, { held_on: today, minutes: paper('会议纪要'), votes, criterion: 'white_qualified', reason: '经查属实' })
  const expert = await stack.post('agency-manager', `/v1/agencies/${agency.id}/experts`, { name: '许专家', sectors: ['construction'], qualifications })
  const agreement = await stack.post('an-prevention', '/v1/agreements', { policy: policy.id, agency: agency.id, from: `${year}-01-01`, to: `${year}-12-31`, terms: paper('三方协议') })
  for (const person of ['an-prevention', 'jia-manager', 'agency-manager']) await stack.change(person, 'POST', `/v1/agreements/${agreement.id}`, `/v1/agreements/${agreement.id}/signatures`)
  const plan = await stack.post('an-prevention', '/v1/service-plans', {
    policy: policy.id, risk_tier: 'high', goal: '消除重大隐患', assurance: '专人负责', reason: '按年度计划',
    items: [{ kind: 'hazard_inspection', measures: '现场检查并出具报告', times, from: `${year}-01-01`, to: `${year}-12-31`, amount, agency: agency.id, personnel: '注册安全工程师' }],
  })
  return { policy, agency, expert, plan }
}

export const signedPlan = (stack, { plan }) => stack.change('jia-manager', 'POST', `/v1/service-plans/${plan.id}`, `/v1/service-plans/${plan.id}/signature`, { decision: 'sign' })

/** A slot of an expert on a day from now, at ten in the morning in Beijing, for half an hour. */
export async function slotAt(stack, expert, days) {
  const now = new Date((await (await fetch(`${stack.origin}/dev/clock`)).json()).now)
  const from = new Date(`${day(new Date(now.getTime() + days * 86_400_000))}T10:00:00+08:00`)
  const slot = await stack.post('agency-manager', '/v1/slots', { expert: expert.id, kinds: ['hazard_inspection'], district: 'fengtai', from: from.toISOString(), to: new Date(from.getTime() + 1_800_000).toISOString() })
  return { ...slot, from }
}
export const clockTo = (stack, at) => fetch(`${stack.origin}/dev/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ set: at.toISOString() }) })

/** A verified document of a booking, sent as a person of its agency. */
export async function shown(stack, person, booking, seed) {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(`photo ${booking} ${seed}`)])
  const { id, upload } = await stack.post(person, '/v1/documents', { booking, kind: 'service_evidence', file_name: `现场${seed}.jpg`, content_type: 'image/jpeg', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes })
  if (!put.ok) throw new Error(`upload: ${put.status} ${await put.text()}`)
  await stack.drain()
  return id
}
/** What an agency confirms with the insured unit before it accepts. */
export const acceptance = { confirmed_with: '张工', items: '深基坑、脚手架', measures: '现场检查并出具报告' }
