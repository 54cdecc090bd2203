// The report that is being filled in: kept at every change, found again after a killed browser.
import { reactive, ref, watch } from 'vue'
import type { Schemas } from '@/lib/wire'
import { newKey } from '@/lib/ids'
import { kept as remembered } from '@/lib/keep'
import { who } from '@/lib/session'
import { fromInput, today } from '@/lib/when'
import { all, change, drop, put, type Change } from '../outbox/db'

export const SLOTS = ['scene', 'damage', 'cause', 'papers'] as const
export type Slot = (typeof SLOTS)[number] | 'more' | 'voice'
export interface Photo {
  slot: Slot
  file: string
  name: string
  type: string
  size: number
}
export interface Draft {
  /** The Idempotency-Key of the report, made when the form opens. */
  key: string
  owner: string | null
  step: number
  openedAt: number
  policy: string | null
  insurer: string | null
  /** The policy, or that there is none, was said by the person. */
  chose: boolean
  what: Schemas['AccidentKind'] | ''
  deaths: number
  injured: number
  missing: number
  when: 'now' | 'today' | 'at' | 'unknown'
  at: string
  /** The time of today, where it was earlier today. */
  clock: string
  place: string
  position: [number, number] | null
  note: string
  photos: Photo[]
  name: string
  phone: string
  /** Somebody else who can be called. */
  other: string
  /** What the server found wrong with it, where it was sent before. */
  wrong: string[]
}
/** Each report has a place of its own, so that none is ever written over another. */
export const nameOf = (key: string) => `report:${key}`
export const draftName = (): string => nameOf(draft.key)
/** A family that came by a link reports nothing in its name. */
export const me = () => who.value?.sub ?? null
/** Whether the report at hand is for the person at the phone to drop. */
export const ours = () => draft.owner === null || draft.owner === me()
/**
 * Begun before anybody signed in, by whoever is, or, after a reload, by who was and did not sign out. A browser that was
 * killed may have lost who that was, and nobody else has been here since.
 */
const visible = (one: Draft) => one.owner === null || one.owner === (me() ?? (remembered('left') ? null : (remembered('hint') ?? one.owner)))

export const fresh = (): Draft => ({
  key: newKey(), owner: me(), step: 1, openedAt: Date.now(), policy: null, insurer: null, chose: false, what: '', deaths: 0, injured: 0, missing: 0,
  when: 'now', at: '', clock: '', place: '', position: null, note: '', photos: [], name: '', phone: '', other: '', wrong: [],
})

/** The report at hand; `begun` says whether there is one to go on with. */
export const draft = reactive<Draft>(fresh())
export const begun = ref(false)
/** The phone has no room for another photo. */
export const full = ref(false)

const plain = () => JSON.parse(JSON.stringify(draft)) as Draft
let timer: ReturnType<typeof setTimeout> | undefined
let asleep = true
export async function saveNow(): Promise<void> {
  clearTimeout(timer)
  if (!begun.value) return
  await put('drafts', draftName(), plain()).then(() => (full.value = false), () => (full.value = true))
}
watch(draft, () => {
  if (asleep) return
  begun.value = true
  clearTimeout(timer)
  timer = setTimeout(() => void saveNow(), 150)
})
if (typeof document !== 'undefined') {
  // The browser may be killed as soon as it is out of sight.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void saveNow())
}

export async function show(kept: Draft | undefined): Promise<void> {
  clearTimeout(timer)
  asleep = true
  Object.assign(draft, fresh(), kept)
  begun.value = kept !== undefined
  await Promise.resolve()
  asleep = false
}
/** The report that was begun last, of those that the person at the phone may see. One whose key is in the outbox went there. */
async function newest(): Promise<Draft | undefined> {
  const [drafts, jobs] = await Promise.all([all('drafts'), all('jobs')])
  const reports = drafts.filter((one): one is Draft => 'openedAt' in one)
  const sent = reports.filter(({ key }) => jobs.some(({ id }) => id === key))
  if (sent.length) await change(sent.map(({ key }): Change => ['drafts', nameOf(key), undefined]))
  return reports.filter((one) => visible(one) && !sent.includes(one)).sort((a, b) => b.openedAt - a.openedAt)[0]
}
let recalled: Promise<void> = Promise.resolve()
export function recall(): Promise<void> {
  return (recalled = newest().then(show))
}
/** Somebody is at the phone: their own report; what another has begun stays theirs, and leaves the screen with them. */
watch(me, async (now) => {
  await recalled.catch(() => undefined)
  if (now !== null && begun.value && draft.owner === null) draft.owner = now
  await saveNow()
  if (!begun.value || !visible(draft)) await recall()
})

/** Photos on their way from the album: a report waits for them. */
export const preparing = ref(0)
let ready: Promise<unknown> = Promise.resolve()
export function prepare(run: () => Promise<void>): Promise<void> {
  preparing.value++
  const done = run().finally(() => preparing.value--)
  ready = Promise.all([ready, done.catch(() => undefined)])
  return done
}
export const prepared = (): Promise<unknown> => ready

/** What goes with the report at hand when it is dropped. */
export const leftovers = (): Change[] => [['drafts', draftName(), undefined], ...draft.photos.map(({ file }): Change => ['files', file, undefined])]
export function startOver(known: Partial<Draft> = {}): void {
  // Another person's stays, with its photos, for when they are back.
  if (ours()) void change(leftovers()).catch(() => undefined)
  else void saveNow()
  Object.assign(draft, fresh(), known)
  begun.value = true
}

/** After it went into the outbox: nothing left to go on with. */
export async function finished(): Promise<void> {
  const sent = draftName()
  await show(undefined)
  // A save that was on its way when the report left comes before this.
  await drop('drafts', sent).catch(() => undefined)
  const next = await newest().catch(() => undefined)
  if (!begun.value) await show(next)
}

export function occurredAt(of: Draft): Date | null {
  if (of.when === 'unknown') return null
  if (of.when === 'today') return fromInput(`${today(new Date(of.openedAt))}T${of.clock}`)
  return of.when === 'now' ? new Date(of.openedAt) : fromInput(of.at)
}

/** The body of `POST /v1/claims`. */
export function reportOf(of: Draft): Schemas['ReportClaim'] {
  const [latitude, longitude] = of.position ?? []
  return {
    what: of.what || 'other_unclear',
    occurred_at: occurredAt(of)?.toISOString() ?? null,
    place: { text: of.place.trim(), district: null, latitude_micro: latitude ?? null, longitude_micro: longitude ?? null },
    deaths: of.deaths,
    serious_injuries: 0,
    other_injured: of.injured,
    missing: of.missing,
    description: [of.note.trim(), of.other.trim() && `另一位联系人：${of.other.trim()}`].filter(Boolean).join('\n') || null,
    reporter: { name: of.name.trim(), phone: of.phone.trim() },
    policy: of.policy,
    insurer: of.policy ? null : of.insurer,
  }
}
