// Photos and a voice: what the camera knew stays known, a stuck upload says so, and a phone that cannot record is no worse off.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before } from 'node:test'
import { withExif } from './e2e/exif.js'
import { at } from './e2e/desk.js'
import { go, goodScreen, jpeg, openBrowser, openPage, signIn } from './e2e/kit.js'
import { addPhotos, claimsAt, next, receiptNo, toPhotos, until } from './e2e/report.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
before(async () => {
  // A microphone that hums, and nobody to ask.
  ;[stack, browser] = await Promise.all([startStack(), openBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'])])
  await stack.policy()
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
const button = (page, name) => page.getByRole('button', { name, exact: true })

async function toReceipt(page) {
  await next(page)
  await page.getByLabel('姓名').fill('张工')
  await page.getByLabel('手机号').fill('13900139000')
  await next(page)
  await button(page, '提交报案').click()
  return receiptNo(page)
}
const documents = async (place) => {
  const [claim] = await claimsAt(stack, place)
  return (await stack.get('jia-reporter', `/v1/documents?claim=${claim.id}&limit=20`)).items
}

test('a large photo goes smaller, with the moment it was taken and the sum of its original', async () => {
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  await toPhotos(page, '大照片车间')
  const photo = withExif(await jpeg(page, 3600, 2700, 13, 0.98), '2026:02:03 04:05:06', '+08:00')
  assert.ok(photo.buffer.length > 1_500_000, `${photo.buffer.length} bytes`)
  await addPhotos(page, [photo])
  await toReceipt(page)
  const [sent] = await until('it is checked', async () => {
    const all = await documents('大照片车间')
    return all.every(({ state }) => state === 'verified') && all.length === 1 && all
  })
  assert.equal(sent.taken_at, '2026-02-02T20:05:06Z')
  assert.equal(sent.original_sha256, createHash('sha256').update(photo.buffer).digest('hex'))
  assert.ok(sent.size < photo.buffer.length)
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})

test('a paper that does not open says so beside it, on the phone and on the desk, and opens at the next tap', async () => {
  const [claim] = await claimsAt(stack, '大照片车间')
  async function phone() {
    const page = await openPage(browser, stack.origin, { serviceWorkers: 'block' })
    await signIn(page, 'jia-reporter')
    await go(page, `/claims/${claim.id}/documents`)
    return page
  }
  const desk = () => at(browser, stack, 'an-handler', `/claims/${claim.id}?part=documents`)
  for (const [open, name] of [[phone, /^打开$/], [desk, /^取链接/]]) {
    const page = await open()
    const button = page.getByRole('button', { name }).first()
    await button.waitFor()
    await page.route(/\/v1\/documents\/doc/, (route) => route.abort('connectionreset'), { times: 1 })
    await button.click()
    await page.getByRole('alert').getByText('没有成功').waitFor()
    await goodScreen(page, `a paper that does not open, ${name}`)
    const got = page.waitForResponse((answer) => /\/v1\/documents\/doc/.test(answer.url()) && answer.ok())
    await button.click()
    await got
    await page.getByRole('alert').waitFor({ state: 'detached' })
    if (open === desk) await page.getByRole('link', { name: '在新页打开' }).waitFor()
    assert.deepEqual(page.complaints, [])
    await page.context().close()
  }
})

test('a voice note: recorded, heard, sent like a photo, and taken by the server for what it is', async () => {
  const page = await openPage(browser, stack.origin, { permissions: ['microphone'] })
  await signIn(page, 'jia-reporter')
  await toPhotos(page, '语音车间')
  await page.locator('[data-test=voice]').click()
  await page.getByText('正在录音…').waitFor()
  await goodScreen(page, 'recording')
  await page.getByRole('button', { name: /说完了/ }).click()
  await page.getByText('语音已存好').waitFor()
  await page.locator('audio').waitFor()
  await goodScreen(page, 'a voice note')
  await toReceipt(page)
  const [sent] = await until('it is checked', async () => {
    const all = await documents('语音车间')
    return all.length === 1 && all[0].state !== 'awaiting_upload' && all
  })
  assert.deepEqual([sent.state, sent.content_type], ['verified', 'audio/mp4'])
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})

test('no microphone, or no leave to use it: nothing is in the way', async () => {
  const page = await openPage(browser, stack.origin)
  await page.addInitScript(() => delete globalThis.MediaRecorder)
  await signIn(page, 'jia-reporter')
  await toPhotos(page, '无麦克风车间')
  assert.equal(await page.locator('[data-test=voice]').count(), 0)
  await toReceipt(page)
  await page.context().close()

  const other = await openPage(browser, stack.origin)
  await other.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await other.goto('/')
  await toPhotos(other, '不让录音车间')
  await other.locator('[data-test=voice]').click()
  await other.getByText('没有录音权限').waitFor()
  await goodScreen(other, 'no leave to record')
  await other.context().close()
})

test('an upload that does not get through: how many wait, one may leave, try again, and then all is there', async () => {
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  await toPhotos(page, '卡住车间')
  await addPhotos(page, [await jpeg(page, 320, 240, 17), await jpeg(page, 320, 240, 18)])
  let stuck = true
  await page.route('**/anze-documents/**', (route) => (stuck && route.request().method() === 'PUT' ? route.fulfill({ status: 503, body: '' }) : route.continue()))
  await toReceipt(page)
  await page.getByText('已传 0/2 个，2 个等待').waitFor()
  await button(page, '重试').first().waitFor()
  await goodScreen(page, 'receipt, stuck')
  await page.getByRole('link', { name: '首页', exact: true }).first().click()
  await page.getByText('还没有发出').waitFor()
  await page.getByRole('link', { name: '查看' }).click()
  stuck = false
  await button(page, '重试').first().click()
  await page.getByText('已传', { exact: true }).nth(1).waitFor({ timeout: 40_000 })
  assert.equal((await documents('卡住车间')).length, 2)
  await page.context().close()
})
