// Where a claim stands, as a person would say it: what is going on, what comes next, what is for the unit to do.
import type { Schemas } from '@/lib/api'

export interface Whole {
  claim: Schemas['ClaimView']
  version: string
  happened: Schemas['HappenedView'][]
  clocks: Schemas['ClockView'][]
  requests: Schemas['RequestView'][]
  payments: Schemas['PaymentView'][]
  documents: Schemas['DocumentView'][]
}
type Now = 'nowWaiting' | 'nowCover' | 'nowNotCovered' | 'nowAdvance' | 'nowDocuments' | 'nowAssess' | 'nowAgree' | 'nowPaying' | 'nowClosed' | 'nowRefused' | 'nowWithdrawn' | 'nowMerged'

const clock = (of: Whole, name: Schemas['ClockName']) => of.clocks.find((one) => one.clock === name)
/** The request that nobody has answered yet. */
export const openRequest = (of: Whole) => of.requests.find((request) => !request.supplied_at)

export function nowOf(of: Whole): Now {
  const { claim } = of
  const ended = { closed: 'nowClosed', refused: 'nowRefused', withdrawn: 'nowWithdrawn', merged: 'nowMerged', open: null } as const
  const over = ended[claim.state]
  if (over) return over
  if (claim.pending_advance) return 'nowAdvance'
  if (openRequest(of)) return 'nowDocuments'
  if (claim.agreed_on) return 'nowPaying'
  if (claim.assessed) return 'nowAgree'
  if (claim.covered === false) return 'nowNotCovered'
  if (claim.covered) return 'nowAssess'
  return clock(of, 'first_contact')?.state === 'met' ? 'nowCover' : 'nowWaiting'
}

const PENDING: Schemas['ClockState'][] = ['running', 'warning', 'overdue', 'paused']
/** What is still to come, the earliest first. The unit's own duty to report is not the insurer's next step. */
export const comingOf = (of: Whole) => of.clocks.filter(({ state }) => PENDING.includes(state)).sort((a, b) => a.due_at.localeCompare(b.due_at))
export const nextOf = (of: Whole) => comingOf(of).find((one) => !['unit_report', 'authority_relay', 'casualty_window', 'limitation'].includes(one.clock) && one.state !== 'paused')

/** The unit's own duty by law; nobody here learns that it was done. */
export const dutyOf = (of: Whole) => (of.claim.state === 'open' ? of.clocks.find((one) => one.clock === 'unit_report' && PENDING.includes(one.state)) : undefined)

/** Documents that were asked for and have not come. */
export function missingOf(of: Whole): Schemas['MissingView'][] {
  const here = new Set(of.documents.filter(({ state }) => state !== 'quarantined').map(({ kind }) => kind))
  return openRequest(of)?.items.filter(({ kind }) => !here.has(kind)) ?? []
}

/** Casualties that nobody has registered by name. */
export function unregistered({ claim }: Whole): number {
  const { deaths, missing, serious_injuries: serious, other_injured: other } = claim.casualties
  return claim.state === 'open' ? Math.max(0, deaths + missing + serious + other - claim.victims) : 0
}

export function stagesOf(of: Whole): [name: 'sReport' | 'sContact' | 'sCover' | 'sAdvance' | 'sAssess' | 'sAgree' | 'sPay' | 'sClose', done: boolean][] {
  const { claim } = of
  const settled = of.payments.filter(({ state }) => state === 'settled')
  return [
    ['sReport', true],
    ['sContact', clock(of, 'first_contact')?.state === 'met'],
    ['sCover', claim.covered !== null && claim.covered !== undefined],
    ['sAdvance', settled.length > 0],
    ['sAssess', Boolean(claim.assessed)],
    ['sAgree', Boolean(claim.agreed_on)],
    ['sPay', Boolean(claim.agreed_on) && settled.length > 0 && of.payments.every(({ state }) => state === 'settled' || state === 'cancelled')],
    ['sClose', claim.state === 'closed'],
  ]
}

/** One thing that happened is told by each thing it changed: shown once. What has no words is the machine's own affair. */
export function once(happened: Schemas['HappenedView'][]): Schemas['HappenedView'][] {
  const seen = new Set<string>()
  return happened.filter(({ at, event, text_zh: text }) => {
    if (!text) return false
    const key = `${at} ${event} ${text ?? ''}`
    return seen.has(key) ? false : seen.add(key)
  })
}
