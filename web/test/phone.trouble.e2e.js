// What a frightened person runs into: no position, no room on the phone, a form left half-way, a second report of the same
// accident, somebody else's change.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { go, goodScreen, jpeg, openBrowser, openPage, signIn } from './e2e/kit.js'
import { kept } from './e2e/profile.js'
import { addPhotos, claimsAt, fill, next, receiptNo, toPhotos, until } from './e2e/report.js'
import { startStack } from './e2e/stack.js'
import { test } from './e2e/test.js'

let stack
let browser
let policy
before(async () => {
  ;[stack, browser] = await Promise.all([startStack(), openBrowser()])
  policy = await stack.policy()
})
after(async () => {
  await browser?.close()
  await stack?.stop()
})
const button = (page, name) => page.getByRole('button', { name, exact: true })
const submit = (page) => button(page, '提交报案').click()

test('the phone gives no position: said so, and the place is written; the telephone stands on every screen', async () => {
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  await page.locator('[data-test=report]').click()
  const call = () => page.getByRole('link', { name: /电话报案/ }).waitFor()
  await call()
  await page.getByText('触电', { exact: true }).click()
  await next(page)
  await call()
  await button(page, '用手机定位').click()
  await page.getByText('没有定到位，请直接写地点').waitFor()
  await goodScreen(page, 'no position')
  await page.getByText('今天早些时候').click()
  await next(page)
  await page.getByText('请选日期和时间').waitFor()
  await page.getByLabel('几点（北京时间）').fill('00:00')
  await page.getByLabel('地点', { exact: true }).fill('没有定位的车间')
  await next(page)
  await call()
  await next(page)
  await call()
  await page.getByLabel('姓名').fill('张工')
  await page.getByLabel('手机号').fill('13900139000')
  await page.getByLabel(/另一位联系人/).fill('李工 13800138000')
  await next(page)
  await call()
  await submit(page)
  await receiptNo(page)
  await call()
  const [claim] = await claimsAt(stack, '没有定位的车间')
  assert.match(claim.description, /另一位联系人：李工 13800138000/)
  // Midnight in Beijing.
  assert.match(claim.occurred_at, /T16:00:00Z$/)
  await page.context().close()
})

test('a network so slow that the form is open before anything was read: the name is there, the policy comes', async () => {
  const page = await openPage(browser, stack.origin)
  let give
  const slow = new Promise((resolve) => (give = resolve))
  await page.route(/\/v1\/(policies|claims)\?/, async (route) => {
    await slow
    await route.continue()
  })
  await signIn(page, 'jia-reporter')
  await toPhotos(page, '慢网车间', { kind: '火灾、爆炸' })
  await next(page)
  assert.equal(await page.getByLabel('姓名').inputValue(), '张工')
  await page.getByLabel('手机号').fill('13900139001')
  give()
  await until('the policy is in the report', async () => (await kept(page, 'drafts')).some((one) => one.policy === policy.id))
  await next(page)
  await submit(page)
  await receiptNo(page)
  const [claim] = await claimsAt(stack, '慢网车间')
  assert.deepEqual([claim.policy, claim.reporter_phone], [policy.id, '13900139001'])
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})

test('the issuer does not answer, on the way there or back: said so at once, and the next try works', async () => {
  for (const [address, person, silent, there] of [['/', 'jia-reporter', '**/config.json', true], ['/', 'jia-reporter', '**/token', false], ['/console', 'an-handler', '**/token', false]]) {
    const page = await openPage(browser, stack.origin, { serviceWorkers: 'block' })
    await page.route(silent, (route) => route.abort('connectionreset'))
    if (there) {
      await page.goto(address)
      await button(page, '登录').click()
    } else await signIn(page, person, address)
    await page.getByRole('alert').getByText('登录服务没有回答，没有登录').waitFor()
    await goodScreen(page, `no answer from the issuer: ${silent}`)
    await page.unroute(silent)
    await signIn(page, person, address)
    await button(page, '退出').waitFor()
    assert.equal(await page.getByRole('alert').count(), 0)
    await page.context().close()
  }
})

