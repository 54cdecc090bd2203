// What the parts of an agency's file share, and the words of the lists.
import { inject, type InjectionKey, type Ref } from 'vue'
import type { Got, Schemas } from '@/lib/api'
import type { Loading } from '@/lib/load'
import { w } from '../say'

export type Agency = Schemas['AgencyView']
export type Case = Schemas['StandingView']
export type Basis = Schemas['BasisView']
interface Shared {
  id: string
  file: Loading<Got<Agency>>
  /** The day that is asked about; empty for today. */
  on: Ref<string>
}
export const AGENCY: InjectionKey<Shared> = Symbol('agency')
export function useAgency() {
  const { id, file, on } = inject(AGENCY)!
  return { id, path: { agency_id: id }, on, agency: () => file.data.value!.data, version: () => file.data.value!.version, again: file.again }
}

export const what = (one: { list: Schemas['ListName']; change: Schemas['Change'] }): string =>
  ({
    white: { enter: w('列入白名单', 'Onto the white list'), leave: w('移出白名单', 'Off the white list') },
    black: { enter: w('列入黑名单', 'Onto the black list'), leave: w('移出黑名单', 'Off the black list') },
  })[one.list][one.change]
export const caseTone = (state: Schemas['StandingState']) => ({ proposed: 'info', adopted: 'good', rejected: 'plain', appealed: 'warn', upheld: 'good', overturned: 'plain' } as const)[state]
export const rules = (basis: readonly Basis[] | null | undefined): string => (basis ?? []).map(({ rule, source }) => `${rule} ${source}`).join('；')
export const need = (text: string, pointer: string, say: string): Record<string, string> => (text.trim() ? {} : { [pointer]: say })
