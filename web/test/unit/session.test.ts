import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { online } from '@/lib/online'
import { accessToken, again, asking, enter, notNow, onOtherPerson, signOut, useLink, who } from '@/lib/session'
import { begin, finish } from '@/lib/oidc'

const part = (value: unknown) => btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value)))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
const jwt = (claims: object) => `${part({ alg: 'ES256' })}.${part(claims)}.sig`
const issuer = location.origin
let asked: { url: string; body: string }[] = []
let nonce = ''
/** What the issuer says of itself beside the least. */
let says: object = {}

beforeEach(() => {
  asked = []
  says = {}
  vi.stubGlobal('fetch', vi.fn(async (url: string, init?: RequestInit) => {
    asked.push({ url: String(url), body: String(init?.body ?? '') })
    const json = (value: unknown) => new Response(JSON.stringify(value))
    if (url.endsWith('/config.json')) return json({ issuer: '', client_id: 'web' })
    if (url.endsWith('openid-configuration')) return json({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, ...says })
    const claims = { iss: issuer, sub: 'jia-reporter', name: '张工', org: 'jia', org_kind: 'enterprise', roles: ['reporter'], nonce }
    return json({ access_token: jwt(claims), id_token: jwt(claims), refresh_token: 'r' })
  }))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
  online.value = true
})
async function signsIn(): Promise<void> {
  const { searchParams } = new URL(await begin('/'))
  nonce = searchParams.get('nonce')!
  await finish(new URLSearchParams({ state: searchParams.get('state')!, code: 'c' }))
}
const prompt = async () => new URL(await begin('/')).searchParams.get('prompt')

test('a sign-in is a code with PKCE; its token is kept in memory alone', async () => {
  const address = new URL(await begin('/claims'))
  const state = address.searchParams.get('state')!
  nonce = address.searchParams.get('nonce')!
  expect(address.searchParams.get('code_challenge_method')).toBe('S256')
  const begun = JSON.parse(sessionStorage.getItem(`anze.signin.${state}`)!) as { verifier: string }
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(begun.verifier))
  expect(address.searchParams.get('code_challenge')).toBe(btoa(String.fromCharCode(...new Uint8Array(sum))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''))

  expect(await finish(new URLSearchParams({ state, code: 'c' }))).toBe('/claims')
  expect(new URLSearchParams(asked.at(-1)!.body).get('code_verifier')).toBe(begun.verifier)
  expect(who.value?.name).toBe('张工')
  const kept = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })
  expect(kept).not.toContain(accessToken()!.slice(0, 20))
})

test('a code for another state, or a token for another nonce, signs nobody in', async () => {
  expect(await finish(new URLSearchParams({ state: 'forged', code: 'c' }))).toBe('/')
  const state = new URL(await begin('/')).searchParams.get('state')!
  nonce = 'another'
  await expect(finish(new URLSearchParams({ state, code: 'c' }))).rejects.toThrow()
})

test('when the session has ended, all requests wait for one new sign-in, or for a no', async () => {
  enter({ access_token: 'a' }, { sub: 'jia-reporter', roles: [] })
  const both = [again(), again()]
  expect(asking.value).toBe(true)
  expect(accessToken()).toBeNull()
  enter({ access_token: 'b' }, { sub: 'jia-reporter', roles: [] })
  await Promise.all(both)
  expect(asking.value).toBe(false)
  const refused = again()
  notNow()
  await expect(refused).rejects.toMatchObject({ kind: 'signed-out' })
})

test('a link is no person, and is known by its id', () => {
  useLink(`link.${part({ link: 'link_1' })}.sig`)
  expect(who.value).toBeNull()
  expect(accessToken()).toContain('link.')
})

test('whoever signs in after a sign-out is asked who they are, until somebody has', async () => {
  vi.spyOn(location, 'assign').mockImplementation(() => undefined)
  await signsIn()
  expect(await prompt()).toBeNull()
  signOut()
  expect([accessToken(), who.value]).toEqual([null, null])
  expect(await prompt()).toBe('select_account')
  // Left half-way, and begun again.
  says = { prompt_values_supported: ['none', 'login'] }
  expect(await prompt()).toBe('login')
  says = { prompt_values_supported: ['login', 'select_account'] }
  expect(await prompt()).toBe('select_account')
  await signsIn()
  expect(await prompt()).toBeNull()
})

test('a sign-out ends the session of an issuer that has one, and comes back', async () => {
  const left = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
  await signsIn()
  signOut()
  expect(left).toHaveBeenLastCalledWith('/')
  says = { end_session_endpoint: 'https://login.example.cn/out?tenant=1' }
  await signsIn()
  signOut()
  const to = new URL(String(left.mock.lastCall![0]))
  expect(to.origin + to.pathname).toBe('https://login.example.cn/out')
  expect(Object.fromEntries(to.searchParams)).toEqual({ tenant: '1', client_id: 'web', post_logout_redirect_uri: `${location.origin}/`, id_token_hint: expect.stringMatching(/^\S+\.\S+\.sig$/) })
  // Once: the next one has no session there to end.
  signOut()
  expect(left).toHaveBeenLastCalledWith('/')
})

test('a sign-out without a network forgets the person and goes home inside the page', async () => {
  const left = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
  const home = vi.fn()
  onOtherPerson(home)
  says = { end_session_endpoint: 'https://login.example.cn/out' }
  await signsIn()
  online.value = false
  signOut()
  expect([accessToken(), who.value, localStorage.getItem('anze.hint')]).toEqual([null, null, null])
  expect(left).not.toHaveBeenCalled()
  expect(home).toHaveBeenCalledOnce()
  expect(await prompt()).toBe('select_account')
})
