// The record of a service while it is being filled in: kept at every change, found again after a killed browser, and
// handed in through the outbox of the reports.
import { reactive, ref, watch } from 'vue'
import type { Schemas } from '@/lib/wire'
import { fen, wire } from '@/lib/money'
import { fromInput, toInput } from '@/lib/when'
import { me } from '../known'
import { drop, get, put } from '../outbox/db'
import { callJob, enqueue, jobs, retry, type CallJob, type FileJob } from '../outbox/jobs'

export interface RecordDraft {
  booking: string
  owner: string | null
  started: string
  ended: string
  place: string
  personnel: string
  items: string
  measures: string
  process: string
  units: string
  cost: string
  stated: Record<string, string>
  /** Evidence code (or `report`) with the job that carries its file. */
  files: { code: string; job: string }[]
  /** The job that hands it in, once it was handed in. */
  job: string | null
}
const nameOf = (booking: string) => `record:${booking}`

/** The calls about a booking that have not gone through yet. */
export const openCalls = (booking: string): CallJob[] =>
  jobs.value.filter((job): job is CallJob => job.kind === 'call' && job.state !== 'done' && job.path.startsWith(`/v1/bookings/${booking}/`))
export const checkInOf = (booking: string): CallJob | undefined => openCalls(booking).find(({ path }) => path.endsWith('/check-in'))

/** The draft of a booking's record: what was kept, or a fresh one. */
export async function openRecord(booking: Schemas['BookingView']) {
  const fresh: RecordDraft = {
    booking: booking.id, owner: me.value?.sub ?? null, started: toInput(new Date(booking.from)), ended: toInput(new Date(booking.to)), place: booking.site.text, personnel: '',
    items: booking.acceptance?.items ?? '', measures: booking.acceptance?.measures ?? '', process: '', units: '1', cost: booking.reserved, stated: {}, files: [], job: null,
  }
  const name = nameOf(booking.id)
  const kept = (await get('drafts', name)) as RecordDraft | undefined
  const draft = reactive<RecordDraft>(kept?.owner === fresh.owner ? kept : fresh)
  const full = ref(false)
  const save = () => put('drafts', name, JSON.parse(JSON.stringify(draft)) as RecordDraft).then(() => (full.value = false), () => (full.value = true))
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(draft, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), 150)
  })
  return { draft, full, save }
}
export const forgetRecord = (booking: string): Promise<void> => drop('drafts', nameOf(booking))

const fileOf = (id: string) => jobs.value.find((job): job is FileJob => job.kind === 'file' && job.id === id)
export const filesOf = (draft: RecordDraft, code: string): FileJob[] => draft.files.filter((one) => one.code === code).flatMap(({ job }) => fileOf(job) ?? [])
/** Those that count: what the server did not take is no evidence. */
export const goodFiles = (draft: RecordDraft, code: string): FileJob[] => filesOf(draft, code).filter(({ state }) => state !== 'refused')

/** Into the outbox: made on the version that was seen, or on the check-in that waits before it. */
export async function handIn(draft: RecordDraft, version: string, kind: Schemas['ServiceKindView'], title: string): Promise<string> {
  const documents = kind.evidence.filter(({ form }) => form === 'document').map(({ code }) => String(code))
  const body = {
    started_at: fromInput(draft.started)?.toISOString(), ended_at: fromInput(draft.ended)?.toISOString(), place: draft.place.trim(), personnel: draft.personnel.trim(), items: draft.items.trim(),
    measures: draft.measures.trim(), process: draft.process.trim(), units: Number(draft.units), cost: wire(fen(draft.cost) ?? 0n), report: `file:${goodFiles(draft, 'report').at(-1)?.id}`,
    evidence: documents.flatMap((code) => goodFiles(draft, code).map(({ id }) => ({ kind: code, document: `file:${id}` }))),
    stated: kind.evidence.filter(({ form }) => form === 'stated').map(({ code }) => ({ kind: code, value: draft.stated[code]?.trim() ?? '' })),
  }
  const waitsFor = checkInOf(draft.booking)?.id
  const on = { match: version, ...(waitsFor ? { after: waitsFor } : {}) }
  const path = `/v1/bookings/${draft.booking}/complete`
  const was = openCalls(draft.booking).find(({ id }) => id === draft.job)
  const job = callJob(title, path, body, `/services/${draft.booking}`, { ...on, ...(was ? { id: was.id } : {}) })
  draft.job = job.id
  await put('drafts', nameOf(draft.booking), JSON.parse(JSON.stringify(draft)) as RecordDraft)
  // Refused before: the server kept nothing, so the same key may carry what was corrected.
  if (was) await retry(job)
  else await enqueue([job])
  return job.id
}
