// Tells the service worker its files, compresses every built file once, so that serving it costs nothing, and writes the headers.
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { headers } from './headers.js'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

// The service worker learns what the first load is made of.
const first = [...readFileSync(`${dist}index.html`, 'utf8').matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1])
const worker = readFileSync(`${dist}sw.js`, 'utf8')
const name = createHash('sha256').update(first.join() + worker).digest('hex').slice(0, 10)
writeFileSync(`${dist}sw.js`, worker.replace('const FILES = []', `const FILES = ${JSON.stringify(first)}`).replace('anze-dev', `anze-${name}`))

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(html|js|css|svg|json|webmanifest|txt)$/.test(entry.name)) continue
  const path = join(entry.parentPath, entry.name)
  const bytes = readFileSync(path)
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
}

// What whoever serves the pages says with them; no page itself, so not compressed.
writeFileSync(`${dist}headers.json`, JSON.stringify(headers(process.env), null, 1))
