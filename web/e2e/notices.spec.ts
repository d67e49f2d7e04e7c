import { enterAs, newAccount, newPlan } from './made'
import { expect, test } from './world'

test('a point learns what became of its plan, and marks it as read @both', async ({ page, enter, as, look }) => {
  const { plan, name } = await newPlan(as)
  await (await as('shengzhi')).post(`/api/v1/training-plans/${plan}/rejection`, { opinion: '请补充师资说明。' })
  await enter('point1', '/notices')
  const entry = page.getByRole('row').or(page.getByRole('listitem')).filter({ hasText: name }).first()
  await expect(entry).toContainText('意见：请补充师资说明。')
  await expect(entry.getByText('未读')).toBeVisible()
  await look('notices')
  await entry.getByRole('button', { name: '读到这一条' }).click()
  await expect(entry.getByText('已读')).toBeVisible()
  await entry.getByRole('link', { name: '培训计划审批不通过' }).click()
  await expect(page).toHaveURL(new RegExp(`/classes/${plan}$`))
})

test('all notices are marked as read at once, and the unread ones can be listed', async ({ page, as }) => {
  // A new point has no notices of its own: nobody else reads these.
  const { login } = await newAccount(as)
  await enterAs(page, login)
  await page.goto('/notices?unread=true')
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await expect(page.getByText('没有站内信')).toBeVisible()
  await expect(page.getByRole('button', { name: '站内信', exact: true })).toBeVisible()
})

test('an export made in the background is fetched from the jobs', async ({ page, enter, as, look }) => {
  await (await as('suzhou')).get('/api/v1/trades/export?format=csv&background=true')
  await enter('suzhou', '/jobs?kind=export')
  const entry = page.getByRole('row').filter({ hasText: '已完成' }).first()
  await expect(entry).toContainText('.csv')
  await look('jobs')
  const download = page.waitForEvent('download')
  await entry.getByRole('button', { name: '下载' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)
})
