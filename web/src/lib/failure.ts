// What can go wrong with a request, in one shape: a problem document (RFC 9457), no network, or no readable answer.
import type { components } from '@/api/schema'

export type Problem = components['schemas']['Problem']
export type Kind = 'offline' | 'signed-out' | 'forbidden' | 'not-found' | 'stale' | 'invalid' | 'server'

export class Failure extends Error {
  declare readonly kind: Kind
  declare readonly problem: Partial<Problem> | undefined

  constructor(kind: Kind, problem?: Partial<Problem>) {
    super(problem?.detail ?? problem?.title ?? kind)
    Object.assign(this, { kind, problem })
  }

  get status(): number {
    return this.problem?.status ?? 0
  }
  get code(): string {
    return this.problem?.code ?? this.kind
  }
  /** Worth sending again unchanged: nobody knows whether it arrived, or the server asks for patience. */
  get passing(): boolean {
    return this.kind === 'offline' || this.kind === 'server' || this.status === 429 || this.code === 'in-flight'
  }
  /** Bad fields: JSON pointer (`/place/text`) to what is wrong with it. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.problem?.errors ?? []).map((field) => [field.pointer, field.detail]))
  }
}

export function failureOf(status: number, body: unknown): Failure {
  const problem = (typeof body === 'object' && body !== null ? body : { status }) as Partial<Problem>
  const kinds: Record<number, Kind> = { 401: 'signed-out', 403: 'forbidden', 404: 'not-found', 412: 'stale' }
  return new Failure(kinds[status] ?? (status >= 500 ? 'server' : 'invalid'), { status, ...problem })
}

export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  // fetch says TypeError for every kind of lost network.
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError')) return new Failure('offline')
  return new Failure('server', { detail: String(error) })
}
