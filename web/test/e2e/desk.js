// The console as somebody uses it: sign in, go somewhere, do something in a drawer, take a file away.
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { goodScreen, openDesk, signIn } from './kit.js'

export const button = (page, name) => page.getByRole('button', { name, exact: true })
export const link = (page, name) => page.getByRole('link', { name, exact: true })
export const heading = (page, name) => page.getByRole('heading', { name, exact: true, level: 1 }).waitFor()
export const drawer = (page) => page.getByRole('dialog')
export const gone = (page) => drawer(page).waitFor({ state: 'detached' })
export const say = (page, text) => page.getByText(text, { exact: true }).first().waitFor()
export const state = (page, text) => page.locator('[data-test=state]', { hasText: text }).waitFor()
/** A date of Beijing so many days from now. */
export const day = (days) => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)

/** To another page by the menu; the page before stays until the next one has come. */
export async function menu(page, name) {
  const item = page.getByRole('navigation').getByRole('link', { name, exact: true })
  const to = await item.getAttribute('href')
  await item.click()
  await page.waitForURL((url) => url.pathname === to)
}

/** Checks a screen, and takes its picture where `ANZE_SHOTS` names a folder. */
export function looks(file) {
  let shot = 0
  return async (page, name) => {
    if (process.env.ANZE_SHOTS) await page.screenshot({ path: `${process.env.ANZE_SHOTS}/${file}-${String(++shot).padStart(2, '0')}.png`, fullPage: !(await drawer(page).count()) })
    await goodScreen(page, name)
  }
}

/** Opens desks of people at a stack, whose clock may be given, and knows them all. */
export function desks(where) {
  const pages = []
  const open = async (person, at) => {
    const page = await openDesk(where().browser, where().stack.origin)
    pages.push(page)
    if (at) await page.clock.setSystemTime(at)
    await signIn(page, person, '/console')
    await page.getByRole('navigation').waitFor()
    return page
  }
  return [open, pages]
}
/** Nothing is being read any more. */
export const settled = (page) => page.waitForFunction(() => !document.querySelector('[aria-busy=true],.skeleton'))

export async function at(browser, stack, person, path = '/', options = {}) {
  const page = await openDesk(browser, stack.origin, options)
  await signIn(page, person, '/console')
  await page.locator('#main h1').waitFor()
  if (path !== '/') await go(page, path)
  await settled(page)
  return page
}

/** Inside the application, as its links do it: the session stays. */
export async function go(page, path) {
  await page.evaluate((to) => {
    history.pushState({ ...history.state, back: null, current: to }, '', `/console${to}`)
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  }, path)
  await page.waitForFunction((to) => location.pathname + location.search === `/console${to}`, path)
  await page.locator('#main h1').waitFor()
  await settled(page)
}

/** Opens a drawer by its button, fills it, sends it, and waits until it has closed. */
export async function act(page, name, fill = async () => undefined) {
  await button(page, name).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.waitFor()
  await fill(drawer)
  await drawer.locator('button[type=submit]').click()
  await drawer.waitFor({ state: 'detached' })
  await settled(page)
}

/** Ticks the three sentences of an approval, types the total where it is asked for. */
export async function approve(page, total) {
  await page.getByRole('button', { name: /^同意支付/ }).waitFor()
  for (const box of await page.locator('.tick input').all()) await box.check()
  const typed = page.getByLabel('请输入合计金额')
  if (await typed.count()) await typed.fill(total)
  await page.getByRole('button', { name: /^同意支付/ }).click()
}

export async function download(page, name) {
  const coming = page.waitForEvent('download')
  await button(page, name).click()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** The rows of an XLSX file: reads the archive's own directory, then the sheet's cells. */
export function sheetRows(bytes) {
  const parts = new Map()
  let end = bytes.length - 22
  while (bytes.readUInt32LE(end) !== 0x06054b50) end -= 1
  let place = bytes.readUInt32LE(end + 16)
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const [method, size, name, extra, comment, local] = [bytes.readUInt16LE(place + 10), bytes.readUInt32LE(place + 20), bytes.readUInt16LE(place + 28), bytes.readUInt16LE(place + 30), bytes.readUInt16LE(place + 32), bytes.readUInt32LE(place + 42)]
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const body = bytes.subarray(from, from + size)
    parts.set(bytes.subarray(place + 46, place + 46 + name).toString(), (method === 8 ? inflateRawSync(body) : body).toString())
    place += 46 + name + extra + comment
  }
  const plain = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
  const rows = parts.get('xl/worksheets/sheet1.xml').match(/<row .*?<\/row>/gs) ?? []
  return rows.map((row) => (row.match(/<c .*?<\/c>/gs) ?? []).map((cell) => (/<v>/.test(cell) ? Number(/<v>(.*?)<\/v>/.exec(cell)[1]) : plain(/<t[^>]*>(.*?)<\/t>/s.exec(cell)[1]))))
}

/** A roster of dead people with their families' accounts; an account's last digits choose what the bank does. */
export function roster(stack, people, from = 1, ending = () => '6688') {
  const row = (n) => `遇难者${n},${stack.citizen(n)},死亡,家属${n},中国工商银行,${stack.account(n, ending(n))}`
  return `姓名,身份证号,伤亡情况,收款人,开户行,银行账号\n${Array.from({ length: people }, (_, at) => row(from + at)).join('\n')}\n`
}
export const sendRoster = (stack, person, claim, csv) => stack.ask(person, 'POST', `/v1/claims/${claim}/roster`, csv, { 'content-type': 'text/csv' })

/** A covered claim with people on file, ready for a proposal. */
export async function covered(stack, policy, place, people, from, ending) {
  const claim = await stack.claim('jia-reporter', policy.id, { place: { text: place }, deaths: people })
  await sendRoster(stack, 'an-handler', claim.id, roster(stack, people, from, ending))
  await stack.act('an-handler', claim.id, 'contact')
  await stack.act('an-handler', claim.id, 'coverage', { decision: 'covered', reason: '在保险期间内' })
  return claim
}
