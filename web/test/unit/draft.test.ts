import { beforeEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { keep } from '@/lib/keep'
import { enter, subject, useLink, who } from '@/lib/session'
import { all, change, get } from '@/m/outbox/db'
import { keepJobs, reportJob, type ReportJob } from '@/m/outbox/jobs'
import { begun, draft, draftName, finished, prepare, prepared, recall, reportOf, saveNow, startOver, type Draft } from '@/m/report/draft'
import { restore } from '@/m/report/restore'

const person = (sub: string) => enter({ access_token: sub }, { sub, org_kind: 'enterprise', roles: [] })
const photo = (file: string) => ({ slot: 'scene' as const, file, name: `${file}.jpg`, type: 'image/jpeg', size: 3 })
const blob = (id: string) => ({ id, blob: new Blob(['abc']), name: `${id}.jpg`, type: 'image/jpeg', size: 3, sha256: 'x', takenAt: null })
const kept = async () => (await all('drafts')) as Draft[]
const clone = (): Draft => JSON.parse(JSON.stringify(draft)) as Draft
/** The page is loaded again: nobody is signed in, and what the phone remembers is all there is. */
async function reload() {
  who.value = subject.value = null
  await recall()
}
beforeEach(async () => {
  for (const { key } of await kept()) await change([['drafts', `report:${key}`, undefined]])
  for (const { id } of await all('jobs')) await change([['jobs', id, undefined]])
  signedOut()
  await reload()
  await finished()
})
const signedOut = () => {
  keep('hint', null)
  keep('left', '1')
}

test('two people at one phone: each finds the report they had begun, and nobody destroys the other’s', async () => {
  person('a')
  startOver({ place: '甲的工地' })
  await saveNow()
  person('b')
  await vi.waitFor(() => expect(begun.value).toBe(false))
  startOver({ place: '乙的工地' })
  await saveNow()
  expect((await kept()).length).toBe(2)
  person('a')
  await vi.waitFor(() => expect(draft.place).toBe('甲的工地'))
  person('b')
  await vi.waitFor(() => expect(draft.place).toBe('乙的工地'))
})

test('a report begun before anybody signed in belongs to who signs in', async () => {
  startOver({ place: '没有登录的工地' })
  await saveNow()
  person('a')
  await vi.waitFor(async () => expect(await kept()).toMatchObject([{ place: '没有登录的工地', owner: 'a' }]))
})

test('a report that went into the outbox does not come back, however slow the store is', async () => {
  person('a')
  startOver({ place: '慢的手机' })
  const late = saveNow()
  const { key } = draft
  const stale = clone()
  await keepJobs([reportJob(key, reportOf(draft))], draftName())
  void saveNow()
  await finished()
  await late
  expect(await kept()).toEqual([])
  // Another tab had it still, or the browser was killed between the two: the outbox has it.
  await change([['drafts', draftName(), undefined], ['drafts', `report:${key}`, stale]])
  await reload()
  expect(begun.value).toBe(false)
  person('a')
  await vi.waitFor(async () => expect(await kept()).toEqual([]))
  expect(begun.value).toBe(false)
})

test('who starts again without signing in drops nothing of another, neither the words nor the photos', async () => {
  person('a')
  await change([['files', 'p1', blob('p1')]])
  startOver({ place: '甲的工地', photos: [photo('p1')] })
  await saveNow()
  await reload()
  expect(draft.place).toBe('甲的工地')
  // A browser that was killed before it had kept who was signed in.
  keep('hint', null)
  await reload()
  expect(draft.place).toBe('甲的工地')
  startOver({ place: '乙的工地' })
  await saveNow()
  expect(await get('files', 'p1')).toBeDefined()
  expect((await kept()).find(({ owner }) => owner === 'a')).toMatchObject({ photos: [{ file: 'p1' }] })
  // One's own goes whole.
  await change([['files', 'p2', blob('p2')]])
  Object.assign(draft, { photos: [photo('p2')] })
  startOver()
  await vi.waitFor(async () => expect(await get('files', 'p2')).toBeUndefined())
})

test('who signed out leaves nothing of theirs on the screen, whoever comes next', async () => {
  person('a')
  startOver({ place: '甲的工地', name: '甲' })
  await saveNow()
  // Without a network the page stays.
  who.value = null
  signedOut()
  await vi.waitFor(() => expect(begun.value).toBe(false))
  await reload()
  expect(begun.value).toBe(false)
  person('b')
  await reload()
  expect(begun.value).toBe(false)
  person('a')
  await vi.waitFor(() => expect(draft.place).toBe('甲的工地'))
})

test('an earlier report waits behind one that was begun without signing in', async () => {
  person('a')
  await change([['files', 'p1', blob('p1')]])
  startOver({ place: '先前的', photos: [photo('p1')] })
  await saveNow()
  signedOut()
  await reload()
  startOver({ place: '后来的' })
  person('a')
  await vi.waitFor(async () => expect((await kept()).map(({ place }) => place).sort()).toEqual(['先前的', '后来的'].sort()))
  expect(draft.place).toBe('后来的')
  await finished()
  expect(draft.place).toBe('先前的')
  expect(await get('files', 'p1')).toBeDefined()
})

test('a family’s link takes no report that somebody had begun', async () => {
  startOver({ place: '没有登录的工地' })
  await saveNow()
  useLink('x.eyJsaW5rIjoibGluayJ9.y')
  await nextTick()
  person('a')
  await vi.waitFor(async () => expect(await kept()).toMatchObject([{ place: '没有登录的工地', owner: 'a' }]))
})

test('a refused report is in the outbox or in the form, whatever the store does, and stays its owner’s', async () => {
  person('a')
  startOver({ place: '被退回的' })
  const job: ReportJob = { ...reportJob('refused-1', reportOf(draft)), state: 'refused' }
  await finished()
  await change([['jobs', job.id, job]])
  await reload()
  const putting = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(restore(job, [])).rejects.toThrow()
  putting.mockRestore()
  expect(await get('jobs', job.id)).toBeDefined()
  await restore(job, [])
  expect(await get('jobs', job.id)).toBeUndefined()
  expect(await kept()).toMatchObject([{ place: '被退回的', owner: 'a' }])
  expect(draft.place).toBe('被退回的')
  person('b')
  await vi.waitFor(() => expect(begun.value).toBe(false))
})

test('a report waits for photos on their way from the album', async () => {
  let done: () => void = () => undefined
  void prepare(() => new Promise((resolve) => (done = resolve)))
  let sent = false
  void prepared().then(() => (sent = true))
  await nextTick()
  expect(sent).toBe(false)
  done()
  await vi.waitFor(() => expect(sent).toBe(true))
})
