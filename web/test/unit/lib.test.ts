import { describe, expect, test, vi } from 'vitest'
import { failureOf } from '@/lib/failure'
import { newKey } from '@/lib/ids'
import { speak, words } from '@/lib/i18n'
import { add, fen, grouped, wan, wire } from '@/lib/money'
import { fromInput, leftText, spanText, timeText, toInput } from '@/lib/when'

describe('money is fen in here and text of yuan outside', () => {
  test.each([['12000', '12000.00'], ['0.1', '0.10'], ['-3.05', '-3.05'], ['１２，０００.5', '12000.50'], [' 1,234.5 元', '1234.50']])('%s', (typed, expected) => {
    expect(wire(fen(typed)!)).toBe(expected)
  })
  test.each(['', 'abc', '1.234', '1.2.3', '--1'])('%s is no amount', (typed) => expect(fen(typed)).toBeNull())
  test('no cent is lost where a float would lose it', () => {
    expect(add('0.10', '0.20', '99999999999.99')).toBe('100000000000.29')
    expect(grouped('65700000.00')).toBe('65,700,000.00')
    expect(wan('2400000.00')).toBe('240.00 万元')
    expect(wan('2400000.01')).toBe('2,400,000.01 元')
  })
})

describe('times are Beijing times', () => {
  const now = new Date('2026-11-23T05:05:00Z')
  test.each([['2026-11-23T05:05:00Z', '今天 13:05'], ['2026-11-22T16:30:00Z', '今天 00:30'], ['2026-11-22T15:59:00Z', '昨天 23:59'], ['2025-01-02T00:00:00Z', '2025年1月2日 08:00']])('%s', (at, text) => expect(timeText(at, now)).toBe(text))
  test('what is typed comes back as it was', () => {
    expect(toInput(fromInput('2026-11-23T23:59')!)).toBe('2026-11-23T23:59')
    expect(fromInput('2026-11-23')).toBeNull()
    expect(spanText('2026-11-28T02:00:00Z', '2026-11-28T02:30:00Z', now)).toBe('11月28日 10:00–10:30')
    expect(spanText('2026-11-28T15:00:00Z', '2026-11-28T16:30:00Z', now)).toBe('11月28日 23:00 – 11月29日 00:30')
    expect(leftText('2026-11-26T05:05:00Z', now)).toBe('还有 3 天')
    expect(leftText('2026-11-23T04:35:00Z', now)).toBe('已过 30 分钟')
  })
})

test('English comes when it is asked for, and a missing English word falls back to Chinese', async () => {
  const t = words({ a: '甲 {n}', b: '乙' }, async () => ({ default: { a: 'A {n}', b: '' } }))
  expect(t('a', { n: 3 })).toBe('甲 3')
  speak('en')
  await vi.waitFor(() => expect(t('a', { n: 3 })).toBe('A 3'))
  expect(t('b')).toBe('乙')
  expect(document.documentElement.lang).toBe('en')
  speak('zh')
})

test('bad fields of a problem are found by their pointer; what may pass is told from what is refused', () => {
  const failure = failureOf(422, { code: 'bad-fields', errors: [{ pointer: '/place/text', code: 'x', detail: '太短' }] })
  expect(failure.fields).toEqual({ '/place/text': '太短' })
  expect(failure.passing).toBe(false)
  expect(failureOf(503, null).passing).toBe(true)
  expect(failureOf(409, { code: 'in-flight' }).passing).toBe(true)
  expect(failureOf(412, {}).kind).toBe('stale')
})

test('a key is a UUID where the browser has no randomUUID of its own', () => {
  const own = crypto.randomUUID
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true })
  const keys = new Set(Array.from({ length: 100 }, newKey))
  Object.defineProperty(crypto, 'randomUUID', { value: own, configurable: true })
  expect(keys.size).toBe(100)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
