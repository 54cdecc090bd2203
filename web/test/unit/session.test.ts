import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { accessToken, again, asking, enter, notNow, useLink, who } from '@/lib/session'
import { begin, finish } from '@/lib/oidc'

const part = (value: unknown) => btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value)))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
const jwt = (claims: object) => `${part({ alg: 'ES256' })}.${part(claims)}.sig`
const issuer = location.origin
let asked: { url: string; body: string }[] = []
let nonce = ''

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init?: RequestInit) => {
    asked.push({ url: String(url), body: String(init?.body ?? '') })
    const json = (value: unknown) => new Response(JSON.stringify(value))
    if (url.endsWith('/config.json')) return json({ issuer: '', client_id: 'web' })
    if (url.endsWith('openid-configuration')) return json({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` })
    const claims = { iss: issuer, sub: 'jia-reporter', name: '张工', org: 'jia', org_kind: 'enterprise', roles: ['reporter'], nonce }
    return json({ access_token: jwt(claims), id_token: jwt(claims), refresh_token: 'r' })
  }))
})
afterEach(() => vi.unstubAllGlobals())

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
