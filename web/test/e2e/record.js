// The record of a service as an expert fills it in on site, screen by screen.
import { jpeg } from './kit.js'

export const nextOf = (page) => page.locator('[data-test=next]').click()

/** From the first screen of the record to the button that hands it in. */
export async function record(page, { screen = () => undefined, cost = '480.00', process = '逐项检查并当场告知', stop = false } = {}) {
  await page.getByRole('heading', { name: '什么时间，谁去的？' }).waitFor()
  await nextOf(page)
  await page.getByText('请填写').first().waitFor()
  await screen('record, when')
  await page.getByLabel('服务人员').fill('许专家')
  await nextOf(page)
  await page.getByLabel('过程').fill(process)
  await screen('record, what')
  await nextOf(page)
  // Each piece of evidence and the report, until the screen of the cost.
  const costs = page.getByLabel('实际费用')
  const pick = page.locator('[data-test^=file-]')
  for (let n = 0; n < 12; n++) {
    await costs.or(pick).or(page.locator('input[name="/stated"], .field input')).first().waitFor()
    if (await costs.count()) break
    const head = await page.locator('h1').textContent()
    if (await pick.count()) {
      await nextOf(page)
      await page.getByText('请上传').waitFor()
      if (n === 0) await screen('record, evidence')
      await pick.setInputFiles(await jpeg(page, 240, 160, 31 + n))
      await page.locator('.line .tag').first().waitFor()
    } else await page.locator('.field input').fill('已向 12 人当场告知')
    await nextOf(page)
    await page.locator('h1', { hasNotText: head }).waitFor()
  }
  await costs.fill(cost)
  await screen('record, cost')
  await nextOf(page)
  await page.getByRole('heading', { name: '请核对' }).waitFor()
  await screen('record, check')
  if (!stop) await nextOf(page)
}
