// Every screen of the phone, in large type and in English: axe, targets, letters, nothing sideways, no Chinese left over.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { goodScreen, jpeg, openBrowser, openPage, signIn, sideways } from './e2e/kit.js'
import { readyForServices, signedPlan, slotAt } from './e2e/services.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
let at
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  const ready = await readyForServices(stack)
  await signedPlan(stack, ready)
  const slots = []
  for (const days of [2, 4, 6, 8, 10]) slots.push(await slotAt(stack, ready.expert, days))
  const booking = await stack.post('jia-reporter', '/v1/bookings', { policy: ready.policy.id, kind: 'hazard_inspection', slot: slots[0].id, amount: '400.00', site: { text: 'Site A, Fengtai', district: 'fengtai' } })
  await stack.change('agency-manager', 'POST', `/v1/bookings/${booking.id}`, `/v1/bookings/${booking.id}/accept`, { confirmed_with: 'Zhang', items: 'Scaffolds', measures: 'On site' })
  const claim = await stack.claim('jia-reporter', ready.policy.id, { place: { text: 'Workshop 2' }, deaths: 1, other_injured: 2, reporter: { name: 'Zhang', phone: '13900139000' } })
  await stack.act('an-handler', claim.id, 'contact')
  await stack.act('an-handler', claim.id, 'coverage', { decision: 'covered', reason: 'In force' })
  await stack.act('an-handler', claim.id, 'document-requests', { items: [{ kind: 'death_certificate', why: 'Time and cause', from_whom: 'The hospital' }], reason: 'Once' })
  const victim = await stack.post('an-handler', `/v1/claims/${claim.id}/victims`, { name: 'Li', relation: 'employee', outcome: 'dead' })
  const link = await stack.post('an-handler', `/v1/claims/${claim.id}/victims/${victim.id}/link`)
  const focus = `/v1/policies/${ready.policy.id}/focus-areas`
  await stack.change('jia-manager', 'PUT', focus, focus, { sites: [{ name: 'Canteen', areas: ['town_gas', 'crowded_place'] }] })
  await stack.post('jia-manager', '/v1/complaints', { claim: claim.id, conduct: 'slow_claim', text: 'Nobody has called us' })
  await stack.drain()
  at = { claim: claim.id, victim: victim.id, policy: ready.policy.id, booking: booking.id, link: link.token }
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})

/** A phone that was set up so by its owner. */
async function phone(settings, options = {}) {
  const page = await openPage(browser, stack.origin, options)
  await page.addInitScript((all) => Object.entries(all).forEach(([name, value]) => localStorage.setItem(name, value)), settings)
  return page
}

