// The outbox: what waits to be sent, in the order it was made, each exactly once.
//
// Once-only rests on the Idempotency-Key that is kept with the job before the first try: a lost answer, a second tab or a
// killed browser sends the same key again and gets the same answer. It works without a service worker.
import { computed, reactive, shallowRef } from 'vue'
import { asFailure, Failure } from '@/lib/failure'
import { newKey } from '@/lib/ids'
import { accessToken, again, subject, who } from '@/lib/session'
import { call, quietly, type Schemas } from '@/lib/wire'
import { all, change, get, put } from './db'
import { sendBytes } from './upload'

interface Base {
  /** Also the Idempotency-Key. */
  id: string
  /** Who made it; null where nobody was signed in. */
  owner: string | null
  at: number
  state: 'waiting' | 'done' | 'refused'
  tries: number
  /** Why the last try did not go through, and which fields were wrong. */
  why?: string
  fields?: Record<string, string>
}
export interface ReportJob extends Base {
  kind: 'report'
  body: Schemas['ReportClaim']
  receipt?: { no: string; claim: string; at: string; matched: boolean; alike: { no: string; claim: string }[] }
  /** Files that the phone had no room to keep. */
  lost?: number
}
export interface FileJob extends Base {
  kind: 'file'
  /** The claim, the booking, or the report that will become a claim. */
  claim: string | null
  booking?: string | null
  report: string | null
  victim: string | null
  what: Schemas['DocumentKind']
  file: string
  name: string
  size: number
  document?: string
  parts: Record<number, string>
  completeKey: string
  verdict?: Schemas['DocumentState']
}
export interface CallJob extends Base {
  kind: 'call'
  /** Words for the list of what waits. */
  title: string
  path: string
  /** A text `file:<job>` anywhere in it stands for the document that the job of a file makes. */
  body: unknown
  /** Where the person sees it. */
  page: string
  /** The version that was seen, where it is a change. */
  match?: string
  /** It rests on what this earlier call leaves behind: waits for it, and is made on the version it made. */
  after?: string
  /** The version that it made. */
  version?: string
}
export type Job = ReportJob | FileJob | CallJob

export const jobs = shallowRef<Job[]>([])
/** Fraction of each file that is on its way. */
export const progress = reactive<Record<string, number>>({})
/** A phone may have several people: each sends only their own, and what was made while nobody was signed in. */
const mine = (job: Job) => (job.owner === null ? subject.value === null || who.value !== null : job.owner === subject.value)
/** What the person at the phone sees as theirs; before anybody signed in, whatever waits. */
export const shown = computed(() => jobs.value.filter((job) => subject.value === null || mine(job)))
export const waiting = computed(() => shown.value.filter((job) => job.state === 'waiting'))
export const jobOf = (id: string) => computed(() => jobs.value.find((job) => job.id === id))

export async function refresh(): Promise<void> {
  jobs.value = (await all('jobs')).sort((a, b) => a.at - b.at)
}

async function keepJob(job: Job): Promise<void> {
  await put('jobs', job.id, job)
  await refresh()
}

const base = () => ({ owner: subject.value, at: Date.now(), state: 'waiting' as const, tries: 0 })

export function reportJob(id: string, body: Schemas['ReportClaim']): ReportJob {
  return { id, kind: 'report', body, ...base() }
}
export function fileJob(file: { id: string; name: string; size: number }, about: { claim?: string; booking?: string; report?: string; victim?: string }, what: Schemas['DocumentKind']): FileJob {
  const { claim = null, booking = null, report = null, victim = null } = about
  return { id: newKey(), kind: 'file', claim, booking, report, victim, what, file: file.id, name: file.name, size: file.size, parts: {}, completeKey: newKey(), ...base() }
}
export function callJob(title: string, path: string, body: unknown, page: string, more: Pick<CallJob, 'match' | 'after'> & { id?: string } = {}): CallJob {
  return { kind: 'call', title, path, body, page, ...base(), ...more, id: more.id ?? newKey() }
}
/** Where the person sees what a job is about. */
export function pageOf(job: Job): string {
  if (job.kind === 'call') return job.page
  if (job.kind === 'report') return `/receipt/${job.id}`
  if (job.report) return `/receipt/${job.report}`
  return job.booking ? `/services/${job.booking}` : job.victim ? '/family' : `/claims/${job.claim}/documents`
}

/** Puts jobs into the outbox, and a draft away, in one step. */
export async function keepJobs(added: Job[], draft?: string): Promise<void> {
  const at = Date.now()
  added.forEach((job, n) => (job.at = at + n))
  await change([...added.map((job): ['jobs', string, Job] => ['jobs', job.id, job]), ...(draft ? [['drafts', draft, undefined] as ['drafts', string, undefined]] : [])])
  await refresh()
}
/** The same, and starts sending. */
export async function enqueue(added: Job[], draft?: string): Promise<void> {
  await keepJobs(added, draft)
  void flush()
}

