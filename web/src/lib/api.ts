// The API client. Types come from docs/openapi.json; every failure becomes a `Failure`.
import createClient from 'openapi-fetch'
import type { paths } from '@/api/schema'
import { asFailure, failureOf } from './failure'
import { send } from './wire'

export { once, seen, type Page, type Schemas } from './wire'

/** What was read, with the version that a change must name (`seen(version)`). */
export interface Got<T> {
  data: T
  version: string
}

const client = (patient: boolean) =>
  createClient<paths>({ baseUrl: location.origin, fetch: (request) => send(request, patient) })

/** For what a person does: an expired session asks them to sign in over the page, and the request goes on afterwards. */
export const api = client(true)
/** For what happens by itself: an expired session is a failure like another. */
export const quiet = client(false)

/** The answer, or a `Failure`: `const { data, version } = await ok(api.GET('/v1/claims/{claim_id}', …))`. */
export async function ok<T>(pending: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<Got<T>> {
  const answer = await pending.catch((error: unknown) => {
    throw asFailure(error)
  })
  if (!answer.response.ok) throw failureOf(answer.response.status, answer.error)
  return { data: answer.data as T, version: answer.response.headers.get('etag') ?? '' }
}
