// What an approver must know about a batch, read in one go, and what makes it another batch than the one that was read.
import { api, ok, type Schemas } from '@/lib/api'
import { add } from '@/lib/money'

/** From this amount (yuan) on the approver types the number; the server wants the total in any case. */
export const TYPED_FROM = '1000000.00'

export interface Explained {
  victim: string
  accident_left: string
  person_left: string
  steps: { item: string; rule: string; amount: string }[]
}
export interface Whole {
  claim: Schemas['ClaimView']
  advance: Schemas['AdvanceView']
  version: string
  payments: Schemas['PaymentView'][]
  victims: Schemas['VictimView'][]
  documents: Schemas['DocumentView'][]
  explained: Map<string, Explained>
  decision: Schemas['DecisionView'] | undefined
  rulebook: string
  policy: Schemas['PolicyView'] | undefined
}

interface Ruling {
  rulebook?: string
  ruling?: { kind?: string; lines?: { victim: string; input: { accident_left: string; person_left: string }; outcome: { steps: Explained['steps'] } }[] }
}

/** How the amounts of a batch were recorded: its own decision, and for what is beyond its first lines those of its
 *  payments. A long file has them some pages back. */
async function decisionsOf(claim: string, advance: string, payments: Schemas['PaymentView'][]) {
  const ids = new Set(payments.map(({ id }) => id))
  const found: Schemas['DecisionView'][] = []
  let lines = 0
  let cursor: string | null | undefined
  for (let page = 0; page < 80 && cursor !== null && lines < payments.length; page++) {
    const query = { limit: '100', ...(cursor ? { cursor } : {}) }
    const { data } = await ok(api.GET('/v1/claims/{claim_id}/decisions', { params: { path: { claim_id: claim }, query } }))
    for (const one of data.items) {
      const [kind, of = ''] = one.id.split('.')
      const own = (kind === 'ADVANCE' && of === advance) || (kind === 'PAYMENT' && ids.has(of))
      const { ruling } = one.decision as Ruling
      if (!own || ruling?.kind !== 'amounts') continue
      found.push(one)
      lines += ruling.lines?.length ?? 0
    }
    cursor = data.next_cursor ?? null
  }
  return found
}

export async function readWhole(claim: string, advance: string, people: boolean): Promise<Whole> {
  const path = { claim_id: claim }
  const [one, file, victims, documents] = await Promise.all([
    ok(api.GET('/v1/claims/{claim_id}', { params: { path } })),
    ok(api.GET('/v1/claims/{claim_id}/advances/{advance_id}', { params: { path: { ...path, advance_id: advance } } })),
    people ? ok(api.GET('/v1/claims/{claim_id}/victims', { params: { path } })) : { data: [] },
    people ? ok(api.GET('/v1/documents', { params: { query: { claim, limit: '100' } } })) : { data: { items: [] } },
  ])
  // What the reports that were merged into it brought is evidence too.
  const merged = people ? await Promise.all(one.data.merged_from.map((from) => ok(api.GET('/v1/documents', { params: { query: { claim: from, limit: '100' } } })).then(({ data }) => data.items))) : []
  const decisions = people ? await decisionsOf(claim, advance, file.data.payments).catch(() => []) : []
  const decision = decisions[0]
  const policy = one.data.policy ? await ok(api.GET('/v1/policies/{policy_id}', { params: { path: { policy_id: one.data.policy } } })).then(({ data }) => data, () => undefined) : undefined
  const said = (decision?.decision ?? {}) as Ruling
  const recorded = decisions.flatMap((one) => (one.decision as Ruling).ruling?.lines ?? [])
  const explained = new Map(recorded.map((line) => [line.victim, { victim: line.victim, accident_left: line.input.accident_left, person_left: line.input.person_left, steps: line.outcome.steps }]))
  return { claim: one.data, advance: file.data.advance, version: file.version, payments: file.data.payments, victims: victims.data, documents: [...documents.data.items, ...merged.flat()], explained, decision, rulebook: said.rulebook ?? '', policy }
}

/** What was on the screen when it was read: the batch, the count, cover, and the losses it rests on. */
export function figures(of: Whole): Record<string, string> {
  const losses = of.victims.flatMap(({ losses }) => losses.map(({ amount }) => amount))
  const { deaths, missing, serious_injuries, other_injured } = of.claim.casualties
  return {
    state: of.advance.state,
    total: of.advance.total,
    lines: String(of.advance.lines),
    casualties: [deaths, missing, serious_injuries, other_injured].join(' / '),
    grade: of.claim.grade,
    covered: String(of.claim.covered ?? ''),
    losses: add(...losses),
    victims: String(of.victims.length),
  }
}
export function differences(was: Record<string, string>, is: Record<string, string>): [key: string, was: string, is: string][] {
  return Object.keys(is).filter((key) => was[key] !== is[key]).map((key) => [key, was[key] ?? '', is[key] ?? ''])
}
