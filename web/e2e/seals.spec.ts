import { expect, test } from './world'

// The page shows the last verification, whoever asked for it: one at a time.
test.describe.configure({ mode: 'serial' })

test('an auditor verifies the whole log, and a day', async ({ enter, look, page }) => {
  await enter('auditor', '/seals')
  await expect(page.getByRole('heading', { level: 1, name: '封存与校验' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '首个密钥，随首次封存启用' })).toBeVisible()
  await page.getByRole('button', { name: '校验全部日志' }).click()
  await expect(page.getByText('日志完整，未被篡改。')).toBeVisible({ timeout: 60_000 })
  await look('seals')
  await page
    .getByRole('button', { name: /^校验 \d{4}-/ })
    .first()
    .click()
  await expect(page.getByText(/共校验 \d+ 条事件/)).toBeVisible()
})

test('a key that never sealed is found out, and a key of the wrong shape is refused', async ({ enter, page }) => {
  await enter('auditor', '/seals')
  await page.getByRole('button', { name: '选择范围和信任的公钥' }).click()
  await page.getByLabel('信任的公钥').fill('nonsense')
  await page.getByRole('button', { name: '校验', exact: true }).first().click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('信任的公钥').fill('ab'.repeat(32))
  await page.getByRole('button', { name: '校验', exact: true }).first().click()
  await expect(page.getByText(/从未封存此日志/)).toBeVisible()
})

test('seals are for the province and for auditors', async ({ enter, page }) => {
  await enter('suzhou', '/seals')
  await expect(page.getByText('没有这个页面')).toBeVisible()
})
