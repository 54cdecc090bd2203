// What holds everywhere: a slow line, the keyboard alone, a session that ends in the middle, a policy against foreign code.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { goodScreen, openBrowser, openPage, signIn } from './e2e/kit.js'
import { claimsAt, fill, receiptNo } from './e2e/report.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  await stack.policy()
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})

// req B.7
test('slow 3G, a weak phone, an empty cache: the report button within 2.5 s', async () => {
  const times = []
  // Twice within the time, of at most five: what else the machine does only adds to it.
  const fast = () => times.filter((time) => time <= 2500).length
  for (let n = 0; n < 5 && fast() < 2; n++) {
    const page = await openPage(browser, stack.origin, { serviceWorkers: 'block' })
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (globalThis.shownAt === undefined && document.querySelector('[data-test=report]')) requestAnimationFrame(() => (globalThis.shownAt ??= performance.now()))
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto('/', { waitUntil: 'commit' })
    await page.waitForFunction(() => globalThis.shownAt !== undefined)
    times.push(await page.evaluate(() => globalThis.shownAt))
    await page.context().close()
  }
  console.log(`report button on slow 3G: ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`)
  assert.equal(fast(), 2, `${times}`)
})

test('the keyboard alone files a report', async () => {
  const page = await openPage(browser, stack.origin, { isMobile: false, hasTouch: false })
  await signIn(page, 'jia-reporter')
  await page.locator('[data-test=report]').waitFor()
  /** Tab until something by that name has the focus. */
  const to = async (matches) => {
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement
        const shown = element && getComputedStyle(element).outlineStyle !== 'none'
        const box = element?.closest('.option,.slot,.pick')
        return { text: `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''} ${element?.closest('label')?.textContent ?? ''} ${element?.labels?.[0]?.textContent ?? ''}`, ring: shown || (box && getComputedStyle(box).outlineStyle !== 'none') }
      })
      if (!matches.test(at.text)) continue
      assert.ok(at.ring, `the focus shows on ${at.text}`)
      return
    }
    throw new Error(`not reached by Tab: ${matches}`)
  }
  await to(/我要报案/)
  await page.keyboard.press('Enter')
  await to(/高处坠落/)
  await page.keyboard.press('Space')
  await to(/^ 下一步/)
  await page.keyboard.press('Enter')
  await to(/地点/)
  await page.keyboard.type('键盘车间')
  await page.keyboard.press('Enter')
  await to(/先不拍/)
  await page.keyboard.press('Enter')
  await to(/姓名/)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('张工')
  await to(/手机号/)
  await page.keyboard.type('13900139000')
  await page.keyboard.press('Enter')
  await to(/提交报案/)
  await page.keyboard.press('Enter')
  await receiptNo(page)
  assert.equal((await claimsAt(stack, '键盘车间')).length, 1)
  await page.context().close()
})

test('the session ends in the middle of a form: sign in over the page, nothing is lost, it goes on by itself', async () => {
  const claim = await stack.claim('jia-reporter', null, { place: { text: '过期车间' } })
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  await page.evaluate((path) => {
    history.pushState({ own: true }, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/claims/${claim.id}/victims/new`)
  await page.getByLabel('姓名', { exact: true }).fill('过期某')
  await page.getByText('从业人员').click()
  await page.getByText('死亡', { exact: true }).click()
  await stack.advanceClock(2)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor()
  await goodScreen(page, 'session ended')
  const popup = page.waitForEvent('popup')
  await page.getByRole('dialog').getByRole('button', { name: '登录', exact: true }).click()
  await (await popup).locator('button[value="jia-reporter"]').click()
  await page.getByText('过期某').waitFor()
  assert.equal((await stack.get('jia-reporter', `/v1/claims/${claim.id}/victims`)).length, 1)
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})

test('the session ends while a report is filled in: it is safe, one signs in over the receipt, and it goes out once', async () => {
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  await fill(page, { place: '过期报案车间' })
  await stack.advanceClock(2)
  await page.getByRole('button', { name: '提交报案' }).click()
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor()
  assert.equal((await claimsAt(stack, '过期报案车间')).length, 0)
  await page.getByRole('dialog').getByRole('button', { name: '以后再说' }).click()
  await page.getByText('登录后就会发出').waitFor()
  await goodScreen(page, 'receipt, session ended')
  await page.getByRole('button', { name: '登录后发送' }).click()
  await page.locator('button[value="jia-reporter"]').click()
  await receiptNo(page)
  assert.equal((await claimsAt(stack, '过期报案车间')).length, 1)
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})

test('nothing comes from elsewhere, no token is kept, and the policy against foreign code is sent', async () => {
  const page = await openPage(browser, stack.origin)
  const hosts = new Set()
  page.on('request', (request) => /^https?:/.test(request.url()) && hosts.add(new URL(request.url()).origin))
  const first = await page.goto('/')
  const csp = first.headers()['content-security-policy']
  for (const part of ["script-src 'self'", "style-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]) assert.ok(csp.includes(part), csp)
  await signIn(page, 'jia-reporter')
  await fill(page, { place: '安全车间' })
  await page.getByRole('button', { name: '提交报案' }).click()
  await receiptNo(page)
  assert.deepEqual([...hosts], [stack.origin])
  const kept = await page.evaluate(async () => {
    const read = (name) => new Promise((resolve) => {
      const open = indexedDB.open('anze')
      open.onsuccess = () => (open.result.transaction(name).objectStore(name).getAll().onsuccess = (event) => resolve(JSON.stringify(event.target.result)))
    })
    return JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie + (await Promise.all(['drafts', 'jobs', 'notes'].map(read))).join('')
  })
  assert.ok(!/eyJ[A-Za-z0-9_-]{20,}/.test(kept), 'a token is kept')
  await page.context().close()
})
