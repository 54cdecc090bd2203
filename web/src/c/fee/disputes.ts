// The clock of a dispute or a complaint in words: working days while it runs, the day it ends (R-E8).
import { CHECKING_DAYS, DISPUTE_DAYS, EXTENSION_DAYS } from '@/api/book'
import type { Schemas } from '@/lib/api'
import { dateText, today } from '@/lib/when'
import { w } from '../say'
import type { Tone } from './fee'
import { workingDays } from './workdays'

export type Dispute = Schemas['DisputeView']
/** What has this clock: disputes, and complaints with the time of their reply. */
export interface Clocked {
  state: string
  due: string
  extended_because?: string | null | undefined
  answered_at?: string | null | undefined
}
export const isOpen = (one: Pick<Clocked, 'state'>): boolean => one.state === 'open' || one.state === 'checking'
export const disputeTone = (one: Dispute): Tone => ({ open: 'warn', checking: 'info', upheld: 'bad', explained: 'good' } as const)[one.state]
export const daysLeft = (one: Clocked, now = today()): number => workingDays(now, one.due)
export const late = (one: Clocked): boolean => isOpen(one) && one.due < today()
export function clockText(one: Clocked): string {
  if (!isOpen(one)) return one.answered_at ? w(`${dateText(one.answered_at)} 答复`, `answered ${dateText(one.answered_at)}`) : ''
  const left = daysLeft(one)
  const days = late(one) ? w(`已超期 ${-left} 个工作日`, `${-left} working days late`) : left === 0 ? w('今天到期', 'due today') : w(`还有 ${left} 个工作日`, `${left} working days left`)
  return w(`${days}，最迟 ${dateText(one.due)}`, `${days}, by ${dateText(one.due)}`)
}
export function clockRule(one: Pick<Clocked, 'state' | 'extended_because'>): string {
  if (one.extended_because) return w(`核查 ${CHECKING_DAYS} 个工作日，已延长一次（最多 ${EXTENSION_DAYS} 日）`, `${CHECKING_DAYS} working days with checking, extended once (at most ${EXTENSION_DAYS} days)`)
  if (one.state === 'checking') return w(`需要核查的，${CHECKING_DAYS} 个工作日内答复；可延长一次，最多 ${EXTENSION_DAYS} 日`, `${CHECKING_DAYS} working days with checking; one extension of at most ${EXTENSION_DAYS} days`)
  return w(`${DISPUTE_DAYS} 个工作日内答复；需要核查的先说明，延到 ${CHECKING_DAYS} 个工作日`, `${DISPUTE_DAYS} working days; ${CHECKING_DAYS} where checking is needed and said`)
}