test('a tap that does not get through says so beside what was tapped, and the next one works', async () => {
  const claim = await stack.claim('jia-reporter', policy.id, { place: { text: '断网车间' } })
  await stack.act('an-handler', claim.id, 'contact')
  await stack.drain()
  const page = await openPage(browser, stack.origin, { serviceWorkers: 'block' })
  await signIn(page, 'jia-reporter')
  await go(page, '/inbox')
  const card = page.locator('.card').filter({ has: button(page, '知道了') }).first()
  await page.route('**/v1/inbox/*/read', (route) => route.abort('connectionreset'), { times: 1 })
  await button(card, '知道了').click()
  await card.getByRole('alert').getByText('没有成功').waitFor()
  await goodScreen(page, 'a notice that could not be marked')
  const [was] = [await button(page, '知道了').count()]
  await button(card, '知道了').dblclick()
  await page.waitForFunction((n) => [...document.querySelectorAll('button')].filter((one) => one.textContent.trim() === '知道了').length === n - 1, was)
  assert.equal(await page.getByRole('alert').count(), 0)
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})

test('signed out without a network: nothing of the person is left on the page, and who comes next says who they are', async () => {
  const page = await openPage(browser, stack.origin, { serviceWorkers: 'block' })
  await signIn(page, 'jia-reporter')
  await page.getByText('断网车间').first().waitFor()
  await page.locator('[data-test=report]').click()
  await page.getByText('触电', { exact: true }).click()
  await go(page, '/')
  await page.getByRole('heading', { name: '继续上次填写' }).waitFor()
  await page.context().setOffline(true)
  await page.getByText(/没有网络/).first().waitFor()
  await button(page, '退出').click()
  await button(page, '登录').waitFor()
  await page.getByText('断网车间').first().waitFor({ state: 'detached' })
  assert.equal(await page.getByRole('navigation').count(), 0)
  await page.getByRole('heading', { name: '继续上次填写' }).waitFor({ state: 'detached' })
  await page.context().setOffline(false)
  await button(page, '登录').click()
  await page.waitForURL(/\/authorize\?.*prompt=select_account/)
  await page.locator('button[value="yi-reporter"]').click()
  await button(page, '退出').waitFor()
  assert.equal(await page.getByText('断网车间').count(), 0)
  assert.equal(await page.getByText('继续上次填写').count(), 0)
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})

test('no room for photos: the text goes at once, photos later', async () => {
  const page = await openPage(browser, stack.origin)
  // Chromium throws this where the disk has no room left.
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    }
  })
  await signIn(page, 'jia-reporter')
  await toPhotos(page, '没有空间的车间')
  await page.getByLabel('拍 现场全景').setInputFiles(await jpeg(page, 320, 240, 6))
  await page.getByText('手机空间不足：先发送文字，照片稍后补传').waitFor()
  await goodScreen(page, 'no room')
  await next(page)
  await page.getByLabel('姓名').fill('张工')
  await page.getByLabel('手机号').fill('13900139000')
  await next(page)
  await submit(page)
  await receiptNo(page)
  assert.equal((await claimsAt(stack, '没有空间的车间')).length, 1)
  await page.context().close()
})

test('room for the words only: they go, what did not fit is counted on the receipt', async () => {
  const page = await openPage(browser, stack.origin)
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (value, ...args) {
      if (this.name === 'jobs' && value.kind === 'file') throw new DOMException('full', 'QuotaExceededError')
      return put.call(this, value, ...args)
    }
  })
  await signIn(page, 'jia-reporter')
  await fill(page, { place: '只够文字的车间', photos: [await jpeg(page, 300, 200, 8), await jpeg(page, 300, 200, 9)] })
  await submit(page)
  await receiptNo(page)
  await page.getByText('有 2 个文件没有存下').waitFor()
  await goodScreen(page, 'files that did not fit')
  assert.equal((await claimsAt(stack, '只够文字的车间')).length, 1)
  await page.context().close()
})

