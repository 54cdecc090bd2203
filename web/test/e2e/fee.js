// Fee lines for the console's tests: services booked, rendered, recorded and confirmed through the API by the people
// whose work it is. The stack's clock stands after the last one.
import { createHash } from 'node:crypto'
import { clockTo, readyForServices } from './services.js'

const HALF_HOUR = 1_800_000
const picture = (seed) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(2000, seed)])
let seed = 0

/** A unit with much premium and a signed plan: so many inspections, for so much in all. */
export async function readyForFee(stack, { times = 6, amount = '150000.00', premium = '1000000.00' } = {}) {
  const ready = await readyForServices(stack, premium, { times, amount })
  await stack.change('jia-manager', 'POST', `/v1/service-plans/${ready.plan.id}`, `/v1/service-plans/${ready.plan.id}/signature`, { decision: 'sign' })
  return ready
}
const on = (stack, who, booking, act, body) => stack.change(who, 'POST', `/v1/bookings/${booking}`, `/v1/bookings/${booking}/${act}`, body)
async function moved(stack, at) {
  await clockTo(stack, at)
  // Tokens of before may have ended.
  await stack.advanceClock(0)
}
async function shows(stack, booking) {
  const bytes = picture(++seed)
  const ask = { booking, kind: 'service_evidence', file_name: `现场${seed}.jpg`, content_type: 'image/jpeg', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  const { id, upload } = await stack.post('agency-expert', '/v1/documents', ask)
  const answer = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes })
  if (!answer.ok) throw new Error(`upload: ${answer.status}`)
  return id
}

/** Bookings of the next day, an hour apart, each holding so much. Gives them with their line's path. */
export async function booked(stack, ready, amounts, who = 'jia-reporter') {
  const now = new Date((await (await fetch(`${stack.origin}/dev/clock`)).json()).now)
  const day = new Date(now.getTime() + 8 * 3_600_000 + 86_400_000).toISOString().slice(0, 10)
  const found = []
  for (const [hour, amount] of amounts.entries()) {
    const from = new Date(+new Date(`${day}T09:00:00+08:00`) + hour * 2 * HALF_HOUR)
    const slot = await stack.post('agency-manager', '/v1/slots', { expert: ready.expert.id, kinds: ['hazard_inspection'], district: 'fengtai', from: from.toISOString(), to: new Date(+from + HALF_HOUR).toISOString() })
    const booking = await stack.post(who, '/v1/bookings', { policy: ready.policy.id, kind: 'hazard_inspection', slot: slot.id, amount, site: { text: '丰台区甲厂工地', district: 'fengtai', latitude_micro: 39_850_000, longitude_micro: 116_280_000 } })
    await on(stack, 'agency-manager', booking.id, 'accept', { confirmed_with: '张工', items: '排查深基坑和脚手架', measures: '现场检查并出具报告' })
    found.push({ booking: booking.id, from, line: booking.line, path: `/v1/policies/${ready.policy.id}/fee-lines/${booking.line}` })
  }
  return found
}
/** Rendered, recorded with evidence, confirmed by the unit: its line can be posted. */
export async function rendered(stack, one, cost) {
  await moved(stack, new Date(+one.from + 300_000))
  await on(stack, 'agency-expert', one.booking, 'check-in', { latitude_micro: 39_850_100, longitude_micro: 116_280_000 })
  await moved(stack, new Date(+one.from + HALF_HOUR + 300_000))
  const evidence = []
  for (const kind of ['hazard_list', 'written_notice', 'site_photo']) evidence.push({ kind, document: await shows(stack, one.booking) })
  const report = await shows(stack, one.booking)
  await stack.drain()
  const seen = await stack.get('agency-expert', `/v1/bookings/${one.booking}`)
  await on(stack, 'agency-expert', one.booking, 'complete', {
    started_at: seen.from, ended_at: seen.to, place: '丰台区甲厂工地', personnel: '许专家', items: '深基坑、脚手架', measures: '现场检查', process: '逐项检查并当场告知', units: 1, report, evidence, cost,
  })
  await on(stack, 'jia-manager', one.booking, 'confirm', { decision: 'confirm', satisfaction: 'satisfied', opinion: '检查仔细' })
}
/** Posted by finance on an invoice. */
export const posted = (stack, one, amount, invoice, dated) =>
  stack.change('an-finance', 'POST', one.path, `${one.path}/posting`, { amount, invoice_no: invoice, invoice_date: dated })
