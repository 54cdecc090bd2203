// Who is signed in: OpenID Connect, authorization code with PKCE, against the configured issuer.
//
// Tokens live in this module's memory and nowhere else. What sessionStorage holds for the minutes of a sign-in is the
// code verifier, which is worth nothing without the code.
import { computed, ref, shallowRef } from 'vue'
import { Failure } from './failure'
import { keep, kept } from './keep'

export interface Who {
  sub: string
  name: string
  org: string
  kind: 'enterprise' | 'insurer' | 'agency' | 'mechanism' | 'association' | 'regulator'
  roles: string[]
}
interface Issuer {
  clientId: string
  authorize: string
  token: string
  name: string
}
interface Begun {
  verifier: string
  nonce: string
  redirect: string
  back: string
}
interface Tokens {
  access_token: string
  id_token?: string
  refresh_token?: string
}

/** Who is signed in now; null after a reload, until the issuer has answered again. */
export const who = shallowRef<Who | null>(null)
/** Somebody must sign in again before a request can go on: the dialog over the page shows while this is true. */
export const asking = ref(false)
export const may = (...roles: string[]) => computed(() => roles.some((role) => who.value?.roles.includes(role)))

let token: string | null = null
let refreshToken: string | null = null
let waiting: { promise: Promise<void>; settle: (error?: Failure) => void } | null = null