test('a photo that is gone from the phone: the receipt says so, and it can be put away', async () => {
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  await page.route('**/v1/documents', (route) => route.abort('connectionreset'))
  await fill(page, { place: '照片丢了的车间', photos: [await jpeg(page, 300, 200, 11)] })
  await submit(page)
  await receiptNo(page)
  await page.getByText('文件上传 0/1').first().waitFor()
  await page.evaluate(() => new Promise((resolve, reject) => {
    const open = indexedDB.open('anze')
    open.onsuccess = () => {
      const tx = open.result.transaction('files', 'readwrite')
      tx.objectStore('files').clear()
      tx.oncomplete = resolve
      tx.onerror = reject
    }
  }))
  // Without it there is nothing to ask the server for.
  await page.getByText('这个文件已不在手机里').waitFor({ timeout: 30_000 })
  await goodScreen(page, 'a photo that is gone')
  await button(page, '不发了，删除').click()
  await page.getByText('这个文件已不在手机里').waitFor({ state: 'detached' })
  assert.equal(await page.locator('[data-test=files-left]').count(), 0)
  await page.context().close()
})

test('photos still being made ready when 提交 is tapped: the report waits for them', async () => {
  const page = await openPage(browser, stack.origin)
  // A slow phone: half a second for each picture.
  await page.addInitScript(() => {
    const decode = HTMLImageElement.prototype.decode
    HTMLImageElement.prototype.decode = function () {
      return new Promise((resolve) => setTimeout(resolve, 500)).then(() => decode.call(this))
    }
  })
  await signIn(page, 'jia-reporter')
  await toPhotos(page, '照片很大的车间')
  const large = [await jpeg(page, 2400, 1800, 11, 0.95), await jpeg(page, 2400, 1800, 12, 0.95), await jpeg(page, 2400, 1800, 13, 0.95)]
  await page.getByLabel('从相册选').setInputFiles(large)
  await next(page)
  await page.getByLabel('姓名').fill('张工')
  await page.getByLabel('手机号').fill('13900139000')
  await next(page)
  await submit(page)
  await receiptNo(page)
  await page.getByText('已受理', { exact: true }).waitFor({ timeout: 30_000 })
  const [claim] = await claimsAt(stack, '照片很大的车间')
  assert.equal((await stack.get('an-handler', `/v1/documents?claim=${claim.id}`)).items.length, 3)
  await page.getByRole('link', { name: '首页' }).first().click()
  await page.locator('[data-test=report]').waitFor()
  assert.equal(await page.getByText('继续上次填写').count(), 0)
  await page.context().close()
})

test('an update that waited and was not taken: why it was not stands with the casualties, and it can be put away', async () => {
  const claim = await stack.claim('jia-reporter', policy.id, { place: { text: '后来撤回的车间' } })
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-reporter')
  await go(page, `/claims/${claim.id}/casualties`)
  await page.locator('.happened li').first().waitFor()
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.context().setOffline(true)
  await button(page, '增加 死亡').click()
  await page.locator('form button[type=submit]').click()
  await page.getByText(/更新伤亡：/).waitFor()
  await goodScreen(page, 'casualties that wait')
  await stack.act('jia-manager', claim.id, 'withdrawal', { reason: '误报' })
  await page.context().setOffline(false)
  await button(page, '不发了，删除').waitFor({ timeout: 30_000 })
  await goodScreen(page, 'casualties that were not taken')
  await page.getByRole('link', { name: '首页' }).first().click()
  await page.getByText('有的要您看一下').waitFor()
  await page.getByRole('link', { name: '查看' }).click()
  await button(page, '不发了，删除').click()
  await button(page, '不发了，删除').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '首页' }).first().click()
  await page.locator('[data-test=report]').waitFor()
  assert.equal(await page.getByText('有的要您看一下').count(), 0)
  await page.context().close()
})

