import { fresh, reportPlan, submitHours } from './teaching'
import { expect, test } from './world'

// The walk of docs/tour.md. Its pictures are kept with those of all pages; `npm run pictures` puts them into the document.

test('from a plan’s approval to the event behind a figure', async ({ page, as, enter, look }) => {
  const waiting = fresh('驾驶员继续教育')
  await reportPlan(as, waiting, 40)
  const taught = fresh('护理员继续教育')
  await submitHours(as, taught)

  await enter('shengzhi', '/')
  await expect(page.getByText('待审批的培训计划').first()).toBeVisible()
  await look('tour-1-home')

  await page.goto(`/plans?name=${encodeURIComponent(waiting)}`)
  await page.getByRole('link', { name: '查看' }).click()
  await expect(page.getByText('该面授点以往情况')).toBeVisible()
  await look('tour-2-plan')
  const form = page.getByRole('form', { name: '审批培训计划' })
  await form.getByLabel('批准人数').fill('41')
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(form.getByText('批准人数须在 1 至 40 之间，您填写的是 41。')).toBeVisible()
  await look('tour-3-refused')
  await form.getByLabel('批准人数').fill('30')
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(page.getByText('40 / 30 / 30')).toBeVisible()

  await page.goto(`/plans?name=${encodeURIComponent(waiting)}`)
  await page.getByRole('button', { name: '调整上报人数' }).click()
  const adjusting = page.getByRole('form', { name: '调整上报人数' })
  await adjusting.getByLabel('允许上报人数').fill('25')
  await adjusting.getByLabel('原因').fill('抽查到课人数')
  await look('tour-4-adjusted')
  await adjusting.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('40 / 30 / 25')).toBeVisible()

  await page.goto(`/hours?name=${encodeURIComponent(taught)}`)
  await page.getByRole('link', { name: new RegExp(taught) }).click()
  await expect(page.getByText('申报 3 人', { exact: false })).toBeVisible()
  await look('tour-5-hours')
  await page.getByRole('button', { name: '课时确认' }).click()
  await page.getByRole('dialog', { name: '确认课时' }).getByRole('button', { name: '课时确认' }).click()
  await expect(page.getByText('课时已确认，培训班已结束')).toBeVisible()

  await page.goto('/reports/training')
  await page.getByText('现在', { exact: true }).click()
  await expect(page.getByText(/的实时数据，当日未结束/)).toBeVisible()
  const figure = page.getByRole('button', { name: /^省直 实际培训人次 [\d,]+，查看来源$/ })
  await expect(figure).toBeVisible()
  await look('tour-6-report')
  await figure.click()
  const drawer = page.getByRole('dialog', { name: '这个数从哪里来' })
  // A large figure is added up when one asks for it.
  const sum = drawer.getByText(/^共 \d+ 笔.*与该数一致。$/)
  const add = drawer.getByRole('button', { name: '逐笔相加核对' })
  await expect(sum.or(add).first()).toBeVisible()
  if (await add.isVisible()) await add.click()
  await expect(sum).toBeVisible()
  await look('tour-7-figure')
  await drawer
    .getByRole('button', { name: 'Close' })
    .or(drawer.getByRole('button', { name: '关闭' }))
    .first()
    .click()

  await page.getByRole('link', { name: '省直：查看面授点' }).first().click()
  await page.getByRole('link', { name: '省直人力资源培训中心（1）' }).first().click()
  await page.getByRole('link', { name: taught }).first().click()
  await expect(page.getByRole('columnheader', { name: '报名时间' })).toBeVisible()
  await look('tour-8-learners')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/learners\/[0-9a-f-]+/)

  await page.goBack()
  await page.goto('/reports/training?asOf=now')
  await figure.click()
  await drawer
    .getByRole('button', { name: /查看事件：.*报名/ })
    .first()
    .click()
  await expect(drawer.getByText(/日志第 \d+ 条.*LearnerEnrolled/).first()).toBeVisible()
  await look('tour-9-event')
})

test('the point’s classes on a phone @phone', async ({ page, enter, look }) => {
  await enter('point1', '/classes?status=enrolling')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('tour-10')
})
