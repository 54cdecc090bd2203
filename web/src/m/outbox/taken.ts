// When a picture was taken, as the camera wrote it into the file (Exif 2.32: DateTimeOriginal, with its offset from UTC
// where there is one). A phone's file date is often the moment of picking.

const ORIGINAL = 0x9003
const OFFSET = 0x9011
const EXIF_IFD = 0x8769

/** The entries of one directory of a TIFF block: tag to text or number. */
function entries(view: DataView, tiff: number, at: number, little: boolean): Map<number, string | number> {
  const found = new Map<number, string | number>()
  const count = view.getUint16(at, little)
  for (let n = 0; n < count; n++) {
    const entry = at + 2 + n * 12
    const tag = view.getUint16(entry, little)
    const type = view.getUint16(entry + 2, little)
    const size = view.getUint32(entry + 4, little)
    if (type === 4) found.set(tag, view.getUint32(entry + 8, little))
    if (type !== 2) continue
    const text = size > 4 ? tiff + view.getUint32(entry + 8, little) : entry + 8
    let said = ''
    for (let byte = 0; byte < Math.min(size, 40) - 1; byte++) said += String.fromCharCode(view.getUint8(text + byte))
    found.set(tag, said)
  }
  return found
}

/** The instant a JPEG was taken; null where the file does not say. A time without an offset is Beijing's. */
export async function takenAt(file: Blob): Promise<string | null> {
  try {
    const view = new DataView(await file.slice(0, 131_072).arrayBuffer())
    if (view.getUint16(0) !== 0xffd8) return null
    for (let at = 2; at < view.byteLength - 10; at += 2 + view.getUint16(at + 2)) {
      const marker = view.getUint16(at)
      if (marker === 0xffda || marker >> 8 !== 0xff) return null
      if (marker !== 0xffe1 || view.getUint32(at + 4) !== 0x45786966) continue
      const tiff = at + 10
      const little = view.getUint16(tiff) === 0x4949
      const own = entries(view, tiff, tiff + view.getUint32(tiff + 4, little), little).get(EXIF_IFD)
      if (typeof own !== 'number') return null
      const said = entries(view, tiff, tiff + own, little)
      const [, y, mo, d, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(String(said.get(ORIGINAL) ?? '')) ?? []
      if (!time) return null
      const offset = /^[+-]\d\d:\d\d/.exec(String(said.get(OFFSET) ?? ''))?.[0] ?? '+08:00'
      return new Date(`${y}-${mo}-${d}T${time}${offset}`).toISOString()
    }
  } catch {
    // A file that is cut or made up: nothing is known.
  }
  return null
}
