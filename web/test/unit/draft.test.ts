import { beforeEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { enter, subject } from '@/lib/session'
import { all, change, get } from '@/m/outbox/db'
import { begun, draft, draftName, finished, prepare, prepared, recall, saveNow, startOver } from '@/m/report/draft'

const person = (sub: string) => enter({ access_token: sub }, { sub, org_kind: 'enterprise', roles: [] })
beforeEach(async () => {
  for (const name of ['report:', 'report:a', 'report:b']) await change([['drafts', name, undefined]])
  finished()
  subject.value = null
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