export async function discard(job: Job): Promise<void> {
  const files: ['files', string, undefined][] = job.kind === 'file' ? [['files', job.file, undefined]] : []
  await change([['jobs', job.id, undefined], ...files])
  await refresh()
}

/** A refused job once more, after a person has seen why. */
export async function retry(job: Job): Promise<void> {
  const { why: _why, fields: _fields, ...again } = job
  await keepJob({ ...again, state: 'waiting', tries: 0 } as Job)
  await flush()
}

async function sendReport(job: ReportJob): Promise<Job> {
  const kept = await quietly<Schemas['ReceiptOfClaim']>('/v1/claims', job.body, job.id)
  const { claim, matched, possible_duplicates: alike } = kept
  const receipt = { no: claim.receipt_no, claim: claim.id, at: claim.reported_at, matched, alike: alike.map((one) => ({ no: one.receipt_no, claim: one.claim })) }
  return { ...job, state: 'done', receipt }
}

async function sendFile(job: FileJob): Promise<Job> {
  const claim = job.claim ?? (await reportOf(job))?.receipt?.claim
  const file = await get('files', job.file)
  const booking = job.booking ?? null
  if ((!claim && !booking) || !file) throw new Failure('invalid', { detail: 'file' })
  const body: Schemas['AnnounceDocument'] = { claim: claim ?? null, booking, kind: job.what, file_name: file.name, content_type: file.type as Schemas['ContentType'], size: file.size, sha256: file.sha256, taken_at: file.takenAt, victim: job.victim, ...(file.original ? { original_sha256: file.original } : {}) }
  const document = job.document
  const links = (id: string) => quietly<Schemas['DocumentView']>(`/v1/documents/${id}/links`, {})
  let view = document ? await links(document) : await quietly<Schemas['DocumentView']>('/v1/documents', body, job.id)
  job = { ...job, claim: claim ?? null, document: view.id }
  await put('jobs', job.id, job)
  // Announced earlier and arrived meanwhile: there is nothing left to send.
  if (view.state === 'awaiting_upload') {
    // The stored answer of a repeated announcement carries no links, or old ones.
    const upload = view.upload ?? (await links(view.id)).upload
    if (!upload) throw new Failure('server')
    const parts = await sendBytes(file.blob, upload, job.parts, {
      renew: async () => (await links(view.id)).upload ?? null,
      arrived: async (part, etag) => {
        job = { ...(job as FileJob), parts: { ...(job as FileJob).parts, [part]: etag } }
        await put('jobs', job.id, job)
      },
      progress: (sent) => (progress[job.id] = sent),
    })
    if (parts) {
      view = await quietly(`/v1/documents/${view.id}/complete`, { parts }, job.completeKey)
    }
  }
  delete progress[job.id]
  await change([['files', job.file, undefined]])
  return { ...job, state: 'done', verdict: view.state }
}

const reportOf = async (job: FileJob) => (job.report ? ((await get('jobs', job.report)) as ReportJob | undefined) : undefined)

async function sendOne(job: Job): Promise<Job> {
  if (job.kind === 'report') return sendReport(job)
  if (job.kind === 'file') return sendFile(job)
  return sendCall(job)
}

/** The files that a call rests on. */
const filesOf = (body: unknown): string[] => [...JSON.stringify(body).matchAll(/"file:([^"]+)"/g)].map((match) => match[1]!)

/** What must be done before a job can be sent. */
const before = (job: Job): string[] =>
  job.kind === 'file' ? (job.report ? [job.report] : []) : job.kind === 'call' ? [...(job.after ? [job.after] : []), ...filesOf(job.body)] : []

async function sendCall(job: CallJob): Promise<Job> {
  const documents: Record<string, string> = {}
  for (const id of filesOf(job.body)) {
    const document = ((await get('jobs', id)) as FileJob | undefined)?.document
    if (!document) throw new Failure('invalid', { detail: 'file' })
    // What arrived is looked at before it counts.
    const { state, quarantine_reason: why, file_name: name } = await quietly<Schemas['DocumentView']>(`/v1/documents/${document}`)
    if (state === 'awaiting_upload') throw new Failure('server', { code: 'checking' })
    if (state === 'quarantined') throw new Failure('invalid', { detail: `${name}: ${why ?? ''}` })
    documents[id] = document
  }
  const body = JSON.parse(JSON.stringify(job.body).replace(/"file:([^"]+)"/g, (_, id: string) => JSON.stringify(documents[id]))) as unknown
  const earlier = job.after ? ((await get('jobs', job.after)) as CallJob | undefined) : undefined
  const match = earlier?.version ?? job.match
  const { version } = await call(job.path, body, job.id, match)
  return { ...job, state: 'done', version }
}

