import { choose, expect, test } from './world'

interface Listed {
  items: { position: number; kind: string; subject: string; subject_name: string | null }[]
}

test('an auditor searches the trail, opens an entry and takes it along', async ({ enter, look, page, as }) => {
  // An office sees an ID number in full: that is on record.
  const office = await as('jiangsu')
  const learner = (await office.get<{ items: { learner: string; name: string }[] }>('/api/v1/learners?size=1')).items[0]
  const reason = `核对证书 ${Date.now()}`
  await office.post(`/api/v1/learners/${learner?.learner}/id-number`, { reason })

  await enter('auditor', '/audit')
  await expect(page.getByRole('heading', { level: 1, name: '操作日志' })).toBeVisible()
  for (const column of ['时间', '操作人', '角色', '来源地址', '事项', '变更', '原因']) {
    await expect(page.getByRole('columnheader', { name: column })).toBeVisible()
  }
  await look('audit')
  await page.getByRole('button', { name: '查看完整身份证号' }).click()
  const row = page.getByRole('row').filter({ hasText: reason })
  await expect(row).toBeVisible()
  await expect(row).toContainText('jiangsu')
  await expect(row).toContainText(/\d+\.\d+\.\d+\.\d+/)

  await row.getByRole('button', { name: '详情' }).click()
  const details = page.getByRole('dialog')
  for (const word of ['查看完整身份证号（IdNumberRevealed）', reason, '关联编号', '同一命令还引起']) {
    await expect(details.getByText(word).first()).toBeVisible()
  }
  await look('audit-details')
  await details.getByRole('link', { name: '此人的全部记录' }).click()
  await expect(page).toHaveURL(/actor=/)
  await expect(page.getByText('当前只看：')).toBeVisible()

  await page.getByRole('button', { name: '导出' }).last().click()
  const form = page.getByRole('dialog', { name: '导出' })
  await form.getByRole('textbox', { name: '用途' }).fill('季度审计')
  const download = page.waitForEvent('download')
  await form.getByRole('button', { name: '导出' }).click()
  expect((await download).suggestedFilename()).toContain('操作日志')
})

test('filters narrow the trail, and a wrong one is explained', async ({ enter, page }) => {
  await enter('jiangsu', '/audit')
  await choose(page, '事项类别', '培训计划')
  await choose(page, '事件', '审批通过')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page).toHaveURL(/kind=training_plan&event=PlanApproved/)
  await expect(page.getByRole('cell', { name: '培训计划' }).first()).toBeVisible()
  await page.getByRole('button', { name: '更多筛选' }).click()
  await page.getByLabel('来源地址').fill('nowhere')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('alert')).toContainText('query.address 的值不符合要求')
})

test('@both the state of a plan then and now stand side by side', async ({ enter, look, page, as }) => {
  const auditor = await as('auditor')
  const approved = await auditor.get<Listed>('/api/v1/audit?event=PlanApproved&size=1')
  const plan = approved.items[0]
  await enter('auditor', `/history/training_plan/${plan?.subject}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(plan?.subject_name ?? '')
  await expect(page.getByRole('columnheader', { name: '比较' })).toBeVisible()
  // Just before the approval it waited for it.
  const before = (plan?.position ?? 0) - 1
  await page.goto(`/history/training_plan/${plan?.subject}?at=${before}`)
  const state = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '状态' }) })
  await expect(state).toContainText('待审批')
  await expect(state).toContainText('有变化')
  await page.getByLabel('只看有变化的项目').check()
  await expect(page.getByText('未变化')).toHaveCount(0)
  await look('history')
  // From the timeline to the state after a change, and one change on.
  await page.getByRole('link', { name: '查看当时状态' }).last().click()
  await expect(page).toHaveURL(/at=\d+/)
  await page.getByRole('button', { name: '下一次变更' }).click()
  // As of the end of a day before there was anything.
  await page.getByText('某日终了').click()
  await page.getByRole('textbox', { name: '营业日' }).fill('2024-01-01')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '当时尚不存在' })).toBeVisible()
})

test('what a learner may not read is not there for him', async ({ enter, page }) => {
  await enter('learner1', '/history/learner/01942ecc-0000-7000-8000-000000000000')
  await expect(page.getByRole('alert').first()).toContainText('未找到')
  await page.goto('/audit')
  await expect(page.getByText('没有这个页面')).toBeVisible()
})
