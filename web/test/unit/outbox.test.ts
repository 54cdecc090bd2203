import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enter } from '@/lib/session'
import type { Schemas } from '@/lib/wire'
import { all, change, get } from '@/m/outbox/db'
import { callJob, enqueue, fileJob, flush, jobs, reportJob, type FileJob, type ReportJob } from '@/m/outbox/jobs'
import { sendBytes } from '@/m/outbox/upload'

const body = { what: 'collapse', place: { text: '二号车间' }, deaths: 0, serious_injuries: 0, other_injured: 0, missing: 0, reporter: { name: '张工', phone: '13900139000' } } as Schemas['ReportClaim']
const answered = { claim: { id: 'claim_1', receipt_no: 'AZ-1', reported_at: '2026-11-23T05:05:00Z' }, matched: true, possible_duplicates: [] }
let server: (request: Request) => Promise<Response>
const keys: string[] = []

beforeEach(async () => {
  keys.length = 0
  vi.stubGlobal('fetch', (request: Request) => {
    keys.push(request.headers.get('idempotency-key') ?? '')
    return server(request)
  })
  enter({ access_token: 'a' }, { sub: 'jia-reporter', org_kind: 'enterprise', roles: [] })
  for (const { id } of await all('jobs')) await change([['jobs', id, undefined]])
})
afterEach(() => vi.unstubAllGlobals())
const state = async (id: string) => ((await get('jobs', id)) as ReportJob).state

test('a report whose answer got lost is sent again with the same key, and once it is taken never again', async () => {
  let calls = 0
  server = async () => {
    if (++calls === 1) throw new TypeError('network')
    return new Response(JSON.stringify(answered), { status: 201 })
  }
  await enqueue([reportJob('key-1', body)])
  await flush()
  expect(await state('key-1')).toBe('waiting')
  await flush()
  expect(await state('key-1')).toBe('done')
  await flush()
  expect(keys).toEqual(['key-1', 'key-1'])
  expect(((await get('jobs', 'key-1')) as ReportJob).receipt?.no).toBe('AZ-1')
})

test('a page of some other network that answers for the API has taken nothing: it is sent again', async () => {
  let portal = true
  server = async () => (portal ? new Response('<html>Wi-Fi: please log in</html>', { headers: { 'content-type': 'text/html' } }) : new Response('{}'))
  await enqueue([callJob('更新伤亡', '/v1/claims/claim_1/casualties', {}, '/claims/claim_1', { id: 'key-0' })])
  await flush()
  expect(await get('jobs', 'key-0')).toMatchObject({ state: 'waiting', why: 'offline' })
  portal = false
  await flush()
  expect(await state('key-0')).toBe('done')
  expect(keys).toEqual(['key-0', 'key-0'])
})

test('a request that is never answered is given up, and goes again with the same key', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    server = (request) => new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError'))))
    vi.stubGlobal('fetch', (request: Request, { signal }: RequestInit) => {
      keys.push(request.headers.get('idempotency-key') ?? '')
      return server(new Request(request, { signal: signal! }))
    })
    await enqueue([reportJob('key-9', body)])
    const sent = flush()
    while (keys.length === 0) await vi.advanceTimersByTimeAsync(0)
    await vi.advanceTimersByTimeAsync(29_000)
    expect(await state('key-9')).toBe('waiting')
    expect(((await get('jobs', 'key-9')) as ReportJob).tries).toBe(0)
    server = async () => new Response(JSON.stringify(answered), { status: 201 })
    await vi.advanceTimersByTimeAsync(1_500)
    await sent
    expect(((await get('jobs', 'key-9')) as ReportJob).tries).toBe(1)
    await flush()
    expect(await state('key-9')).toBe('done')
    expect(keys).toEqual(['key-9', 'key-9'])
  } finally {
    vi.useRealTimers()
  }
})

test('a store that fails once stops no lane: the report goes without anybody asking', async () => {
  server = async () => new Response(JSON.stringify(answered), { status: 201 })
  await enqueue([])
  await flush()
  await change([['jobs', 'key-20', reportJob('key-20', body)]])
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
    throw new DOMException('gone', 'UnknownError')
  })
  await flush().catch(() => undefined)
  reading.mockRestore()
  await vi.waitFor(async () => expect(await state('key-20')).toBe('done'), { timeout: 5000 })
})

test('what is added while a pass finds nothing to send is sent all the same', async () => {
  server = async () => new Response(JSON.stringify(answered), { status: 201 })
  // Waits for a file that never comes.
  const call = callJob('记录', '/v1/x', {}, '/x', { id: 'key-30', after: 'key-31' })
  await change([['jobs', 'key-31', { ...reportJob('key-31', body), state: 'refused' }]])
  let held: (() => void) | undefined
  const first = enqueue([call])
  await first
  const get = IDBObjectStore.prototype.get
  const slow = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    held?.()
    return get.call(this, key)
  })
  const late = new Promise<void>((resolve) => {
    held = () => {
      held = undefined
      void enqueue([reportJob('key-32', body)]).then(resolve)
    }
  })
  void flush()
  await late
  await vi.waitFor(async () => expect(await state('key-32')).toBe('done'), { timeout: 5000 })
  slow.mockRestore()
})

