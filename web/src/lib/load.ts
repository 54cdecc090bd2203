// Something read from the API with every state it can be in; `<Load :of="…">` shows them.
import { onMounted, onUnmounted, shallowRef, type ShallowRef } from 'vue'
import { asFailure, type Failure } from './failure'

export interface Loading<T> {
  data: Readonly<ShallowRef<T | undefined>>
  failure: Readonly<ShallowRef<Failure | undefined>>
  busy: Readonly<ShallowRef<boolean>>
  /** Reads (again). What was there stays on screen meanwhile. */
  again: () => Promise<void>
  /** Counts its readings: whether what was begun before is still about the same list. */
  turn: () => number
  set: (next: T) => void
}

/** Reads when the page opens, and again when the network comes back after it was gone. Without a network `kept` gives what
 * was read earlier, if anything was. */
export function useLoad<T>(read: () => Promise<T>, kept?: () => Promise<T | undefined>): Loading<T> {
  const data = shallowRef<T>()
  const failure = shallowRef<Failure>()
  const busy = shallowRef(false)
  let turn = 0
  const again = async () => {
    const mine = ++turn
    busy.value = true
    try {
      const found = await read()
      if (mine === turn) [data.value, failure.value] = [found, undefined]
    } catch (error) {
      if (mine === turn) failure.value = asFailure(error)
      if (mine === turn && data.value === undefined && failure.value?.kind === 'offline') data.value = await kept?.().catch(() => undefined)
    }
    if (mine === turn) busy.value = false
  }
  const back = () => {
    if (failure.value?.kind === 'offline') void again()
  }
  onMounted(() => {
    void again()
    addEventListener('online', back)
  })
  onUnmounted(() => removeEventListener('online', back))
  return { data, failure, busy, again, turn: () => turn, set: (next) => (data.value = next) }
}
