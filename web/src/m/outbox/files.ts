// A photo or document on its way into the phone's store: made smaller where that saves minutes, with its SHA-256.
import { newKey } from '@/lib/ids'
import { put, type KeptFile } from './db'
import { takenAt } from './taken'

/** What the API takes, by name ending where the phone does not say the type. */
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heic: 'image/heic', pdf: 'application/pdf',
  mp4: 'video/mp4', mov: 'video/quicktime', mp3: 'audio/mpeg', m4a: 'audio/mp4',
}
const MOST_BYTES = 100_000_000
const LONG_SIDE = 2560
/** Smaller pictures go as they are. */
const SMALL = 1_500_000

export type FileTrouble = 'type' | 'big' | 'empty' | 'space'
export class BadFile extends Error {
  declare readonly trouble: FileTrouble

  constructor(trouble: FileTrouble) {
    super(trouble)
    Object.assign(this, { trouble })
  }
}

export async function sha256(blob: Blob): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A large picture redrawn with a long side of 2560; the original where the browser cannot or it would not get smaller. */
async function smaller(blob: Blob): Promise<Blob> {
  if (!/^image\/(jpeg|png|webp)$/.test(blob.type) || blob.size <= SMALL) return blob
  const url = URL.createObjectURL(blob)
  try {
    const picture = new Image()
    picture.src = url
    await picture.decode()
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.naturalWidth * scale)
    canvas.height = Math.round(picture.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return drawn && drawn.size < blob.size ? drawn : blob
  } catch {
    return blob
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Keeps a picked file and says what is known of it. */
export async function keepFile(file: File): Promise<KeptFile> {
  const ending = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const type = Object.values(TYPES).includes(file.type) ? file.type : TYPES[ending]
  if (!type) throw new BadFile('type')
  if (file.size === 0) throw new BadFile('empty')
  const blob = await smaller(type === file.type ? file : file.slice(0, file.size, type))
  if (blob.size > MOST_BYTES) throw new BadFile('big')
  const kept: KeptFile = {
    id: newKey(),
    // Bytes of its own: a picked file may vanish from the phone's album before it is sent.
    blob: new Blob([await blob.arrayBuffer()], { type: blob.type }),
    name: (blob.type === type ? file.name : file.name.replace(/\.[^.]*$/, '.jpg')).slice(-120) || 'file',
    type: blob.type,
    size: blob.size,
    sha256: await sha256(blob),
    // What is redrawn loses what the camera wrote into it: kept beside it, with the sum of the picture as it was.
    takenAt: (await takenAt(file)) ?? (file.lastModified ? new Date(file.lastModified).toISOString() : null),
    original: blob.size === file.size ? null : await sha256(file),
  }
  await put('files', kept.id, kept).catch(() => {
    throw new BadFile('space')
  })
  return kept
}