/** Through all screens of the unit, the family and the agency; `look` is called on each. */
async function walk(page, look) {
  const go = async (path) => {
    await page.evaluate((to) => {
      history.pushState({ own: true }, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
    await page.waitForFunction((to) => location.pathname === to.split(/[?#]/)[0] && document.querySelector('main:not([aria-busy]) h1'), path)
    await settled()
    await look(path)
  }
  const settled = () => page.waitForFunction(() => !document.querySelector('.load[aria-busy=true],.skeleton'))
  const next = () => page.locator('[data-test=next]').click()
  const turned = async (step) => page.waitForURL(new RegExp(`/report/${step}`))
  await page.goto('/')
  await page.locator('[data-test=report]').waitFor()
  await look('home, nobody')
  await signIn(page, 'jia-manager')
  await page.getByText('Workshop 2').first().waitFor()
  await look('home')
  await page.locator('[data-test=report]').click()
  await turned(1)
  await page.locator('label.option').nth(1).click()
  await page.locator('.counter .btn').nth(1).click()
  await look('report 1')
  await next()
  await turned(2)
  for (const choice of await page.locator('label.option').all()) {
    await choice.click()
    await look('report 2')
  }
  await page.locator('input[name="/place/text"], input').last().fill('Workshop 3')
  await next()
  await turned(3)
  await page.locator('.slot input').first().setInputFiles(await jpeg(page, 320, 240, 4))
  await page.locator('.slot.has img').waitFor()
  await look('report 3')
  await next()
  await turned(4)
  await look('report 4')
  await page.locator('input[type=tel]').fill('13900139000')
  await next()
  await turned(5)
  await look('report 5')
  await next()
  await page.locator('[data-test=receipt]').waitFor()
  await look('receipt')
  for (const path of [
    '/claims', `/claims/${at.claim}`, `/claims/${at.claim}/documents`, `/claims/${at.claim}/casualties`, `/claims/${at.claim}/victims`, `/claims/${at.claim}/victims/new`,
    `/claims/${at.claim}/victims/${at.victim}`, '/policies', `/policies/${at.policy}`, `/policies/${at.policy}/fee`, `/policies/${at.policy}/focus`, '/services', `/services/${at.booking}`, '/complaints', '/complaints/new', '/hint', '/inbox', '/nowhere',
  ]) await go(path)
  await go('/services/new')
  for (let step = 1; step < 4; step++) {
    const radio = page.getByRole('radio').first()
    if (await radio.count()) await radio.check()
    await page.locator('form .btn.main').click()
    await page.getByText(new RegExp(`第 ${step + 1} 步|Step ${step + 1} of`)).waitFor()
    await settled()
    await look(`booking ${step + 1}`)
  }
  await page.goto(`/family#${at.link}`)
  await page.locator('.facts').first().waitFor()
  await look('family')
}

/** The agency's screens. */
async function walkAgency(page, look) {
  await signIn(page, 'agency-expert')
  await page.locator('a[href="/day"]').first().click()
  await page.locator(`a[href="/services/${at.booking}"]`).waitFor()
  await look('day')
  await page.locator(`a[href="/services/${at.booking}"]`).click()
  await page.locator('[data-test=state]').waitFor()
  await look('booking, agency')
  for (let step = 1; step <= 9; step++) {
    await page.evaluate((to) => {
      history.pushState({ own: true }, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `/services/${at.booking}/record/${step}`)
    await page.locator('[data-test=next]').waitFor()
    await look(`record ${step}`)
    if (await page.locator('main .card .facts').count()) break
  }
}
const LARGE = { 'anze.big': '1' }

test('every screen in large type: 18 px, 60 px, lines of one and a half, axe', async () => {
  const page = await phone(LARGE)
  await walk(page, (name) => goodScreen(page, `${name}, large`))
  assert.deepEqual(page.complaints, [])
  await page.context().close()
  const agency = await phone(LARGE)
  await walkAgency(agency, (name) => goodScreen(agency, `${name}, large`))
  await agency.context().close()
})

test('every screen with letters of 24 px: nothing runs off sideways', async () => {
  const look = (page) => async (name) => {
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '24px', 'important'))
    assert.deepEqual(await sideways(page), [], `${name}, 24 px`)
  }
  const page = await phone(LARGE)
  await walk(page, look(page))
  await page.context().close()
  const agency = await phone(LARGE)
  await walkAgency(agency, look(agency))
  await agency.context().close()
})

test('every screen in English: no Chinese but names and the law, the language is named, axe', async () => {
  // What people and the stack's sample units are called; the words of the law carry their own `lang`.
  const NAMES = ['北京甲厂机械制造有限公司', '北京安全技术服务有限公司', '甲厂负责人 王总', '王总', '许专家', '注册安全工程师', '消除重大隐患', '专人负责', '张工', '中文']
  const all = []
  const look = (page) => async (name) => {
    await goodScreen(page, `${name}, English`, { colours: false })
    const left = await page.evaluate((names) => {
      const found = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (parent.closest('[lang^=zh]:not(html),script,style,noscript')) continue
        const text = names.reduce((said, one) => said.replaceAll(one, ''), node.textContent)
        if (/[\u3400-\u9fff]/.test(text)) found.push(`<${parent.tagName} ${parent.className}> ${text.trim().slice(0, 60)}`)
      }
      for (const element of document.querySelectorAll('[aria-label],[placeholder],[title]')) for (const name of ['aria-label', 'placeholder', 'title']) if (/[\u3400-\u9fff]/.test(element.getAttribute(name) ?? '')) found.push(`${name}: ${element.getAttribute(name)}`)
      return [...found, ...(document.documentElement.lang === 'en' ? [] : [`lang ${document.documentElement.lang}`])]
    }, NAMES)
    all.push(...left.map((text) => `${name}: ${text}`))
  }
  const page = await phone({ 'anze.lang': 'en' })
  await walk(page, look(page))
  assert.deepEqual(page.complaints, [])
  await page.context().close()
  const agency = await phone({ 'anze.lang': 'en' })
  await walkAgency(agency, look(agency))
  await agency.context().close()
  assert.deepEqual(all, [])
})