/** Words and files go separately: a report never waits for a long video, nor for a bucket that does not answer. */
type Lane = 'words' | 'files'
const laneOf = (job: Job): Lane => (job.kind === 'file' ? 'files' : 'words')

/** What a pass came to: nothing could be tried, all that was tried went through (or is being looked at), something failed. */
type Pass = 'idle' | 'well' | 'failed'

/** One pass over what waits in a lane, ended early where going on makes no sense now (no network, no session, server down). */
async function pass(lane: Lane): Promise<Pass> {
  let came: Pass = 'idle'
  for (const { id } of (await all('jobs')).sort((a, b) => a.at - b.at)) {
    // Read again: another tab may have sent it meanwhile.
    const job = await get('jobs', id)
    if (!job || job.state !== 'waiting' || laneOf(job) !== lane || !mine(job)) continue
    const needs = await Promise.all(before(job).map((one) => get('jobs', one)))
    if (needs.some((one) => one && one.state !== 'done')) continue
    if (came === 'idle') came = 'well'
    try {
      await keepJob(await sendOne(job))
      // What was waiting for it in the other lane.
      void lanes[lane === 'files' ? 'words' : 'files'].go()
    } catch (error) {
      const failure = asFailure(error)
      let now = ((await get('jobs', id)) as Job | undefined) ?? job
      // The bucket does not know a part that was remembered: all of them once more, and no more than twice.
      const lost = now.kind === 'file' && '/parts' in failure.fields && now.tries < 3
      if (lost) now = { ...(now as FileJob), parts: {}, completeKey: newKey() }
      const state = lost || failure.passing || failure.kind === 'signed-out' ? ('waiting' as const) : ('refused' as const)
      await keepJob({ ...now, state, tries: now.tries + (failure.code === 'checking' ? 0 : 1), why: failure.kind === 'stale' || failure.kind === 'signed-out' ? failure.kind : (failure.problem?.detail ?? failure.kind), fields: failure.fields })
      // The session has ended: sign in over the page, and it goes on.
      if (failure.kind === 'signed-out' && who.value) void again().catch(() => undefined)
      if (state === 'waiting' && failure.code !== 'checking') came = 'failed'
      if (state === 'waiting' && (job.kind === 'report' || failure.kind !== 'server')) return came
    }
  }
  return came
}

/** One tab at a time where the browser can say so; else the key alone keeps it to once. */
async function alone(name: string, run: () => Promise<Pass>): Promise<Pass> {
  const locks = navigator.locks as LockManager | null | undefined
  return locks ? locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : 'failed')) : run()
}

function openLane(lane: Lane) {
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = false
  /** Passes in a row, since somebody or something last asked, after which a failure waits. */
  let failed = 0
  const waits = () => waiting.value.some((job) => laneOf(job) === lane) && accessToken() !== null
  async function run(): Promise<void> {
    clearTimeout(timer)
    let came: Pass = 'idle'
    let looked = false
    try {
      do {
        asked = false
        await refresh()
        looked = true
        if (!waits()) return
        busy[lane] = true
        came = await alone(`anze-outbox-${lane}`, () => pass(lane))
        await refresh()
      } while (asked && came !== 'failed')
    } catch (error) {
      // A store that did not answer is tried again as well.
      came = 'failed'
      console.warn(error)
    } finally {
      failed = came === 'failed' ? failed + 1 : 0
      busy[lane] = false
      running = null
      // While the page is open: soon after the first failure, then every 20 s.
      if (came !== 'idle' && (!looked || waits())) timer = setTimeout(() => (running ??= run()), Math.min(20_000, 1000 * 2 ** failed))
    }
  }
  return {
    go(): Promise<void> {
      failed = 0
      if (running) asked = true
      return (running ??= run())
    },
  }
}
const busy = reactive<Record<Lane, boolean>>({ words: false, files: false })
export const sending = computed(() => busy.words || busy.files)
const lanes = { words: openLane('words'), files: openLane('files') }
/** Sends what waits. Safe to call at any time and as often as wanted. */
export async function flush(): Promise<void> {
  await Promise.all([lanes.words.go(), lanes.files.go()])
}

/** How long the phone remembers what went out. */
const REMEMBERED = 30 * 86_400_000
async function forgetOld(): Promise<void> {
  const old = (await all('jobs')).filter(({ state, at }) => state === 'done' && at < Date.now() - REMEMBERED)
  if (old.length) await change(old.map(({ id }) => ['jobs', id, undefined]))
}

/** Sends on open, when the network is back, when the page is seen again, and after a sign-in. */
export function startOutbox(): void {
  addEventListener('online', () => void flush())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void flush())
  void forgetOld().catch(() => undefined).then(flush)
}
