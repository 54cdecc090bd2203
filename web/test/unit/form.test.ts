import { createApp, h } from 'vue'
import { expect, test } from 'vitest'
import { Failure } from '@/lib/failure'
import { useForm, type Form } from '@/lib/form'

function formOf(reread: () => unknown): Form {
  let form: Form | undefined
  const app = createApp({ setup: () => ((form = useForm(undefined, reread)), () => h('div')) })
  app.mount(document.createElement('div'))
  return form!
}

test('what somebody else changed is read before the next tap is taken; only then', async () => {
  let come: () => void = () => undefined
  let read = 0
  const form = formOf(() => new Promise<void>((resolve) => ((read += 1), (come = resolve))))
  let sent = 0
  const stale = () => Promise.reject(new Failure('stale', { status: 412 }))
  const first = form.submit(stale)
  await new Promise((resolve) => setTimeout(resolve))
  expect([form.failure.value?.kind, form.busy.value, read]).toEqual(['stale', true, 1])
  expect(await form.submit(() => Promise.resolve((sent += 1)))).toBe(false)
  come()
  expect([await first, form.busy.value, sent]).toEqual([false, false, 0])
  expect(await form.submit(() => Promise.resolve((sent += 1)))).toBe(true)
  await form.submit(() => Promise.reject(new Failure('server')))
  expect([sent, read]).toEqual([1, 1])
})
