// A list that comes in pages: what was read stays, the next page is added, and everything can be read for an export.
import { onMounted, ref, shallowRef } from 'vue'
import { asFailure, type Failure } from '@/lib/failure'
import type { Page } from '@/lib/api'

export type Read<R> = (cursor: string | undefined) => Promise<Page<R>>
/** Exports stop here and say so. */
export const MOST = 5000

export function usePages<R>(read: Read<R>) {
  const rows = shallowRef<R[]>([])
  const failure = shallowRef<Failure>()
  const busy = ref(false)
  const there = ref(false)
  const next = ref<string | null>(null)
  let turn = 0
  async function take(from: string | undefined, keep: R[]) {
    const now = ++turn
    busy.value = true
    try {
      const page = await read(from)
      if (now !== turn) return
      rows.value = [...keep, ...page.items]
      next.value = page.next_cursor ?? null
      failure.value = undefined
      there.value = true
    } catch (error) {
      if (now === turn) failure.value = asFailure(error)
    }
    if (now === turn) busy.value = false
  }
  const again = () => take(undefined, [])
  const more = async () => {
    if (next.value) await take(next.value, rows.value)
  }
  /** Reads what is left; false where it stopped early. */
  async function all(): Promise<boolean> {
    while (next.value && !failure.value && rows.value.length < MOST) await more()
    return !next.value && !failure.value
  }
  onMounted(again)
  return { rows, failure, busy, there, next, again, more, all }
}
