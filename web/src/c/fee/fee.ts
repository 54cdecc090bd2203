// What the pages of the fee share: whose books, names of purposes, reading whole lists, whose turn a line is.
import { shallowRef, ref, watch } from 'vue'
import { FEE_APPROVAL_LIMIT } from '@/api/book'
import { api, ok, type Page, type Schemas } from '@/lib/api'
import { either } from '@/lib/i18n'
import { useLoad, type Loading } from '@/lib/load'
import { fen, grouped } from '@/lib/money'
import { who } from '@/lib/session'
import { is, mine, supervises } from '../can'
import { MOST, type Read } from '../kit/pages'
import { w } from '../say'

export type Fee = Schemas['FeeView']
export type Line = Schemas['FeeLineView']
export type Tone = 'info' | 'good' | 'warn' | 'bad' | 'plain'

/** Basis points as people say them: "21%". */
export const percent = (bp: number | null | undefined): string => (bp == null ? '—' : `${bp / 100}%`)
export const standingTone = (standing: Fee['standing']): Tone => ({ fine: 'good', behind: 'warn', near_ceiling: 'warn', over_ceiling: 'bad' } as const)[standing]
export const lineTone = (line: Line): Tone => (line.frozen ? 'warn' : ({ reserved: 'info', posted: 'good', voided: 'plain', reversed: 'plain' } as const)[line.state])
/** Rules with their source, one after the other. */
export const rules = (basis: readonly Schemas['BasisView'][]): string => basis.map(({ rule, source }) => `${rule} ${source}`).join('；')

// Whose books. An insurer's own; a supervisor names one of those that have policies or alerts.
export const insurers = shallowRef<string[]>()
export const insurer = ref('')
watch(who, () => {
  insurers.value = undefined
  insurer.value = ''
})
async function learn() {
  const found = new Set<string>()
  let cursor: string | null | undefined
  for (let page = 0; page < 3 && cursor !== null; page++) {
    const { data } = await ok(api.GET('/v1/policies', { params: { query: { limit: '100', ...(cursor ? { cursor } : {}) } } }))
    data.items.forEach((policy) => found.add(policy.insurer))
    cursor = data.next_cursor ?? null
  }
  const alerts = await ok(api.GET('/v1/alerts', { params: { query: { limit: '100' } } })).catch(() => ({ data: { items: [] } }))
  alerts.data.items.forEach((alert) => found.add(alert.insurer))
  insurers.value = [...found].sort()
  insurer.value ||= insurers.value[0] ?? ''
}
/** What a request adds to name the books. */
export async function books(): Promise<{ insurer?: string }> {
  if (!supervises()) return {}
  if (!insurers.value) await learn()
  return insurer.value ? { insurer: insurer.value } : {}
}
/** Reads from the books that are open, and again when a supervisor opens others. */
export function useBooks<T>(read: (of: { insurer?: string }) => Promise<T>): Loading<T> & { at: Readonly<{ value: Date }> } {
  const at = shallowRef(new Date())
  const page = useLoad(async () => {
    const found = await read(await books())
    at.value = new Date()
    return found
  })
  watch(insurer, (now, was) => was && now && void page.again())
  return { ...page, at }
}

/** Counts up when a supervisor opens other books: part of a list's `key`. */
export function useTurn(): Readonly<{ value: number }> {
  const turn = ref(0)
  watch(insurer, (now, was) => was && now && turn.value++)
  return turn
}

/** A whole list, page by page; `whole` is false where it stopped at `most`. */
export async function everything<R>(read: Read<R>, most = MOST): Promise<{ items: R[]; whole: boolean }> {
  const items: R[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await read(cursor)
    items.push(...page.items)
    if (!page.next_cursor) return { items, whole: true }
    if (items.length >= most) return { items, whole: false }
    cursor = page.next_cursor
  }
}
/** A page with something to show: reads on while a page has none of what is wanted. */
export async function sift<R>(read: Read<R>, cursor: string | undefined, keep: (row: R) => boolean): Promise<Page<R>> {
  let from = cursor
  for (let page = 0; ; page++) {
    const found = await read(from)
    const items = found.items.filter(keep)
    if (items.length > 0 || !found.next_cursor || page >= 20) return { items, next_cursor: found.next_cursor ?? null }
    from = found.next_cursor
  }
}
const trim = <Q extends Record<string, string | undefined>>(query: Q) => Object.fromEntries(Object.entries(query).filter(([, value]) => value))
export const accountsOf = (query: { insurer?: string; standing?: string; q?: string }): Read<Fee> => async (cursor) => (await ok(api.GET('/v1/fee-accounts', { params: { query: trim({ ...query, cursor, limit: '100' }) } }))).data
export const linesOf = (query: { insurer?: string; state?: string; to_post?: string }): Read<Line> => async (cursor) => (await ok(api.GET('/v1/fee-lines', { params: { query: trim({ ...query, cursor, limit: '100' }) } }))).data

