import { afterEach, expect, test } from 'vitest'
import { begun, online } from '@/lib/online'

afterEach(() => dispatchEvent(new Event('online')))

test('a request tells whether there is a network, for a device is often wrong about it', () => {
  begun()(false)
  expect(online.value).toBe(false)
  begun()(true)
  expect(online.value).toBe(true)
  dispatchEvent(new Event('offline'))
  begun()(true)
  expect(online.value).toBe(true)
})

test('what was on its way when the device said that the network went or came back tells nothing about now', () => {
  const answeredLate = begun()
  dispatchEvent(new Event('offline'))
  answeredLate(true)
  expect(online.value).toBe(false)
  const failedLate = begun()
  dispatchEvent(new Event('online'))
  failedLate(false)
  expect(online.value).toBe(true)
})
