// Filing a report as a person does it, by what is written on the screen.
export const next = (page) => page.locator('[data-test=next]').click()

/** From home to the step of the photos. */
export async function toPhotos(page, place, { kind = '坍塌', deaths = 0 } = {}) {
  await page.locator('[data-test=report]').click()
  await page.getByText(kind, { exact: true }).click()
  for (let n = 0; n < deaths; n++) await page.getByRole('button', { name: '增加 死亡' }).click()
  await next(page)
  await page.getByLabel('地点', { exact: true }).fill(place)
  await next(page)
  await page.getByRole('heading', { name: '拍几张现场照片' }).waitFor()
}

/** From home to the check page. Photos go into the first slots. */
export async function fill(page, { kind, deaths, place = '甲厂二号车间', photos = [], name = '张工', phone = '13900139000' } = {}) {
  await toPhotos(page, place, { kind, deaths })
  await addPhotos(page, photos)
  await next(page)
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('手机号').fill(phone)
  await next(page)
  await page.getByRole('heading', { name: '请核对' }).waitFor()
}

export async function addPhotos(page, photos) {
  const slots = ['拍 现场全景', '拍 受损或受伤部位', '拍 起因处', '拍 单据或证件']
  for (const [at, photo] of photos.entries()) await page.getByLabel(slots[at]).setInputFiles(photo)
  if (photos.length) await page.getByText(`已选 ${photos.length} 个`).waitFor()
}

/** The number that the server gave, once it is on the screen. */
export async function receiptNo(page) {
  return (await page.locator('[data-test=receipt]').textContent({ timeout: 30_000 })).trim()
}

/** The claims of the reporter's unit at a place, as the server has them. */
export async function claimsAt(stack, place, person = 'jia-reporter') {
  const { items } = await stack.get(person, '/v1/claims?limit=100')
  return items.filter((claim) => claim.place === place)
}

/** Waits until something that the server says is so; asks again until then. */
export async function until(what, ask, timeout = 30_000) {
  const end = Date.now() + timeout
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`not so within ${timeout} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
