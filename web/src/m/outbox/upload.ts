// Bytes to the bucket by presigned links: one PUT, or parts that are remembered one by one, so that a killed browser
// sends only what is missing. Links that ran out while the phone was offline are asked for anew.
import type { Schemas } from '@/lib/wire'
import { Failure } from '@/lib/failure'

type Upload = Schemas['UploadView']
export interface Links {
  upload: Upload
}
export interface Wire {
  /** Asks for new links. */
  renew: () => Promise<Upload | null>
  /** Remembers a part that arrived. */
  arrived: (part: number, etag: string) => Promise<void>
  /** Fraction sent, 0 to 1. */
  progress: (sent: number) => void
}

/** A line that has gone silent never says so: without a byte for so long it is given up, and goes again. */
const SILENT = 45_000

/** The link has run out or is for another time: not an error of the file. */
class Expired extends Error {}

function send(url: string, body: Blob, headers: Record<string, string>, progress: (bytes: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    // XMLHttpRequest, because fetch tells nothing about the bytes on their way.
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    let silent: ReturnType<typeof setTimeout>
    const heard = () => {
      clearTimeout(silent)
      silent = setTimeout(() => request.abort(), SILENT)
    }
    heard()
    request.onloadend = () => clearTimeout(silent)
    request.upload.onprogress = (event) => {
      heard()
      progress(event.loaded)
    }
    request.onerror = request.onabort = () => reject(new Failure('offline'))
    request.onload = () => {
      if (request.status < 300) resolve(request.getResponseHeader('etag') ?? '')
      // The object is there already: an earlier try arrived and its answer got lost. What it holds is checked anyway.
      else if (request.status === 412) resolve('')
      else if (request.status === 403 || request.status === 400) reject(new Expired())
      else reject(new Failure('server', { status: request.status }))
    }
    request.send(body)
  })
}

async function withFreshLinks<T>(links: Links, wire: Wire, go: () => Promise<T>): Promise<T> {
  try {
    return await go()
  } catch (error) {
    if (!(error instanceof Expired)) throw error
  }
  const fresh = await wire.renew()
  if (!fresh) throw new Failure('server')
  links.upload = fresh
  try {
    return await go()
  } catch (error) {
    throw error instanceof Expired ? new Failure('server', { status: 403 }) : error
  }
}

/** Sends everything that has not arrived. Gives all parts with their ETags, or null where there were no parts. */
export async function sendBytes(blob: Blob, first: Upload, done: Readonly<Record<number, string>>, wire: Wire): Promise<Schemas['PartAsk'][] | null> {
  const links: Links = { upload: first }
  if (first.method === 'put') {
    await withFreshLinks(links, wire, () => {
      const { upload } = links
      if (upload.method !== 'put') throw new Failure('server')
      return send(upload.url, blob, upload.headers as Record<string, string>, (bytes) => wire.progress(bytes / blob.size))
    })
    wire.progress(1)
    return null
  }
  const size = first.part_size
  const etags: Record<number, string> = { ...done }
  const count = Math.ceil(blob.size / size)
  let arrived = Object.keys(done).length
  for (let part = 1; part <= count; part++) {
    if (etags[part]) continue
    const bytes = blob.slice((part - 1) * size, part * size)
    const etag = await withFreshLinks(links, wire, () => {
      const { upload } = links
      const url = upload.method === 'multipart' ? upload.parts.find(({ number }) => number === part)?.url : undefined
      if (!url) throw new Failure('server')
      return send(url, bytes, {}, (sent) => wire.progress((arrived + sent / bytes.size) / count))
    })
    etags[part] = etag
    arrived += 1
    await wire.arrived(part, etag)
  }
  return Array.from({ length: count }, (_, at) => ({ number: at + 1, etag: etags[at + 1] ?? '' }))
}
