// Names behind the codes and ids that agencies, slots and bookings carry. Each is asked for once.
import { reactive, shallowRef, watch } from 'vue'
import { api, ok, quiet, type Schemas } from '@/lib/api'
import { either } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { subject } from '@/lib/session'

export type Catalogue = Schemas['CatalogueView']
const catalogue = shallowRef<Catalogue>()

/** The catalogue: loads when the page opens; names are codes until it is there. */
export function useCatalogue() {
  const load = useLoad(async () => {
    const { data } = await ok(api.GET('/v1/service-kinds'))
    return (catalogue.value = data)
  })
  return { load, again: load.again }
}
const named = (list: readonly { code: string; zh: string; en: string }[] | undefined, code: string) => {
  const found = list?.find((one) => one.code === code)
  return found ? either(found.zh, found.en) : code
}
export const kindName = (code: string): string => named(catalogue.value?.items, code)
export const fieldName = (code: string): string => named(catalogue.value?.fields, code)
export const evidenceName = (code: string): string => named(catalogue.value?.evidence, code)
export const kindOptions = () => (catalogue.value?.items ?? []).map((one) => [String(one.code), either(one.zh, one.en)] as const)
export const fieldOptions = () => (catalogue.value?.fields ?? []).map((one) => [String(one.code), either(one.zh, one.en)] as const)

export function names(read: (id: string) => Promise<string>) {
  const known = reactive(new Map<string, string>())
  const asked = new Set<string>()
  // Another person may read other things.
  watch(subject, () => {
    known.clear()
    asked.clear()
  })
  const keep = (id: string, name: string) => {
    asked.add(id)
    known.set(id, name)
  }
  return {
    keep,
    of(id: string): string {
      if (!asked.has(id)) {
        asked.add(id)
        queueMicrotask(() => void read(id).then((name) => known.set(id, name), () => asked.delete(id)))
      }
      return known.get(id) ?? '…'
    },
  }
}
const agencies = names(async (id) => (await ok(quiet.GET('/v1/agencies/{agency_id}', { params: { path: { agency_id: id } } }))).data.name)
const experts = names(async (id) => (await ok(quiet.GET('/v1/experts/{expert_id}', { params: { path: { expert_id: id } } }))).data.name)
export const agencyName = agencies.of
export const keepAgency = agencies.keep
export const expertName = experts.of
export const keepExpert = experts.keep

/** Agencies by words, for a picker. */
export async function findAgencies(words: string): Promise<[string, string, string][]> {
  const { data } = await ok(api.GET('/v1/agencies', { params: { query: { limit: '8', ...(words ? { q: words } : {}) } } }))
  return data.items.map((one) => [one.id, one.name, one.credit_code])
}
/** Policies by words, for a picker. */
export async function findPolicies(words: string): Promise<[string, string, string][]> {
  const { data } = await ok(api.GET('/v1/policies', { params: { query: { limit: '8', ...(words ? { q: words } : {}) } } }))
  return data.items.map((one) => [one.id, one.insured.name, `${one.policy_no} · ${one.period.from} — ${one.period.to}`])
}
/** What is left of a query once empty answers are dropped. */
export const filled = (query: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]))
