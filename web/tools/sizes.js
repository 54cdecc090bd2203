// What a first visit loads, in gzip kB, against its budget; over budget is an error.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const kb = (file) => statSync(`${dist}${file}.gz`).size / 1000
const BUDGET = { 'index.html': 60, 'console.html': 80 }
const LAZY = 15

let over = false
const shared = new Set()
function report(name, size, budget) {
  const bad = size > budget
  over ||= bad
  console.log(`${bad ? 'OVER' : '  ok'}  ${size.toFixed(1).padStart(6)} / ${budget} kB  ${name}`)
}
for (const [page, budget] of Object.entries(BUDGET)) {
  const html = readFileSync(`${dist}${page}`, 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1])
  first.forEach((file) => shared.add(file))
  report(`${page} with ${first.length} files`, kb(page) + first.reduce((sum, file) => sum + kb(file), 0), budget)
}
const lazy = readdirSync(`${dist}assets`).filter((file) => /\.(js|css)$/.test(file) && !shared.has(`assets/${file}`))
for (const file of lazy.sort((a, b) => kb(`assets/${b}`) - kb(`assets/${a}`))) report(file, kb(`assets/${file}`), LAZY)
process.exit(over ? 1 : 0)
