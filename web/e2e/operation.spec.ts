import { expect, test } from './world'

test('@both the status shows every reader and the days that are closed', async ({ enter, look, page }) => {
  await enter('auditor', '/projections')
  await expect(page.getByRole('heading', { level: 1, name: '运行状态' })).toBeVisible()
  for (const reader of ['操作日志', '统计', '学员名册', '封存']) {
    await expect(page.getByRole('rowheader', { name: new RegExp(`^${reader}`) })).toBeVisible()
  }
  await expect(page.getByRole('status').filter({ hasText: /服务(未)?就绪/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: '最近日结的营业日' })).toBeVisible()
  // It is read anew by itself.
  await page.waitForResponse('**/api/v1/projections')
  await look('projections')
})

test('the outbox of text messages is for the platform alone', async ({ enter, look, page }) => {
  await enter('admin', '/sms-outbox')
  await expect(page.getByRole('heading', { level: 1, name: '短信发件箱' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '手机号' })).toBeVisible()
  await look('sms-outbox')
  await enter('auditor', '/sms-outbox')
  await expect(page.getByText('没有这个页面')).toBeVisible()
})