const bytes = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const url64 = (data: Uint8Array) => btoa(String.fromCharCode(...data)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
const digest = async (text: string) => url64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
/** The console and the phone are two applications with one callback each. */
const home = () => (location.pathname.startsWith('/console') ? '/console' : '')
const callback = () => `${location.origin}${home()}/signed-in`

export const accessToken = (): string | null => token

/** A family's link carries its own token; it is not a session and cannot be renewed here. */
export function useLink(linkToken: string): void {
  token = linkToken
  who.value = null
}

async function issuer(): Promise<Issuer> {
  const read = async (url: string) => {
    const answer = await fetch(url)
    if (!answer.ok) throw new Failure('server', { status: answer.status })
    return (await answer.json()) as Record<string, string>
  }
  const config = await read('/config.json')
  const base = (config['issuer'] || location.origin).replace(/\/$/, '')
  const said = await read(`${base}/.well-known/openid-configuration`)
  const { authorization_endpoint: authorize, token_endpoint: exchange, issuer: name } = said
  if (!authorize || !exchange || !name) throw new Failure('server', { detail: 'openid-configuration' })
  return { clientId: config['client_id'] ?? 'anze-web', authorize, token: exchange, name }
}

/** The address of the issuer's page, with everything begun for the way back. */
async function begin(back: string): Promise<string> {
  const found = await issuer()
  const begun: Begun = { verifier: url64(bytes(32)), nonce: url64(bytes(16)), redirect: callback(), back }
  const state = url64(bytes(16))
  sessionStorage.setItem(`anze.signin.${state}`, JSON.stringify(begun))
  const ask = new URLSearchParams({
    response_type: 'code', client_id: found.clientId, redirect_uri: begun.redirect, scope: 'openid',
    state, nonce: begun.nonce, code_challenge: await digest(begun.verifier), code_challenge_method: 'S256',
  })
  const hint = kept('hint')
  if (hint) ask.set('login_hint', hint)
  // A stack that is opened as `localhost` has its issuer at 127.0.0.1: go there, so that all is one origin.
  const authorize = new URL(found.authorize)
  if (authorize.origin !== location.origin && isLoopback(authorize) && isLoopback(location)) {
    return `${authorize.origin}${back}`
  }
  return `${authorize.href}?${ask.toString()}`
}
const isLoopback = (at: { hostname: string; port: string }) => ['127.0.0.1', 'localhost'].includes(at.hostname) && at.port === location.port

/** Leaves for the issuer's page and comes back to `back`. */
export async function signIn(back = location.pathname + location.search): Promise<void> {
  location.assign(await begin(back))
}

/** Signs in again in a window of its own, so that the page and what was typed stay. Call it from a tap. */
export async function signInOver(): Promise<void> {
  const popup = window.open('', 'anze-signin', 'popup,width=420,height=720')
  const address = await begin(location.pathname + location.search).catch((error: unknown) => {
    popup?.close()
    throw error
  })
  // Built-in browsers without windows: go there and back; drafts are kept.
  if (popup) popup.location.replace(address)
  else location.assign(address)
}

/** Whether this page is the issuer's way back. Hands the code to the page that asked, or exchanges it and says where to go. */
export async function returned(): Promise<string | null> {
  if (location.pathname !== `${home()}/signed-in`) return null
  const answer = new URLSearchParams(location.search)
  if (window.opener && window.opener !== window) {
    ;(window.opener as Window).postMessage({ signedIn: location.search }, location.origin)
    window.close()
    return null
  }
  return finish(answer)
}

if (typeof window !== 'undefined') {
  window.addEventListener('message', (event) => {
    const said = event.data as { signedIn?: string } | null
    if (event.origin !== location.origin || typeof said?.signedIn !== 'string') return
    void finish(new URLSearchParams(said.signedIn)).catch((error: unknown) => console.warn(error))
  })
}

async function finish(answer: URLSearchParams): Promise<string> {
  const name = `anze.signin.${answer.get('state') ?? ''}`
  const begun = JSON.parse(sessionStorage.getItem(name) ?? 'null') as Begun | null
  sessionStorage.removeItem(name)
  const code = answer.get('code')
  if (!begun || !code) return home() || '/'
  await exchange(begun, { grant_type: 'authorization_code', code, redirect_uri: begun.redirect, code_verifier: begun.verifier })
  return begun.back
}

async function exchange(begun: Begun | null, ask: Record<string, string>): Promise<void> {
  const found = await issuer()
  const answer = await fetch(found.token, { method: 'POST', body: new URLSearchParams({ client_id: found.clientId, ...ask }) })
  if (!answer.ok) throw new Failure('signed-out', { status: answer.status })
  const tokens = (await answer.json()) as Tokens
  const claims = read(tokens.id_token ?? tokens.access_token)
  if (claims['iss'] !== found.name || (begun && claims['nonce'] !== begun.nonce)) throw new Failure('signed-out')
  enter(tokens, claims)
}

/** What a token says. Its signature is the API's business; this page only shows the name. */
function read(jwt: string): Record<string, unknown> {
  const part = (jwt.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')
  const raw = Uint8Array.from(atob(part), (c) => c.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(raw)) as Record<string, unknown>
}

function enter(tokens: Tokens, claims: Record<string, unknown>): void {
  const text = (name: string) => String(claims[name] ?? '')
  const roles = Array.isArray(claims['roles']) ? claims['roles'].map(String) : []
  const next: Who = { sub: text('sub'), name: text('name'), org: text('org'), kind: text('org_kind') as Who['kind'], roles }
  const other = who.value !== null && who.value.sub !== next.sub
  token = tokens.access_token
  refreshToken = tokens.refresh_token ?? null
  who.value = next
  keep('hint', next.sub)
  // Somebody else signed in over the page: what is on it is not theirs.
  if (other) waiting?.settle(new Failure('forbidden'))
  else waiting?.settle()
  if (other) void goHome()
}
let goHome: () => unknown = () => location.assign(home() || '/')
/** How to leave the page when another person has signed in. */
export const onOtherPerson = (go: () => unknown): void => void (goHome = go)

/** After a 401: a refresh token if there is one, else the dialog over the page. Settles when a request may go again. */
export function again(): Promise<void> {
  if (waiting) return waiting.promise
  let settle: (error?: Failure) => void = () => undefined
  const promise = new Promise<void>((resolve, reject) => {
    settle = (error) => {
      waiting = null
      asking.value = false
      if (error) reject(error)
      else resolve()
    }
  })
  waiting = { promise, settle }
  token = null
  if (refreshToken) {
    const ask = { grant_type: 'refresh_token', refresh_token: refreshToken }
    refreshToken = null
    exchange(null, ask).catch(() => (asking.value = true))
  } else asking.value = true
  return promise
}

/** The person does not want to sign in now. */
export function notNow(): void {
  waiting?.settle(new Failure('signed-out', { status: 401 }))
}

export function signOut(): void {
  token = refreshToken = null
  who.value = null
  keep('hint', null)
  location.assign(home() || '/')
}
