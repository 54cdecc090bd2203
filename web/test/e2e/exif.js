// What a camera writes into a JPEG (Exif 2.32), for a picture that was drawn.

/** The same picture with what a camera writes into it: when it was taken, and the offset from UTC. */
export function withExif(photo, taken, offset) {
  const texts = [[0x9003, `${taken}\0`], [0x9011, `${offset}\0`]]
  const tiff = Buffer.alloc(26 + 2 + texts.length * 12 + 4 + 32)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x8769, 10)
  tiff.writeUInt16LE(4, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt32LE(26, 18)
  tiff.writeUInt16LE(texts.length, 26)
  let end = 28 + texts.length * 12 + 4
  for (const [n, [tag, text]] of texts.entries()) {
    const at = 28 + n * 12
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(2, at + 2)
    tiff.writeUInt32LE(text.length, at + 4)
    tiff.writeUInt32LE(end, at + 8)
    end += tiff.write(text, end, 'latin1')
  }
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, (block.length + 2) >> 8, (block.length + 2) & 255])
  return { ...photo, buffer: Buffer.concat([photo.buffer.subarray(0, 2), head, block, photo.buffer.subarray(2)]) }
}
