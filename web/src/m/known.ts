// What the phone remembers of its person, so that the form is short and the site without network still knows the policy.
import { computed, reactive, shallowRef, watch } from 'vue'
import { online } from '@/lib/online'
import { subject, who, type Who } from '@/lib/session'
import { today } from '@/lib/when'
import { quietly, type Page, type Schemas } from '@/lib/wire'
import { get, put } from './outbox/db'

export interface KnownPolicy {
  id: string
  no: string
  name: string
  insurer: string
  from: string
  to: string
}
export interface KnownClaim {
  id: string
  no: string
  place: string
  what: Schemas['AccidentKind']
  state: Schemas['ClaimState']
  at: string
}
interface Known {
  owner: string | null
  policies: KnownPolicy[]
  claims: KnownClaim[]
  places: string[]
  name: string
  phone: string
  lastPolicy: string | null
  /** When policies and claims were read last. */
  readAt: string | null
}
const nothing = (): Known => ({ owner: null, policies: [], claims: [], places: [], name: '', phone: '', lastPolicy: null, readAt: null })
export const known = reactive<Known>(nothing())

const save = () => put('notes', 'known', JSON.parse(JSON.stringify(known)))

/** Who used the phone last: no session, only what the pages look like without a network. */
const last = shallowRef<Who | null>(null)
export const me = computed(() => who.value ?? (online.value ? null : last.value))
/** What another person left goes first. */
async function own(): Promise<void> {
  if (!who.value) return
  const same = known.owner === subject.value
  if (!same) Object.assign(known, nothing(), { owner: subject.value })
  // The token says it: a report may begin before anything was read.
  known.name ||= who.value.name.split(' ').at(-1) ?? ''
  if (!same) await save()
}
watch(who, (now) => {
  if (now) void Promise.all([put('notes', 'me', { ...now }), own()])
  else {
    // Signed out: without a network the page stays, with nothing of them on it.
    last.value = null
    Object.assign(known, nothing())
  }
})

/** What was known when the phone was used last. */
export async function remember(): Promise<void> {
  Object.assign(known, nothing(), await get('notes', 'known'))
  last.value = ((await get('notes', 'me')) as Who | undefined) ?? null
  await own()
}

/** Policies in force today, the one used last first. */
export function inForce(): KnownPolicy[] {
  const day = today()
  const found = known.policies.filter((policy) => policy.from <= day && day <= policy.to)
  return found.sort((a, b) => Number(b.id === known.lastPolicy) - Number(a.id === known.lastPolicy))
}

/** Reads policies and claims of the person who is signed in. */
export async function learn(): Promise<void> {
  const whose = subject.value
  await own()
  if (who.value?.kind !== 'enterprise') return
  const [policies, claims] = await Promise.all([
    quietly<Page<Schemas['PolicyView']>>('/v1/policies?limit=50'),
    quietly<Page<Schemas['ClaimView']>>('/v1/claims?limit=20'),
  ])
  // Somebody else is there by now, or nobody.
  if (subject.value !== whose) return
  known.policies = policies.items.map((policy) => ({
    id: policy.id, no: policy.policy_no, name: policy.insured.name, insurer: policy.insurer, from: policy.period.from, to: policy.period.to,
  }))
  known.claims = claims.items.map((claim) => ({
    id: claim.id, no: claim.receipt_no, place: claim.place, what: claim.what, state: claim.state, at: claim.reported_at,
  }))
  known.places = [...new Set([...known.places, ...known.claims.map(({ place }) => place)])].slice(0, 5)
  // An earlier report by this very name, so that nobody types a number twice.
  known.phone ||= claims.items.find((claim) => claim.reporter_name === known.name)?.reporter_phone ?? ''
  known.readAt = new Date().toISOString()
  await save()
}

/** After a report: the next one starts from here. */
export async function used(place: string, name: string, phone: string, policy: string | null): Promise<void> {
  known.owner ??= subject.value
  known.places = [place, ...known.places.filter((one) => one !== place)].slice(0, 5)
  Object.assign(known, { name, phone, lastPolicy: policy ?? known.lastPolicy })
  await save()
}

let phoneNumber = ''
/** The insurer's telephone for reports, from the deployment's configuration; kept for when there is no network. */
export async function reportPhone(): Promise<string> {
  if (phoneNumber) return phoneNumber
  try {
    const config = (await (await fetch('/config.json')).json()) as { report_phone?: string }
    phoneNumber = config.report_phone ?? ''
    await put('notes', 'phone', phoneNumber)
  } catch {
    phoneNumber = String((await get('notes', 'phone')) ?? '')
  }
  return phoneNumber
}
