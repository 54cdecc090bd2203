// Something that a tap does outside a form: once at a time, and what went wrong is kept, for `<Trouble>` beside it.
import { ref, shallowRef } from 'vue'
import { asFailure, type Failure } from './failure'
import type { Loading } from './load'
import type { Page } from './wire'

/** `run` never rejects; `what` names the one of many that was tapped last, so that it alone shows how that goes. */
export function useAct<A extends unknown[]>(go: (...on: A) => Promise<unknown>, name: (...on: A) => string = () => '') {
  const busy = ref(false)
  const failure = shallowRef<Failure>()
  const what = ref('')
  async function run(...on: A): Promise<void> {
    // A second tap before the first is through is the same wish.
    if (busy.value) return
    busy.value = true
    failure.value = undefined
    what.value = name(...on)
    try {
      await go(...on)
    } catch (error) {
      failure.value = asFailure(error)
    }
    busy.value = false
  }
  return { run, busy, failure, what, busyOn: (one: string) => busy.value && what.value === one, failureOf: (one: string) => (what.value === one ? failure.value : undefined) }
}

/** The next page of a list, added once to what is there. */
export function useMore<T>(list: Loading<Page<T>>, read: (cursor: string) => Promise<Page<T>>) {
  return useAct(async () => {
    const cursor = list.data.value?.next_cursor
    if (!cursor) return
    const turn = list.turn()
    const next = await read(cursor)
    const was = list.data.value
    // Read anew meanwhile, perhaps with other words: this page belongs to the list before.
    if (was && turn === list.turn()) list.set({ items: [...was.items, ...next.items], next_cursor: next.next_cursor ?? null })
  })
}
