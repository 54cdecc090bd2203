// The offline set: whatever happens to the network or the browser, a report arrives exactly once and no photo is lost.
import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { goodScreen, jpeg, openBrowser, openPage, signIn, video } from './e2e/kit.js'
import { kept, profiles } from './e2e/profile.js'
import { addPhotos, claimsAt, fill, next, receiptNo, toPhotos, until } from './e2e/report.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
const profile = profiles(() => stack.origin)
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  await stack.policy()
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})

const submit = (page) => page.getByRole('button', { name: '提交报案' }).click()
const unsent = (page) => page.locator('[data-test=unsent]').waitFor()
const verified = (claim, count) =>
  until(`${count} verified documents`, async () => {
    const { items } = await stack.get('jia-reporter', `/v1/documents?claim=${claim}&limit=50`)
    return items.filter(({ state }) => state === 'verified').length === count && items
  })

for (const serviceWorkers of ['allow', 'block']) {
  test(`offline from the form on, browser killed, opened again: exactly one claim (service worker: ${serviceWorkers})`, async (t) => {
    const place = `断网车间 ${serviceWorkers}`
    const at = await profile(t, { serviceWorkers })
    let { context, page } = await at.open()
    await signIn(page, 'jia-reporter')
    await page.locator('[data-test=report]').waitFor()
    if (serviceWorkers === 'allow') {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await context.setOffline(true)
      await page.reload()
    } else {
      // What was asked before is answered first: an answer that is still under way says that there is a network.
      await page.waitForFunction(() => !document.querySelector('[aria-busy=true],.skeleton'))
      await context.setOffline(true)
      await page.getByText('没有网络。已填内容存在手机里').waitFor()
    }
    const photo = await jpeg(page, 320, 240, 3)
    await fill(page, { place, photos: [photo] })
    await submit(page)
    await unsent(page)
    assert.equal(await page.locator('[data-test=receipt]').count(), 0, 'no number before the server has it')
    await goodScreen(page, 'receipt, not sent')
    await at.kill(context)
    assert.equal((await claimsAt(stack, place)).length, 0)
    ;({ context, page } = await at.open())
    await signIn(page, 'jia-reporter')
    const [claim] = await until('one claim', async () => {
      const found = await claimsAt(stack, place)
      return found.length > 0 && found
    })
    await verified(claim.id, 1)
    assert.equal((await claimsAt(stack, place)).length, 1)
  })
}

// req B.7
test('a draft with a photo survives a kill in the middle of the form', async (t) => {
  const place = '草稿车间'
  const at = await profile(t)
  let { context, page } = await at.open()
  await signIn(page, 'jia-reporter')
  await toPhotos(page, place, { kind: '触电' })
  await addPhotos(page, [await jpeg(page, 300, 200, 5)])
  // Kept within 150 ms of the last change; what the phone has is asked for, not slept for.
  await until('the draft is kept', async () => (await kept(page, 'drafts')).some((draft) => draft.photos.length === 1 && draft.step === 3))
  await at.kill(context)
  ;({ context, page } = await at.open())
  await page.goto('/')
  await page.getByRole('heading', { name: '继续上次填写' }).waitFor()
  await page.getByRole('button', { name: '继续上次填写' }).click()
  await page.getByRole('heading', { name: '拍几张现场照片' }).waitFor()
  await page.getByText('已选 1 个').waitFor()
  await next(page)
  await page.getByLabel('姓名').fill('张工')
  await page.getByLabel('手机号').fill('13900139000')
  await next(page)
  await page.getByText(place).waitFor()
  await submit(page)
  // Nobody is signed in after a kill: the report waits, and says so.
  await page.getByText('登录后就会发出').waitFor()
  await page.getByRole('button', { name: '登录后发送' }).click()
  await page.locator('button[value="jia-reporter"]').click()
  await receiptNo(page)
  const [claim, ...more] = await claimsAt(stack, place)
  assert.equal(more.length, 0)
  assert.equal(claim.what, 'electric')
  await verified(claim.id, 1)
})