/** Names of the purposes, by code. */
export async function purposeNames(of: { insurer?: string }): Promise<Map<string, string>> {
  const { data } = await ok(api.GET('/v1/fee-purposes', { params: { query: of } }))
  return new Map(data.map((one) => [String(one.code), one.label]))
}
/** Names of the kinds of service and of their evidence, by code. */
export async function serviceNames(): Promise<Map<string, string>> {
  const { data } = await ok(api.GET('/v1/service-kinds'))
  const names = new Map<string, string>()
  for (const kind of data.items) {
    names.set(String(kind.code), either(kind.zh, kind.en))
    kind.evidence.forEach((one) => names.set(String(one.code), either(one.zh, one.en)))
  }
  return names
}

/** What a line holds or has spent now. */
export const worth = (line: Line): string => (line.state === 'reserved' ? line.reserved : line.state === 'posted' ? (line.spent ?? line.reserved) : '0.00')
export const large = (line: Line): boolean => (fen(line.reserved) ?? 0n) > (fen(FEE_APPROVAL_LIMIT) ?? 0n)
export type Turn = 'frozen' | 'raise' | 'service' | 'approve' | 'post' | 'done'
/** What has to happen to a line next. */
export function turn(line: Line): Turn {
  if (line.frozen) return 'frozen'
  if (line.state !== 'reserved') return 'done'
  if (line.raise_to) return 'raise'
  if (!line.accepted_by) return 'service'
  return large(line) && !line.approved_by ? 'approve' : 'post'
}
export const turnText = (line: Line): string =>
  ({
    frozen: w('有异议，先答复', 'questioned: answer first'),
    raise: w(`追加到 ${grouped(line.raise_to ?? '0')}，待批准`, `raise to ${grouped(line.raise_to ?? '0')} waits`),
    service: w('服务未验收', 'service not accepted yet'),
    approve: w('待负责人批准', 'waits for the manager'),
    post: w('待财务入账', 'waits for finance'),
    done: line.ended_because ?? '',
  })[turn(line)]

export type Deed = 'approve' | 'post' | 'ask' | 'decide' | 'forgo' | 'correct' | 'reverse'
const ROLE: Record<Deed, string> = { approve: 'manager', post: 'finance', ask: 'prevention', decide: 'manager', forgo: 'manager', correct: 'manager', reverse: 'manager' }
/** Why this person may not; nothing where they may. The server decides again (R-D17). */
export function mayNot(deed: Deed, line: Line): string {
  if (supervises()) return w('监管和协会只查看，不办理。', 'Supervisors read and do not act.')
  if (!is('insurer', ROLE[deed])) {
    return { approve: w('由负责人批准。', 'The manager approves.'), post: w('由财务入账。', 'Finance posts.'), ask: w('由事故预防岗申请追加。', 'Prevention asks for more.'), decide: w('由负责人决定追加。', 'The manager decides.'), forgo: w('由负责人办理。', 'The manager does this.'), correct: w('由负责人更正。', 'The manager corrects.'), reverse: w('由负责人冲销。', 'The manager reverses.') }[deed]
  }
  const own: Record<Deed, [string | null | undefined, string][]> = {
    approve: [[line.booked_by, w('这一笔是您预约的，须由另一人批准。', 'You booked this line; another person approves it.')]],
    post: [
      [line.booked_by, w('这一笔是您预约的，须由另一人入账。', 'You booked this line; another person posts it.')],
      [line.accepted_by, w('这一笔是您验收的，须由另一人入账。', 'You accepted this service; another person posts it.')],
      [line.approved_by, w('这一笔是您批准的，须由另一人入账。', 'You approved this line; another person posts it.')],
    ],
    ask: [],
    decide: [[line.raise_asked_by, w('追加是您申请的，须由另一人决定。', 'You asked for it; another person decides.')]],
    forgo: [
      [line.booked_by, w('这一笔是您预约的，须由另一人办理。', 'You booked this line; another person does this.')],
      [line.accepted_by, w('这一笔是您验收的，须由另一人办理。', 'You accepted this service; another person does this.')],
    ],
    correct: [
      [line.posted_by, w('这一笔是您入账的，须由另一人更正。', 'You posted this line; another person corrects it.')],
      [line.booked_by, w('这一笔是您预约的，须由另一人更正。', 'You booked this line; another person corrects it.')],
    ],
    reverse: [[line.posted_by, w('这一笔是您入账的，须由另一人冲销。', 'You posted this line; another person reverses it.')]],
  }
  return own[deed].find(([by]) => mine(by))?.[1] ?? ''
}
