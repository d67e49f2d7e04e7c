import type { Page } from '@playwright/test'
import { expect, test } from './world'

/** The figure within what a figure's button says to who cannot see it. */
function figureOf(label: string | null): number {
  return Number((label ?? '').match(/ ([\d,]+)，查看来源$/)?.[1]?.replaceAll(',', ''))
}

/** Turns the wheel over the page until its end: charts are drawn once they come into view. */
async function scrollDown(page: Page): Promise<void> {
  await page.mouse.move(800, 700)
  await page.mouse.wheel(0, 5000)
}

test('a figure of the running report leads to the learner and the event', async ({ page, enter, look }) => {
  await enter('shengzhi', '/reports/training')
  await page.getByText('现在', { exact: true }).click()
  await expect(page.getByText(/的实时数据，当日未结束/)).toBeVisible()
  await page.getByRole('button', { name: /^省直 实际培训人次 [\d,]+，查看来源$/ }).click()
  const drawer = page.getByRole('dialog', { name: '这个数从哪里来' })
  await expect(drawer.getByText(/（实时，当日未结束/)).toBeVisible()
  await expect(drawer.getByText(/^共 \d+ 笔.*与该数一致。$/)).toBeVisible()
  await drawer
    .getByRole('button', { name: /查看事件：.*报名/ })
    .first()
    .click()
  await expect(drawer.getByText(/日志第 \d+ 条.*LearnerEnrolled/).first()).toBeVisible()
  await expect(drawer.locator('[aria-current="true"]')).toContainText('报名')
  await look('reports-explanation')
  await drawer.getByRole('list', { name: '逐笔明细' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/learners\/[0-9a-f-]+/)
})

test('a report leads from the region to the points, the classes and the learners', async ({ page, enter, look }) => {
  await enter('shengzhi', '/reports/training?asOf=now')
  await page.getByRole('link', { name: '省直：查看面授点' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '面授点培训情况统计：面授点' })).toBeVisible()
  await expect(page.getByRole('row', { name: /总计/ })).toBeVisible()
  await look('reports-training-points')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('columnheader', { name: '批准/允许上报/已报名' })).toBeVisible()
  await look('reports-training-classes')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('columnheader', { name: '报名时间' })).toBeVisible()
  await expect(page).toHaveURL(/asOf=now/)
  await look('reports-training-learners')
  await expect(page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '面授点' })).toBeVisible()
})

test('the regions of a report are sorted by a figure', async ({ page, enter }) => {
  await enter('jiangsu', '/reports/training')
  const rates = page.getByRole('button', { name: /^(?!合计).* 通过率 .*，查看来源$/ })
  await expect(rates.first()).toBeVisible()
  const read = async () => (await rates.allTextContents()).map((text) => Number.parseFloat(text) || -1)
  const byRegion = await read()
  const column = page.getByRole('columnheader', { name: '通过率', exact: true })
  await column.click()
  await expect(column).toHaveAttribute('aria-sort', 'ascending')
  expect(await read()).toEqual([...byRegion].sort((one, other) => one - other))
  await column.click()
  await expect(column).toHaveAttribute('aria-sort', 'descending')
  expect(await read()).toEqual([...byRegion].sort((one, other) => other - one))
})

test('合计 is the sum of the rows, and charts stand beside the table', async ({ page, enter, look }) => {
  await enter('jiangsu', '/reports/training')
  const figures = page.getByRole('button', { name: / 实际培训人次 [\d,]+，查看来源$/ })
  await expect(figures.first()).toBeVisible()
  const labels = await figures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  const total = figureOf(labels.find((label) => label?.startsWith('合计')) ?? null)
  const rows = labels.filter((label) => !label?.startsWith('合计')).map(figureOf)
  expect(rows.reduce((sum, figure) => sum + figure, 0)).toBe(total)
  await scrollDown(page)
  await expect(page.getByRole('img', { name: /各地区参训率排名/ }).locator('canvas')).toBeVisible()
  await expect(page.getByRole('img', { name: /各地区通过率排名/ }).locator('canvas')).toBeVisible()
  await expect(page.getByRole('img', { name: /年度进展/ }).locator('canvas')).toBeVisible()
  await look('reports-training')
  await page.getByRole('img', { name: /年度进展/ }).scrollIntoViewIfNeeded()
  await page.getByText('以表格查看').first().click()
  await look('reports-training-charts')
})

