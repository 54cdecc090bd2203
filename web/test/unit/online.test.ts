import { afterEach, expect, test } from 'vitest'
import { awaiting, online } from '@/lib/online'

afterEach(() => dispatchEvent(new Event('online')))

test('a request tells whether there is a network, for a device is often wrong about it', () => {
  awaiting()(false)
  expect(online.value).toBe(false)
  awaiting()(true)
  expect(online.value).toBe(true)
  dispatchEvent(new Event('offline'))
  awaiting()(true)
  expect(online.value).toBe(true)
})

test('what was on its way when the device said that the network went or came back tells nothing about now', () => {
  const answeredLate = awaiting()
  dispatchEvent(new Event('offline'))
  answeredLate(true)
  expect(online.value).toBe(false)
  const failedLate = awaiting()
  dispatchEvent(new Event('online'))
  failedLate(false)
  expect(online.value).toBe(true)
})