test('two flushes at once send once', async () => {
  server = async () => new Response(JSON.stringify(answered), { status: 201 })
  await enqueue([reportJob('key-2', body)])
  await Promise.all([flush(), flush(), flush()])
  expect(keys).toEqual(['key-2'])
})

test('what the server refuses is kept with its reason and does not hold up what comes after', async () => {
  server = async (request) =>
    request.url.endsWith('/v1/claims') ? new Response(JSON.stringify({ code: 'bad-fields', detail: '有内容需要改正' }), { status: 422 }) : new Response('{}')
  await enqueue([reportJob('key-3', body), callJob('更新伤亡', '/v1/claims/claim_1/casualties', {}, '/claims/claim_1', { id: 'key-4' })])
  await flush()
  expect(await state('key-3')).toBe('refused')
  expect(((await get('jobs', 'key-3')) as ReportJob).why).toBe('有内容需要改正')
  expect(await state('key-4')).toBe('done')
})

test('a file waits for its report, and somebody else at the phone does not send it', async () => {
  server = async () => {
    throw new TypeError('network')
  }
  const file = fileJob({ id: 'f1', name: 'a.jpg', size: 3 }, { report: 'key-5' }, 'scene_photo')
  await enqueue([reportJob('key-5', body), file])
  await flush()
  expect(keys).toEqual(['key-5'])
  keys.length = 0
  enter({ access_token: 'b' }, { sub: 'yi-reporter', org_kind: 'enterprise', roles: [] })
  await flush()
  expect(keys).toEqual([])
  expect((jobs.value.find(({ id }) => id === file.id) as FileJob).state).toBe('waiting')
})

test('a call waits for the one before it, names the version that one made, and carries the documents of its files', async () => {
  const sent: [string, string | null, unknown][] = []
  let down = true
  server = async (request) => {
    if (down) throw new TypeError('network')
    const { pathname } = new URL(request.url)
    if (request.method === 'GET') return new Response(JSON.stringify({ id: 'document_9', state: 'verified', file_name: 'a.jpg' }))
    sent.push([pathname, request.headers.get('if-match'), await request.json()])
    return new Response('{}', { headers: { etag: pathname.endsWith('check-in') ? '"3"' : '"4"' } })
  }
  const checkIn = callJob('签到', '/v1/bookings/b/check-in', {}, '/services/b', { match: '"2"' })
  const file = { ...fileJob({ id: 'f9', name: 'a.jpg', size: 3 }, { booking: 'b' }, 'service_evidence'), state: 'done' as const, document: 'document_9' }
  const record = callJob('报告', '/v1/bookings/b/complete', { report: `file:${file.id}` }, '/services/b', { match: '"2"', after: checkIn.id })
  await enqueue([checkIn, record])
  await change([['jobs', file.id, file]])
  await flush()
  expect(sent).toEqual([])
  down = false
  await flush()
  expect(sent).toEqual([['/v1/bookings/b/check-in', '"2"', {}], ['/v1/bookings/b/complete', '"3"', { report: 'document_9' }]])
})

test('a call whose file is still looked at waits; what was changed meanwhile is told apart from what is wrong', async () => {
  let state = 'awaiting_upload'
  server = async (request) =>
    request.method === 'GET' ? new Response(JSON.stringify({ id: 'd', state, file_name: 'a.jpg' })) : new Response(JSON.stringify({ code: 'stale', detail: '已更新' }), { status: 412 })
  const file = { ...fileJob({ id: 'f10', name: 'a.jpg', size: 3 }, { booking: 'b' }, 'service_evidence'), state: 'done' as const, document: 'd' }
  await change([['jobs', file.id, file]])
  const record = callJob('报告', '/v1/bookings/b/complete', { report: `file:${file.id}` }, '/services/b', { match: '"2"' })
  await enqueue([record])
  await flush()
  expect(await get('jobs', record.id)).toMatchObject({ state: 'waiting', tries: 0 })
  state = 'verified'
  await flush()
  expect(await get('jobs', record.id)).toMatchObject({ state: 'refused', why: 'stale' })
})

