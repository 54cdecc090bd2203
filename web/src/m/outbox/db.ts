// What this phone keeps until it is sent: drafts, files, the outbox, and a few things read earlier (for the offline site).
//
// A browser that keeps nothing (private mode) gets the same in memory, so that filing works at all; `lasting` says which.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { ref, toRaw } from 'vue'
import type { RecordDraft } from '../agency/record'
import type { Draft } from '../report/draft'
import type { Job } from './jobs'

export interface KeptFile {
  id: string
  blob: Blob
  name: string
  type: string
  size: number
  sha256: string
  takenAt: string | null
  /** SHA-256 of the picture as the camera made it, where a smaller one is sent. */
  original?: string | null
}
interface Shape extends DBSchema {
  drafts: { key: string; value: Draft | RecordDraft }
  files: { key: string; value: KeptFile }
  jobs: { key: string; value: Job }
  notes: { key: string; value: unknown }
}
export type Store = 'drafts' | 'files' | 'jobs' | 'notes'
type Value<S extends Store> = Shape[S]['value']

/** Whether what is kept outlives the browser. */
export const lasting = ref(true)
const memory: Record<Store, Map<string, unknown>> = { drafts: new Map(), files: new Map(), jobs: new Map(), notes: new Map() }

let tries = 0
let opened: Promise<IDBPDatabase<Shape> | null> | undefined
function open(): Promise<IDBPDatabase<Shape> | null> {
  opened ??= openDB<Shape>('anze', 1, {
    upgrade(db) {
      for (const store of ['drafts', 'files', 'jobs', 'notes'] as const) db.createObjectStore(store)
    },
    // Another tab wants a newer layout: let go, and open again at the next use.
    blocking: (_now, _next, event) => {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    // The browser took the connection away, as iOS does with a page in the background: open again at the next use.
    terminated: () => (opened = undefined),
  }).catch(async (error: unknown) => {
    // A browser that was killed a moment ago may still hold the store; one that has none says so at once.
    if (++tries < 4 && !(error instanceof DOMException && error.name === 'SecurityError')) {
      await new Promise((resolve) => setTimeout(resolve, 250 * tries))
      opened = undefined
      return open()
    }
    lasting.value = false
    return null
  })
  return opened
}

/** On the disk, or in memory where there is none; once more where the connection had gone without saying so. */
async function using<T>(kept: (db: IDBPDatabase<Shape>) => Promise<T>, passing: () => T): Promise<T> {
  const db = await open()
  if (!db) return passing()
  try {
    return await kept(db)
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
    opened = undefined
    const fresh = await open()
    return fresh ? kept(fresh) : passing()
  }
}

export const get = <S extends Store>(store: S, key: string) => using((db) => db.get(store, key), () => memory[store].get(key)) as Promise<Value<S> | undefined>

export const all = <S extends Store>(store: S) => using((db) => db.getAll(store), () => [...memory[store].values()] as never) as Promise<Value<S>[]>

export async function put<S extends Store>(store: S, key: string, value: Value<S>): Promise<void> {
  await change([[store, key, value]])
}

export async function drop(store: Store, key: string): Promise<void> {
  await change([[store, key, undefined]])
}

export type Change = [store: Store, key: string, value: unknown]
/** Several changes at once, all or none; `undefined` takes a thing away. */
export async function change(changes: Change[]): Promise<void> {
  const plain = changes.map(([store, key, value]) => [store, key, toRaw(value)] as const)
  await using(
    async (db) => {
      // On the disk before it counts as kept: the browser may be killed at any moment.
      const tx = db.transaction(['drafts', 'files', 'jobs', 'notes'], 'readwrite', { durability: 'strict' })
      const write = ([store, key, value]: (typeof plain)[number]) => {
        const at = tx.objectStore(store)
        return value === undefined ? at.delete(key) : at.put(value as never, key)
      }
      const writes: Promise<unknown>[] = [tx.done]
      try {
        for (const one of plain) writes.push(write(one))
      } catch (error) {
        // What cannot be stored is refused at once, and the rest would go through without it.
        tx.abort()
        await Promise.allSettled(writes)
        throw error
      }
      await Promise.all(writes)
    },
    () => {
      for (const [store, key, value] of plain) value === undefined ? memory[store].delete(key) : memory[store].set(key, value)
    },
  )
}

/** Everything of this phone's person goes, as when they sign out. What waits to be sent stays. */
export const forgetNotes = (): Promise<void> => using((db) => db.clear('notes'), () => memory.notes.clear())
