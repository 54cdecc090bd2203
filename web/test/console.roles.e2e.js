// Every entry of every role's menu opens, shows no refusal, and is a good screen; what it shows is said in English as well.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { at, settled } from './e2e/desk.js'
import { goodScreen, openBrowser } from './e2e/kit.js'
import { readyForServices } from './e2e/services.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  const { policy } = await readyForServices(stack)
  await stack.claim('jia-reporter', policy.id, { place: { text: '各岗位车间' } })
  await stack.drain()
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
const good = new Set()
const PEOPLE = ['an-handler', 'an-approver', 'an-manager', 'an-finance', 'an-underwriter', 'an-prevention', 'an-operator', 'district-officer', 'association-officer', 'association-operator', 'mechanism-secretary', 'mechanism-chair', 'agency-manager', 'jia-manager']

/** Through every entry of one person's menu. */
async function walk(person) {
  const page = await at(browser, stack, person)
  const entries = await page.locator('.desk > nav a').evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.firstChild.textContent]))
  for (const [path, name] of entries) {
    await page.locator(`.desk > nav a[href="${path}"]`).click()
    await page.waitForFunction((to) => location.pathname === to, path)
    await page.locator('#main h1').waitFor()
    await settled(page)
    const refused = await page.locator('#main [data-state]:not([data-state=empty])').count()
    assert.equal(refused, 0, `${person} ${name} (${path}): ${await page.locator('#main').textContent()}`)
    if (good.has(path)) continue
    good.add(path)
    await goodScreen(page, `${person} ${name}`)
  }
  assert.deepEqual(page.complaints, [], person)
  await page.context().close()
}

test('each role’s menu holds what works for it', async () => {
  const waiting = [...PEOPLE]
  await Promise.all([1, 2, 3].map(async () => {
    for (let person = waiting.shift(); person; person = waiting.shift()) await walk(person)
  }))
  console.log(`${good.size} pages of ${PEOPLE.length} roles`)
})

test('in English no Chinese is left in what the pages themselves say', async () => {
  for (const person of ['an-manager', 'an-operator']) {
    const page = await at(browser, stack, person)
    await page.getByRole('button', { name: 'English' }).click()
    for (const [path] of await page.locator('.desk > nav a').evaluateAll((all) => all.map((one) => [one.getAttribute('href')]))) {
      await page.locator(`.desk > nav a[href="${path}"]`).click()
      await page.waitForFunction((to) => location.pathname === to, path)
      await page.locator('#main h1').waitFor()
      await settled(page)
      const said = await page.locator('.desk > nav, #main h1, #main h2, #main th, #main label, #main legend, #main .btn, #main .state, #main [role=tab]').allTextContents()
      const chinese = said.filter((text) => /[\u4e00-\u9fff]/.test(text))
      assert.deepEqual(chinese, [], path)
    }
    await page.context().close()
  }
})