test('the server kept the claim and its answer got lost: the same number, one claim', async () => {
  const place = '丢回信车间'
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  const keys = []
  let lost = 0
  await page.route('**/v1/claims', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    keys.push(route.request().headers()['idempotency-key'])
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  await fill(page, { place })
  await submit(page)
  const no = await receiptNo(page)
  const found = await claimsAt(stack, place)
  assert.deepEqual(found.map((claim) => claim.receipt_no), [no])
  assert.equal(new Set(keys).size, 1, 'one key for both tries')
  assert.ok(keys.length >= 2)
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})

test('two quick taps on submit are one claim', async () => {
  const place = '双击车间'
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  await fill(page, { place })
  await page.getByRole('button', { name: '提交报案' }).evaluate((button) => {
    button.click()
    button.click()
  })
  await receiptNo(page)
  assert.equal((await claimsAt(stack, place)).length, 1)
  await page.context().close()
})

test('the server does not answer, then does: the receipt says so honestly and then has the number', async () => {
  const place = '重试车间'
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  let refusals = 2
  await page.route('**/v1/claims', (route) => (route.request().method() === 'POST' && refusals-- > 0 ? route.fulfill({ status: 503, body: '' }) : route.continue()))
  await fill(page, { place })
  await submit(page)
  await page.getByText(/正在重试（第 \d 次）/).waitFor()
  await receiptNo(page)
  assert.equal((await claimsAt(stack, place)).length, 1)
  await page.context().close()
})

test('a video in parts, part 2 cut again and again, browser killed: only what is missing is sent again', async (t) => {
  const policyClaim = await stack.claim('jia-reporter', null, { place: { text: '视频车间' } })
  const at = await profile(t)
  let { context, page } = await at.open()
  await signIn(page, 'jia-reporter')
  const sent = []
  const spy = (on) => on.on('request', (request) => {
    const part = new URL(request.url()).searchParams.get('partNumber')
    if (request.method() === 'PUT' && part) sent.push(part)
  })
  spy(page)
  let cuts = 0
  await page.route(/partNumber=2/, (route) => {
    cuts += 1
    return route.abort('connectionreset')
  })
  await page.evaluate((to) => {
    history.pushState({ own: true }, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/claims/${policyClaim.id}/documents`)
  await page.locator('[data-test=any-file]').setInputFiles(video(12 * 1024 * 1024))
  await until('part 2 cut', () => cuts > 0)
  // Part 1 is remembered as sent.
  await until('part 1 is remembered', async () => (await kept(page, 'jobs')).some((job) => job.kind === 'file' && job.parts['1']))
  assert.ok(sent.includes('1') && sent.includes('2'))
  await at.kill(context)
  sent.length = 0
  ;({ context, page } = await at.open())
  spy(page)
  // The links of then have run out by now, as far as the bucket is concerned: new ones are asked for.
  let stale = 1
  await page.route(/partNumber=2/, (route) => (stale-- > 0 ? route.fulfill({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }) : route.continue()))
  await signIn(page, 'jia-reporter')
  const [document] = await verified(policyClaim.id, 1)
  assert.equal(document.size, 12 * 1024 * 1024)
  assert.deepEqual([...new Set(sent)].sort(), ['2', '3'])
})

describe('pages that are not in the first load', () => {
  test('say that they need a network, and the way home works', async () => {
    const page = await openPage(browser, stack.origin, { serviceWorkers: 'block' })
    await signIn(page, 'jia-reporter')
    await page.context().setOffline(true)
    await page.getByRole('link', { name: '保单' }).click()
    await page.getByText('这一页要有网络才能打开').waitFor()
    await goodScreen(page, 'offline page')
    await page.getByRole('main').getByRole('link', { name: '首页' }).click()
    await page.locator('[data-test=report]').waitFor()
    await page.context().close()
  })
})
