import { expect, test } from 'vitest'
import { takenAt } from '@/m/outbox/taken'
// @ts-expect-error The browser tests' helpers are plain JavaScript.
import { withExif } from '../e2e/exif.js'

const plain = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) }
const blob = (photo: { buffer: Buffer }) => new Blob([new Uint8Array(photo.buffer)])

test('the moment and its offset, as the camera wrote them', async () => {
  expect(await takenAt(blob(withExif(plain, '2026:02:03 04:05:06', '+08:00')))).toBe('2026-02-02T20:05:06.000Z')
  expect(await takenAt(blob(withExif(plain, '2026:02:03 04:05:06', '-05:00')))).toBe('2026-02-03T09:05:06.000Z')
})

test('a time without an offset is Beijing’s', async () => {
  expect(await takenAt(blob(withExif(plain, '2026:02:03 04:05:06', '')))).toBe('2026-02-02T20:05:06.000Z')
})

test('no camera, no JPEG, or a file cut short: nothing is known', async () => {
  expect(await takenAt(blob(plain))).toBeNull()
  expect(await takenAt(new Blob(['hello world, this is text']))).toBeNull()
  const whole = withExif(plain, '2026:02:03 04:05:06', '+08:00').buffer
  for (let end = 0; end < whole.length - 16; end += 7) expect(await takenAt(new Blob([new Uint8Array(whole.subarray(0, end))]))).toSatisfy((said) => said === null || said === '2026-02-02T20:05:06.000Z')
})
