// What the parts of a claim's file share.
import { inject, type InjectionKey } from 'vue'
import type { Got, Schemas } from '@/lib/api'
import type { Loading } from '@/lib/load'

export type Claim = Schemas['ClaimView']
export type Basis = Schemas['BasisView']
interface Shared {
  id: string
  file: Loading<Got<Claim>>
}
export const CLAIM: InjectionKey<Shared> = Symbol('claim')

/** The claim that the page is about; `claim()` is there whenever a part is shown. */
export function useClaim() {
  const { id, file } = inject(CLAIM)!
  const claim = () => file.data.value!.data
  const version = () => file.data.value!.version
  return { id, path: { claim_id: id }, claim, version, again: file.again }
}
/** A roster's people in the order of their names: 遇难者 2 before 遇难者 10. */
export const byName = <T>(of: readonly T[], name: (one: T) => string): T[] => [...of].sort((a, b) => name(a).localeCompare(name(b), 'zh', { numeric: true }))
/** Rules with their source, one after the other. */
export const rules = (basis: readonly Basis[] | null | undefined): string => (basis ?? []).map(({ rule, source }) => `${rule} ${source}`).join('；')
