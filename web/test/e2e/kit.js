// What every browser test uses: the browser, a phone's page, signing in, and the checks of every screen.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { keep } from './test.js'

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 900 }
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Debian's Chromium; its headless shell, the same engine without the desktop around it, takes half the time. */
export const BROWSER = process.env.ANZE_CHROMIUM ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync) ?? ''
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN']
const launch = { executablePath: BROWSER, args: flags, chromiumSandbox: false }
const looks = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

export const openBrowser = (more = []) => chromium.launch({ ...launch, args: [...flags, ...more] })
/** A browser whose profile lies in a folder, so that it can be killed and opened again. */
export const openProfile = (folder, options = {}) => chromium.launchPersistentContext(folder, { ...launch, ...looks, viewport: PHONE, isMobile: true, hasTouch: true, ...options })

export async function openPage(browser, origin, options = {}) {
  const context = await browser.newContext({ ...looks, viewport: PHONE, isMobile: true, hasTouch: true, baseURL: origin, ...options })
  const page = await context.newPage()
  return watch(page)
}
export const openDesk = (browser, origin, options = {}) => openPage(browser, origin, { viewport: DESK, isMobile: false, hasTouch: false, ...options })

/** Anything that the page complains about is a fault of the test run. */
export function watch(page) {
  page.setDefaultTimeout(15_000)
  page.complaints = []
  page.on('pageerror', (error) => page.complaints.push(String(error)))
  page.on('console', (message) => {
    // A refused or lost request shows in the page itself; the browser's own line about it is no fault.
    if (message.type() === 'error' && !/Failed to load resource|net::ERR_/.test(message.text())) page.complaints.push(message.text())
  })
  keep(page)
  return page
}

/** Picks a sample person on the issuer's page, wherever the page asks for one. */
export async function pick(page, person) {
  await page.locator(`button[name="person"][value="${person}"]`).click()
}
/** Signs in from the first page, which is the phone's or (`/console`) the desk's. */
export async function signIn(page, person, at = '/') {
  await page.goto(at)
  if (!page.url().includes('/authorize')) await page.getByRole('button', { name: /^登录$|^Sign in$/ }).first().click()
  await page.waitForURL(/\/authorize/)
  await pick(page, person)
  await page.waitForURL((url) => !/\/authorize|\/signed-in/.test(url.pathname))
}

/** Goes to an address inside the application, as a link does: a reload would end the session. */
export const go = (page, path) =>
  page.evaluate((to) => {
    history.pushState({ own: true }, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
/** Home and back, as a thumb does it: a reload would end the session. */
export async function again(page) {
  const path = new URL(page.url()).pathname
  for (const to of ['/', path]) {
    await go(page, to)
    await page.locator(to === '/' ? '[data-test=report]' : '.load').first().waitFor()
  }
}

/** The checks of every screen: axe without a finding, text of 16 px, targets of 44 px, nothing that scrolls sideways. In
 * large type: text of 18 px and a heading of 30, lines of one and a half, targets of 60 px (elder-friendly rules). The
 * contrast of colours, most of axe's work, is left out where a screen is shown again in other words only. */
export async function goodScreen(page, name, { colours = true } = {}) {
  // Half a megabyte is read by the page once, not on each of its screens.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const result = await page.evaluate(async ([run, rules]) => {
    const seen = (element) => {
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      return style.visibility !== 'hidden' && style.display !== 'none' && box.width > 1 && box.height > 1 && !element.closest('.unseen,[hidden],option')
    }
    const told = (element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 30)}`
    const found = await globalThis.axe.run(document, { runOnly: run, rules })
    const axe = found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)
    const big = document.documentElement.classList.contains('big')
    const [least, target] = big ? [18, 59.9] : [16, 43.9]
    const small = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!node.textContent.trim() || !parent || !seen(parent) || parent.closest('svg,noscript,script,style')) continue
      const style = getComputedStyle(parent)
      if (parseFloat(style.fontSize) < least) small.push(told(parent))
      if (big && parseFloat(style.lineHeight) < 1.49 * parseFloat(style.fontSize)) small.push(`${told(parent)} line ${style.lineHeight} of ${style.fontSize}`)
    }
    const heading = document.querySelector('h1:not(.unseen)')
    if (big && heading && parseFloat(getComputedStyle(heading).fontSize) < 30) small.push(told(heading))
    const narrow = []
    for (const element of document.querySelectorAll('a[href],button,select,textarea,input:not([type=hidden]),[role=tab],[role=button],summary')) {
      // A radio or tick is as large as the label around it; a link inside a sentence is text.
      const whole = element.closest('label') ?? element
      if (!seen(whole) || (element.tagName === 'A' && getComputedStyle(element).display === 'inline')) continue
      const box = whole.getBoundingClientRect()
      if (box.height < target || box.width < target) narrow.push(`${told(whole)} ${Math.round(box.width)}x${Math.round(box.height)}`)
    }
    const wide = document.documentElement.scrollWidth > innerWidth + 1 ? [`${document.documentElement.scrollWidth} > ${innerWidth}`] : []
    return { axe, small, narrow, wide }
  }, [['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], colours ? {} : { 'color-contrast': { enabled: false } }])
  assert.deepEqual(result, { axe: [], small: [], narrow: [], wide: [] }, `${name}: ${JSON.stringify(result, null, 1)}`)
}

/** What is wider than the screen. */
export const sideways = (page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth + 1) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.unseen,.scroll,[role=tablist]'))
    return wide.slice(0, 5).map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 30)}`)
  })

/** A true JPEG of some size, drawn by the browser itself. */
export async function jpeg(page, width = 640, height = 480, seed = 1, quality = 0.9) {
  const text = await page.evaluate(async ([w, h, n, q]) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h })
    const pen = canvas.getContext('2d')
    for (let at = 0; at < 200; at++) {
      pen.fillStyle = `hsl(${(at * 37 * n) % 360} 60% ${30 + (at % 50)}%)`
      pen.fillRect((at * 53 * n) % w, (at * 97) % h, w / 5, h / 5)
    }
    // A fine grain, so that a large picture has the bytes of one.
    for (let at = 0; q > 0.9 && at < (w * h) / 60; at++) {
      pen.fillStyle = `hsl(${(at * 71 * n) % 360} 80% ${at % 100}%)`
      pen.fillRect((at * 7919) % w, (at * 104729) % h, 5, 5)
    }
    const url = canvas.toDataURL('image/jpeg', q)
    return url.slice(url.indexOf(',') + 1)
  }, [width, height, seed, quality])
  return { name: `photo-${seed}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(text, 'base64') }
}

/** Bytes with the head of an MP4. */
export function video(size) {
  const buffer = Buffer.alloc(size, 7)
  buffer.write('\0\0\0\x18ftypisom\0\0\x02\0isomiso2', 0, 'latin1')
  return { name: 'scene.mp4', mimeType: 'video/mp4', buffer }
}
