import { beforeEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { keep } from '@/lib/keep'
import { enter, subject, useLink, who } from '@/lib/session'
import { all, change, get } from '@/m/outbox/db'
import { keepJobs, reportJob, type ReportJob } from '@/m/outbox/jobs'
import { begun, draft, draftName, finished, prepare, prepared, recall, reportOf, saveNow, startOver } from '@/m/report/draft'
import { restore } from '@/m/report/restore'

const person = (sub: string) => enter({ access_token: sub }, { sub, org_kind: 'enterprise', roles: [] })
beforeEach(async () => {
  who.value = subject.value = null
  finished()
  for (const name of ['report:', 'report:a', 'report:b']) await change([['drafts', name, undefined]])
  await recall()
})

test('two people at one phone: each finds the report they had begun, and nobody destroys the other’s', async () => {
  person('a')
  startOver({ place: '甲的工地' })
  await saveNow()
  person('b')
  await vi.waitFor(() => expect(begun.value).toBe(false))
  startOver({ place: '乙的工地' })
  await saveNow()
  expect((await all('drafts')).length).toBe(2)
  person('a')
  await vi.waitFor(() => expect(draft.place).toBe('甲的工地'))
  person('b')
  await vi.waitFor(() => expect(draft.place).toBe('乙的工地'))
})

test('a report begun before anybody signed in belongs to who signs in', async () => {
  startOver({ place: '没有登录的工地' })
  await saveNow()
  person('a')
  await vi.waitFor(async () => expect(await get('drafts', 'report:a')).toMatchObject({ place: '没有登录的工地', owner: 'a' }))
  expect(await get('drafts', 'report:')).toBeUndefined()
  expect(draftName()).toBe('report:a')
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

const photo = (file: string) => ({ slot: 'scene' as const, file, name: `${file}.jpg`, type: 'image/jpeg', size: 3 })
const blob = (id: string) => ({ id, blob: new Blob(['abc']), name: `${id}.jpg`, type: 'image/jpeg', size: 3, sha256: 'x', takenAt: null })

test('a report that went into the outbox does not come back, however slow the store is', async () => {
  startOver({ place: '慢的手机' })
  const late = saveNow()
  const { key } = draft
  await keepJobs([reportJob(key, reportOf(draft))], draftName())
  void saveNow()
  finished()
  await late
  await vi.waitFor(async () => expect((await all('drafts')).length).toBe(0))
  // A browser that was killed between the two: the outbox has it.
  await change([['drafts', 'report:', JSON.parse(JSON.stringify({ ...draft, key }))]])
  await recall()
  expect(begun.value).toBe(false)
})

test('who starts again without signing in drops nothing of another, neither the words nor the photos', async () => {
  person('a')
  await change([['files', 'p1', blob('p1')]])
  startOver({ place: '甲的工地', photos: [photo('p1')] })
  await saveNow()
  who.value = null
  await recall()
  expect(draft.place).toBe('甲的工地')
  startOver({ place: '乙的工地' })
  await saveNow()
  expect(await get('files', 'p1')).toBeDefined()
  expect(await get('drafts', 'report:a')).toMatchObject({ photos: [{ file: 'p1' }] })
  // One's own goes whole.
  await change([['files', 'p2', blob('p2')]])
  Object.assign(draft, { photos: [photo('p2')] })
  startOver()
  await vi.waitFor(async () => expect(await get('files', 'p2')).toBeUndefined())
})

test('who signed out leaves nothing of theirs on the screen', async () => {
  person('a')
  startOver({ place: '甲的工地', name: '甲' })
  await saveNow()
  keep('left', '1')
  who.value = null
  await recall()
  expect(begun.value).toBe(false)
  person('a')
  await vi.waitFor(() => expect(draft.place).toBe('甲的工地'))
})

test('a family’s link takes no report that somebody had begun', async () => {
  startOver({ place: '没有登录的工地' })
  await saveNow()
  useLink('x.eyJsaW5rIjoibGluayJ9.y')
  await nextTick()
  person('a')
  await vi.waitFor(async () => expect(await get('drafts', 'report:a')).toMatchObject({ place: '没有登录的工地' }))
})

test('a refused report is in the outbox or in the form, whatever the store does', async () => {
  startOver({ place: '被退回的' })
  const job: ReportJob = { ...reportJob('refused-1', reportOf(draft)), state: 'refused' }
  finished()
  await change([['jobs', job.id, job]])
  const putting = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(restore(job, [])).rejects.toThrow()
  putting.mockRestore()
  expect(await get('jobs', job.id)).toBeDefined()
  await restore(job, [])
  expect(await get('jobs', job.id)).toBeUndefined()
  expect(await get('drafts', 'report:')).toMatchObject({ place: '被退回的' })
  expect(draft.place).toBe('被退回的')
})
