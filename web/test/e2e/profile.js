// A phone whose browser is killed and opened again, and what it keeps meanwhile.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProfile, watch } from './kit.js'
import { until } from './report.js'

/** The processes of a profile. */
function of(folder) {
  const read = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
    } catch {
      return ''
    }
  }
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => ({ pid: Number(pid), line: read(pid) }))
  return all.filter(({ line }) => line.includes(`--user-data-dir=${folder}`))
}

/** Profiles on the disk; `kill` ends the browser as a phone does: without asking it. */
export const profiles = (origin) => async (t, options = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'anze-profile-'))
  let last
  const open = async () => {
    const context = await openProfile(folder, { baseURL: origin(), ...options })
    last = context
    return { context, page: watch(context.pages()[0] ?? (await context.newPage())) }
  }
  const kill = async (context) => {
    const gone = new Promise((resolve) => context.once('close', resolve))
    // The browser itself is the one without a `--type`; its children go with it.
    for (const { pid } of of(folder).filter(({ line }) => !line.includes('--type='))) process.kill(pid, 'SIGKILL')
    await gone
    await until('no process of the profile', () => !of(folder).length)
    rmSync(join(folder, 'SingletonLock'), { force: true })
  }
  t.after(async () => {
    await last?.close().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return { open, kill }
}
/** What the phone keeps in a store. */
export const kept = (page, store) =>
  page.evaluate((name) => new Promise((resolve) => {
    const open = indexedDB.open('anze')
    open.onsuccess = () => {
      const asked = open.result.transaction(name).objectStore(name).getAll()
      asked.onsuccess = () => {
        open.result.close()
        resolve(asked.result)
      }
    }
  }), store)
