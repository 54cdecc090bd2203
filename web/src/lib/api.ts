// The API client. Types come from docs/openapi.json; every failure becomes a `Failure`.
import createClient from 'openapi-fetch'
import type { components, paths } from '@/api/schema'
import { asFailure, failureOf } from './failure'
import { lang } from './i18n'
import { accessToken, again, who } from './session'

export type Schemas = components['schemas']
export type Page<T> = { items: T[]; next_cursor?: string | null }

/** What was read, with the version that a change must name (`seen(version)`). */
export interface Got<T> {
  data: T
  version: string
}

async function send(request: Request, patient: boolean): Promise<Response> {
  const spare = request.clone()
  const dressed = (from: Request) => {
    const headers = new Headers(from.headers)
    headers.set('accept-language', lang.value === 'en' ? 'en' : 'zh-CN')
    const token = accessToken()
    if (token) headers.set('authorization', `Bearer ${token}`)
    return new Request(from, { headers })
  }
  const answer = await fetch(dressed(request))
  if (answer.status !== 401 || !patient || !who.value) return answer
  await again()
  return fetch(dressed(spare))
}

const client = (patient: boolean) =>
  createClient<paths>({ baseUrl: location.origin, fetch: (request) => send(request, patient) })

/** For what a person does: an expired session asks them to sign in over the page, and the request goes on afterwards. */
export const api = client(true)
/** For what happens by itself (outbox): an expired session is a failure like another. */
export const quiet = client(false)

/** The answer, or a `Failure`: `const { data, version } = await ok(api.GET('/v1/claims/{claim_id}', …))`. */
export async function ok<T>(pending: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<Got<T>> {
  const answer = await pending.catch((error: unknown) => {
    throw asFailure(error)
  })
  if (!answer.response.ok) throw failureOf(answer.response.status, answer.error)
  return { data: answer.data as T, version: answer.response.headers.get('etag') ?? '' }
}

/** Header of a write that must happen once. */
export const once = (key: string) => ({ 'Idempotency-Key': key })
/** Headers of a change to something that was seen: `seen(key, version)`; a version may be the ETag or the number. */
export const seen = (key: string, version: string | number) => ({
  'Idempotency-Key': key,
  'If-Match': typeof version === 'number' ? `"${version}"` : version,
})
