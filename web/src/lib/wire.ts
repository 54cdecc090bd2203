// Requests as they go over the wire: who asks, in which language, once; every failure becomes a `Failure`. Small, because
// the phone's first load has it; the typed client over it is `api.ts`.
import type { components } from '@/api/schema'
import { asFailure, Failure, failureOf } from './failure'
import { lang } from './i18n'
import { awaiting } from './online'
import { accessToken, again, who } from './session'

export type Schemas = components['schemas']
export type Page<T> = { items: T[]; next_cursor?: string | null }

/** A network that has gone without saying so leaves a request open for ever; the API's gateway gives up after 29 s. */
const PATIENCE = 30_000
function within(request: Request): Promise<Response> {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), PATIENCE)
  return fetch(request, { signal: end.signal }).finally(() => clearTimeout(timer))
}

/** Sends a request as the person who is signed in. A patient one waits for a new sign-in when the session has ended. */
export async function send(request: Request, patient: boolean): Promise<Response> {
  const spare = request.clone()
  const dressed = (from: Request) => {
    const headers = new Headers(from.headers)
    headers.set('accept-language', lang.value === 'en' ? 'en' : 'zh-CN')
    const token = accessToken()
    if (token) headers.set('authorization', `Bearer ${token}`)
    return new Request(from, { headers })
  }
  const answered = awaiting()
  const answer = await within(dressed(request)).catch((error: unknown) => {
    answered(false)
    throw error
  })
  answered(true)
  if (answer.status !== 401 || !patient || !who.value) return answer
  await again()
  return within(dressed(spare))
}

/** Header of a write that must happen once. */
export const once = (key: string) => ({ 'Idempotency-Key': key })
/** Headers of a change to something that was seen: `seen(key, version)`; a version may be the ETag or the number. */
export const seen = (key: string, version: string | number) => ({
  'Idempotency-Key': key,
  'If-Match': typeof version === 'number' ? `"${version}"` : version,
})

/** A request whose address is data, without the dialog (outbox, first load): GET, or POST with a key, and with the version
 * that was seen where it is a change. */
export async function call<T>(path: string, body?: unknown, key?: string, match?: string): Promise<{ data: T; version: string }> {
  const request = new Request(location.origin + path, body === undefined && !key ? {} : {
    method: 'POST', body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json', ...(key ? once(key) : {}), ...(match ? { 'If-Match': match } : {}) },
  })
  const answer = await send(request, false).catch((error: unknown) => {
    throw asFailure(error)
  })
  // What is no answer of the API (a page of the hotel's network, an answer cut off) has written nothing for sure.
  const said: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw failureOf(answer.status, said)
  if (said === undefined) throw new Failure('offline')
  return { data: said as T, version: answer.headers.get('etag') ?? '' }
}
export const quietly = async <T>(path: string, body?: unknown, key?: string): Promise<T> => (await call<T>(path, body, key)).data
