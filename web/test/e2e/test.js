// A browser test that fails says what its pages showed: a failure that comes once in a hundred runs must tell by itself why.
import { test as plain } from 'node:test'

const open = new Set()
/** Keeps a page, with its requests that were not answered well, for what is said of a failure. */
export function keep(page) {
  const troubles = []
  open.add({ page, troubles })
  page.on('requestfailed', (request) => troubles.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText}`))
  page.on('response', (answer) => answer.status() >= 400 && troubles.push(`${answer.request().method()} ${answer.url()}: ${answer.status()}`))
}
async function shown({ page, troubles }) {
  const text = await Promise.race([page.locator('body').innerText({ timeout: 2000 }), new Promise((done) => setTimeout(done, 3000, '(does not answer)'))]).catch(String)
  return `${page.url()}\n${text.replace(/\n\s*\n+/g, '\n').slice(0, 3000)}\n${[...page.complaints, ...troubles.slice(-10)].join('\n')}`
}

export const test = (name, run) =>
  plain(name, async (t) => {
    try {
      await run(t)
    } catch (error) {
      const pages = [...open].filter(({ page }) => !page.isClosed())
      // What is printed of an error is its stack, which has the message of when it was made.
      error.stack += `\n\nopen pages:\n${(await Promise.all(pages.map(shown))).join('\n---\n')}`
      throw error
    }
  })
