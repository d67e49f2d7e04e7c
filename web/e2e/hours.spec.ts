import { fresh, submit, submitHours } from './teaching'
import { expect, test } from './world'

test('the office returns hours, sees what the resubmission changed, confirms and reopens', async ({
  page,
  as,
  enter,
  look,
}) => {
  const name = fresh('课时试验班')
  const plan = await submitHours(as, name)
  await enter('shengzhi', `/hours?name=${encodeURIComponent(name)}`)
  const link = page.getByRole('link', { name: `（省直人力资源培训中心（1））${name}` })
  await expect(link).toBeVisible()
  await look('hours')
  await link.click()
  await expect(page.getByText('申报 3 人：合格 1 人，不合格 2 人，缺考 0 人')).toBeVisible()
  await page.getByRole('button', { name: '退回' }).click()
  const returning = page.getByRole('dialog', { name: '退回课时申报' })
  await returning.getByRole('button', { name: '退回' }).click()
  await expect(returning.getByText('请填写意见')).toBeVisible()
  await returning.getByLabel('意见').fill('签到表缺页')
  await returning.getByRole('button', { name: '退回' }).click()
  await expect(page.getByText('已退回，面授点可更正后重新申报')).toBeVisible()

  const office = await as('shengzhi')
  const [first] = await office.get<{ learners: { learner: string }[] }[]>(`/api/v1/training-plans/${plan}/submissions`)
  const learners = first?.learners.map((one) => one.learner) ?? []
  await submit(as, plan, learners.slice(0, 2), ['85', '61'])
  await page.reload()
  await expect(page.getByText('与上一次申报相比有 2 处变化')).toBeVisible()
  await look('hours-class')

  await page.getByRole('button', { name: '课时确认' }).click()
  const confirming = page.getByRole('dialog', { name: '确认课时' })
  await confirming.getByRole('button', { name: '课时确认' }).click()
  await expect(page.getByText('课时已确认，培训班已结束')).toBeVisible()
  await page.getByRole('button', { name: '撤销确认' }).click()
  const reopening = page.getByRole('dialog', { name: '撤销课时确认' })
  await reopening.getByLabel('原因').fill('成绩录入有误')
  await reopening.getByRole('button', { name: '撤销确认' }).click()
  await expect(page.getByText('已撤销确认，课时已收回')).toBeVisible()
})

test('several classes are confirmed at once; one that exceeds what is allowed stops no other', async ({
  page,
  as,
  enter,
}) => {
  const name = fresh('批量确认班')
  await submitHours(as, `${name}甲`)
  const over = await submitHours(as, `${name}乙`)
  await (await as('shengzhi')).post(`/api/v1/training-plans/${over}/headcount-adjustments`, {
    allowed: 1,
    reason: '抽查',
  })
  await enter('shengzhi', `/hours?name=${encodeURIComponent(name)}`)
  await expect(page.getByText('超过允许上报人数')).toBeVisible()
  await page.getByRole('checkbox', { name: `${name}甲` }).check()
  await page.getByRole('checkbox', { name: `${name}乙` }).check()
  await page.getByRole('button', { name: '批量确认' }).click()
  const preview = page.getByRole('dialog', { name: '批量确认' })
  await preview.getByRole('button', { name: '确认课时' }).click()
  await expect(preview.getByText('申报了 3 人，超过允许上报人数 1，不能确认。')).toBeVisible()
  await expect(preview.getByText('成功 1 条，未成功 1 条')).toBeVisible()
})

test('the history tab keeps every submission @both', async ({ page, enter, look }) => {
  await enter('shengzhi', '/hours')
  await page.getByRole('tab', { name: '历史' }).click()
  await expect(page.getByText('全部课时申报及其结果。')).toBeVisible()
  await expect(page.getByText('通过').first()).toBeVisible()
  await look('hours-history')
})