test('a report waits for no video: not for its bytes, and not for a bucket that cannot be reached', async () => {
  let cut: (error: Event) => void = () => undefined
  class Silent {
    status = 0
    upload = {}
    onerror?: (error: Event) => void
    open() {}
    setRequestHeader() {}
    abort() {}
    send() {
      cut = (error) => this.onerror?.(error)
    }
  }
  vi.stubGlobal('XMLHttpRequest', Silent)
  const upload = { method: 'put', url: '/o', headers: {}, expires_at: '' }
  server = async (request) => new Response(JSON.stringify(request.url.endsWith('/v1/claims') ? answered : { id: 'document_1', state: 'awaiting_upload', upload }), { status: 201 })
  const video = fileJob({ id: 'f20', name: 'a.mp4', size: 3 }, { claim: 'claim_0' }, 'other')
  await change([['files', 'f20', { id: 'f20', blob: new Blob(['abc']), name: 'a.mp4', type: 'video/mp4', size: 3, sha256: 'x', takenAt: null }]])
  await enqueue([video])
  await vi.waitFor(() => expect(keys).toEqual([video.id]))
  await enqueue([reportJob('key-20', body)])
  await vi.waitFor(async () => expect(await state('key-20')).toBe('done'))
  cut(new Event('error'))
  await vi.waitFor(async () => expect(await get('jobs', video.id)).toMatchObject({ state: 'waiting', tries: 1, why: 'offline' }))
  await enqueue([reportJob('key-21', body)])
  await vi.waitFor(async () => expect(await state('key-21')).toBe('done'))
  expect(await state(video.id)).toBe('waiting')
})

/** A bucket that answers PUTs by a script. */
function bucket(script: (url: string) => { status: number; etag?: string } | 'cut') {
  const puts: string[] = []
  class Fake {
    status = 0
    upload = {} as { onprogress?: (event: { loaded: number }) => void }
    onload?: () => void
    onerror?: () => void
    private url = ''
    private tag = ''
    open(_method: string, url: string) {
      this.url = url
    }
    setRequestHeader() {}
    getResponseHeader() {
      return this.tag
    }
    send(blob: Blob) {
      puts.push(this.url)
      const said = script(this.url)
      this.upload.onprogress?.({ loaded: blob.size })
      if (said === 'cut') return this.onerror?.()
      this.status = said.status
      this.tag = said.etag ?? ''
      this.onload?.()
    }
  }
  vi.stubGlobal('XMLHttpRequest', Fake)
  return puts
}
const parts = (tag: string) => ({ method: 'multipart', part_size: 4, expires_at: '', parts: [1, 2, 3].map((number) => ({ number, url: `/${tag}/${number}` })) }) as Schemas['UploadView']

test('parts that arrived are not sent again; links that ran out are renewed', async () => {
  const puts = bucket((url) => (url === '/old/2' ? { status: 403 } : { status: 200, etag: `"${url}"` }))
  const arrived: number[] = []
  const done = await sendBytes(new Blob(['0123456789']), parts('old'), { 1: '"one"' }, {
    renew: async () => parts('new'),
    arrived: async (part) => void arrived.push(part),
    progress: () => undefined,
  })
  expect(puts).toEqual(['/old/2', '/new/2', '/new/3'])
  expect(arrived).toEqual([2, 3])
  expect(done).toEqual([{ number: 1, etag: '"one"' }, { number: 2, etag: '"/new/2"' }, { number: 3, etag: '"/new/3"' }])
})

test('an object that is there already has arrived; a cut line is no fault of the file', async () => {
  const put = { method: 'put', url: '/o', headers: {}, expires_at: '' } as unknown as Schemas['UploadView']
  const wire = { renew: async () => null, arrived: async () => undefined, progress: () => undefined }
  bucket(() => ({ status: 412 }))
  expect(await sendBytes(new Blob(['x']), put, {}, wire)).toBeNull()
  bucket(() => 'cut')
  await expect(sendBytes(new Blob(['x']), put, {}, wire)).rejects.toMatchObject({ kind: 'offline' })
})

test('an upload without a byte for 45 s is given up; one that goes slowly is not', async () => {
  vi.useFakeTimers()
  try {
    let told: (event: { loaded: number }) => void = () => undefined
    class Slow {
      upload = {} as { onprogress?: (event: { loaded: number }) => void }
      onabort?: () => void
      open() {}
      setRequestHeader() {}
      abort() {
        this.onabort?.()
      }
      send() {
        told = (event) => this.upload.onprogress?.(event)
      }
    }
    vi.stubGlobal('XMLHttpRequest', Slow)
    const put = { method: 'put', url: '/o', headers: {}, expires_at: '' } as unknown as Schemas['UploadView']
    let over = ''
    void sendBytes(new Blob(['x']), put, {}, { renew: async () => null, arrived: async () => undefined, progress: () => undefined }).catch((error: { kind: string }) => (over = error.kind))
    for (let n = 0; n < 5; n++) {
      await vi.advanceTimersByTimeAsync(44_000)
      told({ loaded: 0 })
    }
    expect(over).toBe('')
    await vi.advanceTimersByTimeAsync(45_001)
    expect(over).toBe('offline')
  } finally {
    vi.useRealTimers()
  }
})
