// A complaint in words: who complains of whom, its clock (that of a dispute, R-E8), what it concerns.
import { Complainant } from '@/api/labels'
import type { Schemas } from '@/lib/api'
import { label } from '@/lib/i18n'
import { reads } from '../can'
import { isOpen, type Clocked } from '../fee/disputes'
import type { Tone } from '../fee/fee'
import { w } from '../say'

export type Complaint = Schemas['ComplaintView']
export const clocked = (one: Complaint): Clocked => ({ state: one.state, due: one.due, extended_because: one.extended_because, answered_at: one.reply?.at })
export const complaintTone = (one: Complaint): Tone => ({ open: 'warn', checking: 'info', upheld: 'bad', explained: 'good' } as const)[one.state]
export const waits = (one: Complaint): boolean => isOpen(one)
export const fromText = (one: Complaint): string => (one.from_org ? `${label(Complainant, one.from)} ${one.from_org}` : label(Complainant, one.from))
export const ofWhom = (one: Complaint): string => (one.agency ? w(`服务机构（${one.insurer} 答复）`, `the agency (${one.insurer} answers)`) : String(one.insurer))
/** Pages of what it concerns; an agency opens bookings only. */
export function concerns(one: Complaint): [to: string, text: string][] {
  return [
    ...(one.claim && reads() ? [[`/claims/${one.claim}`, w('看赔案', 'The claim')] as [string, string]] : []),
    ...(one.booking ? [[`/bookings/${one.booking}`, w('看预约', 'The booking')] as [string, string]] : []),
    ...(one.policy && reads() ? [[`/policies/${one.policy}`, w('看保单', 'The policy')] as [string, string]] : []),
    ...(one.agency ? [[`/agencies/${one.agency}`, w('看服务机构', 'The agency')] as [string, string]] : []),
  ]
}
