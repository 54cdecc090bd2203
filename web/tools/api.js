// Client types from the API's own description: src/api/schema.d.ts (paths, bodies, answers) and src/api/labels.ts (the
// Chinese labels of every enumeration, as the description gives them); and src/api/book.ts, what pages say of the rulebook
// and the calendar of working days, from the product's own data. With --check a difference is an error.
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

// The newest rulebook's numbers that pages put into words. Decisions are the server's; it has the book in force.
const rules = at('../../shared/domain/rulebook/')
const newest = readdirSync(rules).filter((name) => name.endsWith('.toml')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
const text = readFileSync(new URL(newest, rules), 'utf8')
const number = (name) => {
  const found = new RegExp(`^${name} = "?([0-9.]+)"?$`, 'm').exec(text)?.[1]
  if (!found) throw new Error(`${newest} has no ${name}`)
  return found
}
const years = [...readFileSync(at('../../shared/domain/calendar/state-council.toml'), 'utf8').matchAll(/^off = (\[.*\])\nwork = (\[.*\])$/gm)]
const days = (at) => JSON.stringify(years.flatMap((year) => JSON.parse(year[at]))).replaceAll('"', "'").replaceAll(',', ', ')
const book = `// Made by tools/api.js from the rulebook ${newest.replace('.toml', '')} and the calendar of working days; do not edit.
/** Above this a line needs the manager first (R-D18). */
export const FEE_APPROVAL_LIMIT = '${number('fee_approval_limit')}'
/** Working days to answer a dispute, and with checking; most days of its one extension (R-E8). */
export const DISPUTE_DAYS = ${number('complaint_working_days')}
export const CHECKING_DAYS = ${number('complaint_checking_working_days')}
export const EXTENSION_DAYS = ${number('complaint_extension_days')}
/** Least part for hazard inspection, in basis points (R-D8). */
export const HAZARD_LEAST_BP = ${number('hazard_share_min_bp')}
/** Days off and make-up working days, single or as first..last. */
export const OFF = ${days(1)}
export const WORKED = ${days(2)}
`

// A file for each table, so that a page loads only those it shows.
const outputs = [
  ['../src/api/schema.d.ts', types],
  ['../src/api/book.ts', book],
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
