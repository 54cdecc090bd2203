// Two applications, two builds into one folder: nothing that only the console needs can reach the phone's first load.
import { build } from 'vite'

const pages = process.argv.slice(2).length ? process.argv.slice(2) : ['index', 'console']
for (const [at, page] of pages.entries()) {
  process.env.ANZE_PAGE = page
  await build({ logLevel: 'warn', build: { emptyOutDir: at === 0 && pages.length === 2 } })
}