test('left half-way: go on where it was, or start again with nothing left of it', async () => {
  const page = await openPage(browser, stack.origin)
  await page.goto('/')
  await toPhotos(page, '半途车间')
  await addPhotos(page, [await jpeg(page, 300, 200, 5)])
  // Back never loses anything.
  for (const heading of ['什么时候，在哪里？', '发生了什么？']) {
    await button(page, '返回').click()
    await page.getByRole('heading', { name: heading }).waitFor()
  }
  await button(page, '返回').click()
  await page.getByRole('heading', { name: '继续上次填写' }).waitFor()
  await goodScreen(page, 'go on or start again')
  await button(page, '继续上次填写').click()
  await next(page)
  assert.equal(await page.getByLabel('地点', { exact: true }).inputValue(), '半途车间')
  await button(page, '返回').click()
  await button(page, '返回').click()
  await button(page, '重新开始').click()
  await page.getByRole('heading', { name: '发生了什么？' }).waitFor()
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 0)
  const files = await page.evaluate(() => new Promise((resolve) => {
    const open = indexedDB.open('anze')
    open.onsuccess = () => (open.result.transaction('files').objectStore('files').count().onsuccess = (event) => resolve(event.target.result))
  }))
  assert.equal(files, 0, 'the photo of the report that was dropped is gone')
  await page.context().close()
})

test('a second report of the same accident: asked after the receipt, and the head takes the second one back', async () => {
  const place = '重复车间'
  const first = await stack.claim('jia-reporter', policy.id, { place: { text: place }, deaths: 0 })
  const page = await openPage(browser, stack.origin)
  await signIn(page, 'jia-manager')
  await fill(page, { place })
  await submit(page)
  const no = await receiptNo(page)
  await page.getByText(/已有 \d 件相似报案，是同一事故吗/).waitFor()
  const offered = page.locator('[data-test=alike]', { hasText: first.receipt_no })
  await offered.getByText(place).waitFor()
  await goodScreen(page, 'a similar report')
  await offered.getByRole('button', { name: '是同一事故', exact: true }).click()
  await goodScreen(page, 'take the second back')
  await button(page, '撤回重复的这一件').click()
  await page.getByText(`回执号 ${first.receipt_no}`).waitFor()
  const mine = (await claimsAt(stack, place)).find((claim) => claim.receipt_no === no)
  assert.equal(mine.state, 'withdrawn')
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})

test('somebody else corrected the same person meanwhile: both values are shown, and the one who saves picks', async () => {
  const claim = await stack.claim('jia-reporter', policy.id, { place: { text: '同改车间' } })
  const path = `/v1/claims/${claim.id}/victims`
  const victim = await stack.post('an-handler', path, { name: '李某', relation: 'employee', outcome: 'injured' })
  const page = await openPage(browser, stack.origin)
  await page.goto(`/claims/${claim.id}/victims/${victim.id}`)
  await page.locator('button[value="jia-reporter"]').click()
  await page.getByLabel('姓名', { exact: true }).fill('李大某')
  await stack.change('an-handler', 'PUT', `${path}/${victim.id}`, `${path}/${victim.id}`, { name: '李某', relation: 'employee', outcome: 'dead' })
  await button(page, '保存').click()
  await page.getByText('别人刚改过这里').waitFor()
  await page.getByText('情况：您填的').waitFor()
  await goodScreen(page, 'two values')
  assert.equal(await page.getByLabel('姓名', { exact: true }).inputValue(), '李大某', 'what was typed is still there')
  await page.getByRole('button', { name: /用现在的 ?情况/ }).click()
  await button(page, '保存').click()
  await page.getByRole('link', { name: '登记一人' }).waitFor()
  await page.getByText('李大某').waitFor()
  const now = await stack.get('an-handler', `${path}/${victim.id}`)
  assert.deepEqual([now.name, now.outcome], ['李大某', 'dead'])
  assert.deepEqual(page.complaints, [])
  await page.context().close()
})
