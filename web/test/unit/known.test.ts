import { afterEach, expect, test, vi } from 'vitest'
import { enter, signOut, who } from '@/lib/session'
import { known, learn, remember } from '@/m/known'
import { get, put } from '@/m/outbox/db'

const theirs = { owner: 'jia-reporter', policies: [], claims: [{ id: 'claim_1', no: 'AZ1', place: '甲厂', what: 'fire', state: 'open', at: '2026-11-23T05:05:00Z' }], places: ['甲厂'], name: '张工', phone: '13900139000', lastPolicy: 'policy_1', readAt: '2026-11-23T05:05:00Z' }
const person = (sub: string, kind: string) => enter({ access_token: sub }, { sub, org_kind: kind, roles: [] })
const nothing = { claims: [], places: [], name: '', phone: '', lastPolicy: null }
afterEach(() => vi.unstubAllGlobals())

test.each(['agency', 'insurer', 'enterprise'])('what another person left goes before somebody of an %s sees it, and stays gone', async (kind) => {
  who.value = null
  await put('notes', 'known', theirs)
  await remember()
  expect(known.claims.length).toBe(1)
  person('other-person', kind)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  await learn().catch(() => undefined)
  expect(known).toMatchObject({ ...nothing, owner: 'other-person' })
  expect(await get('notes', 'known')).toMatchObject({ ...nothing, owner: 'other-person' })
})

test('a page that opens with somebody else signed in does not remember the one before', async () => {
  person('third-person', 'enterprise')
  await put('notes', 'known', theirs)
  await remember()
  expect(known).toMatchObject({ ...nothing, owner: 'third-person' })
})

test('what is read for one person and comes when another is there is kept for nobody', async () => {
  person('jia-reporter', 'enterprise')
  let give: ((answer: Response) => void) | undefined
  vi.stubGlobal('fetch', (request: Request) => request.url.includes('/claims')
    ? new Promise<Response>((resolve) => (give = resolve))
    : Promise.resolve(new Response('{"items":[]}')))
  const reading = learn()
  await vi.waitFor(() => expect(give).toBeDefined())
  person('yi-reporter', 'enterprise')
  await new Promise((resolve) => setTimeout(resolve, 20))
  give!(new Response(JSON.stringify({ items: [{ id: 'claim_1', receipt_no: 'AZ1', place: '甲厂', what: 'fire', state: 'open', reported_at: '2026-11-23T05:05:00Z' }] })))
  await reading
  expect(known).toMatchObject({ claims: [], owner: 'yi-reporter' })
})

test('signed out without a network, nothing of the person is on the page', async () => {
  person('jia-reporter', 'enterprise')
  await new Promise((resolve) => setTimeout(resolve))
  known.claims = theirs.claims as typeof known.claims
  vi.spyOn(location, 'assign').mockImplementation(() => undefined)
  signOut()
  await new Promise((resolve) => setTimeout(resolve))
  expect(known).toMatchObject({ ...nothing, owner: null })
})