test('two days are compared, and a difference leads to what happened in between', async ({ page, enter, look }) => {
  await enter('jiangsu', '/reports/training')
  const picker = page.getByRole('textbox', { name: '与哪一天对比' })
  await expect(picker).toBeEnabled()
  await picker.click()
  await page.getByText('上年末', { exact: true }).click()
  await expect(page).toHaveURL(/since=\d{4}-12-31/)
  await expect(page.getByRole('cell', { name: /→/ }).first()).toBeVisible()
  await look('reports-comparison')
  await page.getByRole('button', { name: /^合计 实际培训人次 比 \d{4}-12-31 \+[\d,]+，查看来源$/ }).click()
  const drawer = page.getByRole('dialog', { name: '这个数从哪里来' })
  await expect(drawer.getByText(/相比的变化/)).toBeVisible()
  const check = drawer.getByRole('button', { name: '逐笔相加核对' })
  await expect(check).toBeVisible()
  await check.click()
  await expect(drawer.getByText(/与该数一致。$/)).toBeVisible()
})

test('继续教育情况统计 leads to the learners behind a figure', async ({ page, enter, look }) => {
  await enter('suzhou', '/reports/continuing')
  await page.getByRole('button', { name: /^合计 培训合格人数 [\d,]+，查看来源$/ }).click()
  const drawer = page.getByRole('dialog', { name: '这个数从哪里来' })
  await drawer.getByRole('link', { name: '查看学员名单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /培训合格人数的学员/ })).toBeVisible()
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  await look('reports-continuing-learners')
  await page.goto('/reports/continuing')
  await expect(page.getByRole('row', { name: /合计/ })).toBeVisible()
  await scrollDown(page)
  await expect(page.getByRole('img', { name: /合格率排名/ }).locator('canvas')).toBeVisible()
  await expect(page.getByRole('img', { name: /培训人次的构成/ }).locator('canvas')).toBeVisible()
  await look('reports-continuing')
  await page.getByRole('link', { name: '课时要求试算' }).click()
  await page.getByLabel('技师', { exact: true }).fill('60')
  await page.getByRole('button', { name: '试算' }).click()
  await expect(page.getByText(/^培训合格人数由 \d+ 变为 \d+，相差 −\d+。$/)).toBeVisible()
  await look('reports-what-if')
})

test('面授点报表 and 面授学习统计 are looked at', async ({ page, enter, look }) => {
  await enter('jiangsu', '/reports/points')
  await expect(page.getByRole('row', { name: /合计/ })).toBeVisible()
  await look('reports-points')
  await page.goto('/reports/learners?passed=true')
  await expect(page.getByRole('columnheader', { name: '是否合格' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '否', exact: true })).toHaveCount(0)
  await look('reports-learners')
})

test('a day that is not over is refused in words', async ({ page, enter }) => {
  await enter('jiangsu', '/reports/training?asOf=2099-01-01')
  await expect(page.getByRole('alert').getByText(/2099-01-01 尚未关账，最近的已关账营业日是/)).toBeVisible()
})

test('a training point sees its own year @both', async ({ page, enter, look }) => {
  await enter('point1', '/reports/my-point')
  const trained = page.getByRole('button', { name: / 培训总人次 [\d,]+，查看来源$/ })
  await expect(trained).toBeVisible()
  await look('reports-my-point')
  await trained.click()
  await expect(page.getByText(/^共 \d+ 笔.*与该数一致。$/)).toBeVisible()
  await look('reports-my-point-explanation')
})

test('a report fits a phone @phone', async ({ page, enter, look }) => {
  await enter('shengzhi', '/reports/continuing')
  await expect(page.getByRole('row', { name: /合计/ })).toBeVisible()
  await look('reports-continuing')
})

test('a report is printed with its day and what it is about', async ({ page, enter, look }) => {
  await enter('jiangsu', '/reports/continuing')
  await expect(page.getByRole('row', { name: /合计/ })).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 1040, height: 720 })
  await expect(page.getByText(/^年度：\d{4}；地区：江苏省$/)).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByRole('group', { name: '统计条件' })).toBeHidden()
  const table = page.getByRole('table').first()
  expect((await table.boundingBox())?.width).toBeLessThanOrEqual(1040)
  await look('reports-print')
})
