// Who is signed in: OpenID Connect, authorization code with PKCE, against the configured issuer.
//
// Tokens live in this module's memory and nowhere else. What sessionStorage holds for the minutes of a sign-in is the
// code verifier, which is worth nothing without the code.
import { computed, ref, shallowRef } from 'vue'
import { Failure } from './failure'
import { keep } from './keep'
import { online } from './online'

export interface Who {
  sub: string
  name: string
  org: string
  kind: 'enterprise' | 'insurer' | 'agency' | 'mechanism' | 'association' | 'regulator'
  roles: string[]
}
export interface Tokens {
  access_token: string
  id_token?: string
  refresh_token?: string
}

/** Who is signed in now; null after a reload, until the issuer has answered again. */
export const who = shallowRef<Who | null>(null)
/** Somebody must sign in again before a request can go on: the dialog over the page shows while this is true. */
export const asking = ref(false)
/** The issuer did not answer, on the way there or on the way back. */
export const signInFailed = ref(false)
/** Whose work this is: the subject of the session, or the link that a family came by. */
export const subject = ref<string | null>(null)
export const may = (...roles: string[]) => computed(() => roles.some((role) => who.value?.roles.includes(role)))

let token: string | null = null
let refreshToken: string | null = null
/** Where the issuer ends its own session, if it says; with the token that names whose. */
let farewell: string | undefined
let waiting: { promise: Promise<void>; settle: (error?: Failure) => void } | null = null

export const accessToken = (): string | null => token

/** A family's link carries its own token; it is not a session and cannot be renewed here. */
export function useLink(linkToken: string): void {
  token = linkToken
  who.value = null
  try {
    subject.value = String(JSON.parse(decode(linkToken.split('.')[1] ?? '')).link)
  } catch {
    subject.value = 'link'
  }
}

/** The console and the phone are two applications with one callback each. */
export const home = () => (location.pathname.startsWith('/console') ? '/console' : '')
const oidc = () =>
  import('./oidc').catch(() => {
    throw new Failure('offline')
  })

/** Leaves for the issuer's page and comes back to `back`. False where it does not answer. */
export async function signIn(back = location.pathname + location.search): Promise<boolean> {
  signInFailed.value = false
  try {
    location.assign(await (await oidc()).begin(back))
    return true
  } catch (error) {
    return unanswered(error)
  }
}
function unanswered(error: unknown): false {
  console.warn(error)
  signInFailed.value = true
  return false
}

/** Signs in again in a window of its own, so that the page and what was typed stay. Call it from a tap. */
export async function signInOver(): Promise<void> {
  // Opened before anything is waited for: browsers allow a window only in answer to a tap.
  const popup = window.open('', 'anze-signin', 'popup,width=420,height=720')
  try {
    const address = await (await oidc()).begin(location.pathname + location.search)
    // Built-in browsers without windows: go there and back; drafts are kept.
    if (popup) popup.location.replace(address)
    else location.assign(address)
  } catch (error) {
    popup?.close()
    throw error
  }
}

const isCallback = () => location.pathname === `${home()}/signed-in`

/** Whether this is the window of a sign-in over another page: it hands the code over and closes. */
export function handsOver(): boolean {
  const opener = window.opener as Window | null
  if (!isCallback() || !opener || opener === window) return false
  opener.postMessage({ signedIn: location.search }, location.origin)
  window.close()
  return true
}

/** Where to go on, if this page is the issuer's way back. */
export async function returned(): Promise<string | null> {
  if (!isCallback()) return null
  try {
    return await (await oidc()).finish(new URLSearchParams(location.search))
  } catch (error) {
    unanswered(error)
    return home() || '/'
  }
}

if (typeof window !== 'undefined') {
  window.addEventListener('message', (event) => {
    const said = event.data as { signedIn?: string } | null
    if (event.origin !== location.origin || typeof said?.signedIn !== 'string') return
    const answer = new URLSearchParams(said.signedIn)
    void oidc().then(({ finish }) => finish(answer)).catch((error: unknown) => console.warn(error))
  })
}

/** Text of a base64url part of a token. */
export function decode(part: string): string {
  const raw = atob(part.replace(/-/g, '+').replace(/_/g, '/'))
  return new TextDecoder().decode(Uint8Array.from(raw, (c) => c.charCodeAt(0)))
}

/** A sign-in that the issuer has confirmed. */
export function enter(tokens: Tokens, claims: Record<string, unknown>, away?: string): void {
  const text = (name: string) => String(claims[name] ?? '')
  const roles = Array.isArray(claims['roles']) ? claims['roles'].map(String) : []
  const next: Who = { sub: text('sub'), name: text('name'), org: text('org'), kind: text('org_kind') as Who['kind'], roles }
  const other = who.value !== null && who.value.sub !== next.sub
  token = tokens.access_token
  refreshToken = tokens.refresh_token ?? null
  // A token that was renewed may come without one that names the session.
  if (away || other) farewell = away
  who.value = next
  signInFailed.value = false
  subject.value = next.sub
  keep('hint', next.sub)
  keep('left', null)
  // Somebody else signed in over the page: what is on it is not theirs.
  if (other) waiting?.settle(new Failure('forbidden'))
  else waiting?.settle()
  if (other) void goHome()
}
let goHome: () => unknown = () => location.assign(home() || '/')
/** How to leave the page when another person has signed in, or nobody is and there is no network to load one with. */
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
    oidc().then(({ exchange }) => exchange(null, ask)).catch(() => (asking.value = true))
  } else asking.value = true
  return promise
}

/** The person does not want to sign in now. */
export function notNow(): void {
  waiting?.settle(new Failure('signed-out', { status: 401 }))
}

export function signOut(): void {
  const to = farewell ?? (home() || '/')
  token = refreshToken = null
  farewell = undefined
  who.value = subject.value = null
  keep('hint', null)
  // Where the issuer's own session goes on it would let the same person in again, unasked: the next sign-in asks who it is.
  keep('left', '1')
  if (online.value) location.assign(to)
  else void goHome()
}
