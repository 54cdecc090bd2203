// Client types from the API's own description: src/api/schema.d.ts (paths, bodies, answers) and src/api/labels.ts (the
// Chinese labels of every enumeration, as the description gives them). With --check a difference is an error.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const at = (path) => new URL(path, import.meta.url)
const described = JSON.parse(readFileSync(at('../../docs/openapi.json'), 'utf8'))

const head = '// Made by tools/api.js from docs/openapi.json; do not edit.\n'
const types = head + astToString(await openapiTS(described, { alphabetize: true, emptyObjectsUnknown: true }))

/** `fall 高处坠落; collapse 坍塌` as a table; null where a value has no label. */
function labelsOf({ description = '', enum: values }) {
  const said = description.split('; ').map((part) => part.trim())
  const found = values.map((value) => [value, said.find((part) => part.startsWith(`${value} `))?.slice(value.length + 1)])
  return found.every(([, label]) => label) ? found : null
}

const tables = Object.entries(described.components.schemas)
  .filter(([, schema]) => schema.enum)
  .map(([name, schema]) => [name, labelsOf(schema)])
  .filter(([, labels]) => labels)
  .sort(([a], [b]) => a.localeCompare(b, 'en'))
  .map(([name, labels]) => {
    const rows = labels.map(([value, label]) => `  '${value}': '${label.replaceAll("'", '’')}',`)
    return [name, `${head}export const ${name} = {\n${rows.join('\n')}\n} as const\n`]
  })

// A file for each table, so that a page loads only those it shows.
const outputs = [
  ['../src/api/schema.d.ts', types],
  ['../src/api/labels.ts', head + tables.map(([name]) => `export { ${name} } from './labels/${name}'\n`).join('')],
  ...tables.map(([name, text]) => [`../src/api/labels/${name}.ts`, text]),
]
const known = new Set(tables.map(([name]) => `${name}.ts`))
mkdirSync(at('../src/api/labels/'), { recursive: true })
const stray = readdirSync(at('../src/api/labels/')).filter((name) => !known.has(name))
let drifted = false
for (const [path, text] of outputs) {
  const was = (() => {
    try {
      return readFileSync(at(path), 'utf8')
    } catch {
      return ''
    }
  })()
  if (was === text) continue
  if (process.argv.includes('--check')) {
    console.error(`${fileURLToPath(at(path))} does not fit docs/openapi.json: run "npm run api" and commit`)
    drifted = true
  } else writeFileSync(at(path), text)
}
for (const name of stray) {
  if (process.argv.includes('--check')) drifted = true
  else rmSync(at(`../src/api/labels/${name}`))
}
process.exit(drifted ? 1 : 0)
