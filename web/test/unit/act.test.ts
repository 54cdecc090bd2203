import { expect, test } from 'vitest'
import { createApp, defineComponent, h, ref } from 'vue'
import { useAct, useMore } from '@/lib/act'
import { Failure } from '@/lib/failure'
import { useLoad, type Loading } from '@/lib/load'

/** Answers that come when they are told to. */
function later<T>() {
  const asked: { with: unknown; give: (value: T) => void; fail: (error: unknown) => void }[] = []
  const ask = (what?: unknown) => new Promise<T>((give, fail) => asked.push({ with: what, give, fail }))
  return { asked, ask }
}
const tick = () => new Promise((resolve) => setTimeout(resolve))

test('a tap that fails says so, and the next one begins without it; two taps are one', async () => {
  const { asked, ask } = later<void>()
  const act = useAct((one: string) => ask(one), (one) => one)
  const both = [act.run('a'), act.run('b')]
  expect(asked.map((one) => one.with)).toEqual(['a'])
  expect([act.busyOn('a'), act.busyOn('b')]).toEqual([true, false])
  asked[0]!.fail(new TypeError('lost'))
  await Promise.all(both)
  expect(act.busy.value).toBe(false)
  expect([act.failureOf('a')?.kind, act.failureOf('b')]).toEqual(['offline', undefined])
  const again = act.run('b')
  expect(act.failure.value).toBeUndefined()
  asked[1]!.fail(new Failure('forbidden'))
  await again
  expect([act.failureOf('a'), act.failureOf('b')?.kind]).toEqual([undefined, 'forbidden'])
})

type Items = { items: number[]; next_cursor?: string | null }
function list(read: () => Promise<Items>): Loading<Items> {
  let found: Loading<Items> | undefined
  createApp(defineComponent(() => {
    found = useLoad(read)
    return () => h('i')
  })).mount(document.createElement('div'))
  return found!
}

test('a page is added once, whatever was tapped; one that did not come is asked for again', async () => {
  const page = list(async () => ({ items: [1, 2], next_cursor: 'c1' }))
  await tick()
  const { asked, ask } = later<Items>()
  const more = useMore(page, ask)
  const taps = [more.run(), more.run()]
  expect(asked.map((one) => one.with)).toEqual(['c1'])
  asked[0]!.fail(new Failure('server', { status: 503 }))
  await Promise.all(taps)
  expect(more.failure.value?.kind).toBe('server')
  const next = more.run()
  // Something of the list changes meanwhile (a notice is marked as read): the page is still its next one.
  page.set({ items: [1, 20], next_cursor: 'c1' })
  asked[1]!.give({ items: [3] })
  await next
  expect(page.data.value).toEqual({ items: [1, 20, 3], next_cursor: null })
  await more.run()
  expect(asked.length).toBe(2)
})

test('a page of the list before is not added to the one that was read since', async () => {
  const words = ref('a')
  const page = list(async () => (words.value === 'a' ? { items: [1], next_cursor: 'c1' } : { items: [7], next_cursor: 'c7' }))
  await tick()
  const { asked, ask } = later<Items>()
  const more = useMore(page, ask)
  const old = more.run()
  words.value = 'b'
  await page.again()
  asked[0]!.give({ items: [2] })
  await old
  expect(page.data.value).toEqual({ items: [7], next_cursor: 'c7' })
})
