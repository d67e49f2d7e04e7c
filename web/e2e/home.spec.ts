import { expect, test } from './world'

interface Home {
  waiting: { kind: string; label: string; count: number }[]
  standing?: { total: { qualified_rate: number | null } }
}

test('an office sees what waits, what is late, and how its region stands @both', async ({ page, enter, as, look }) => {
  await enter('shengzhi')
  const home = await (await as('shengzhi')).get<Home>('/api/v1/home')
  const waiting = page.getByRole('region', { name: '待我处理' })
  await expect(waiting.getByText('逾期').first()).toBeVisible()
  for (const { label } of home.waiting.filter((entry) => entry.count > 0)) {
    await expect(waiting.getByRole('heading', { name: label })).toBeVisible()
  }
  const standing = page.getByRole('region', { name: /年度进展/ })
  await expect(standing.getByRole('link', { name: '参训率' })).toBeVisible()
  await expect(standing.getByText(/^\d+\.\d\d%$/)).toHaveCount(3)
  await expect(page.getByRole('region', { name: '他人待办' })).toBeVisible()
  await look('home-office')
  await waiting.getByRole('link', { name: /^全部/ }).first().click()
  await expect(page).toHaveURL(/\/plans\?status=awaiting_approval&scope=own$/)
})

test('the province compares its cities by each rate', async ({ page, enter }) => {
  await enter('jiangsu')
  const standing = page.getByRole('region', { name: /年度进展/ })
  await expect(standing.getByRole('link', { name: '苏州市' })).toHaveAttribute(
    'href',
    /\/reports\/continuing\?.*320500/,
  )
  await standing.getByText('通过率', { exact: true }).last().click()
  await expect(standing.getByRole('link', { name: '苏州市' })).toHaveAttribute('href', /\/reports\/training\?.*320500/)
})

test('a training point sees what it has to do next', async ({ page, enter, look }) => {
  await enter('point1')
  const waiting = page.getByRole('region', { name: '待我处理' })
  await expect(waiting.getByRole('link', { name: /^全部/ }).first()).toHaveAttribute('href', /^\/classes\?status=/)
  await expect(page.getByRole('region', { name: /本面授点进展/ })).toContainText('参训率')
  await look('home-point')
})

test('a learner sees hours, classes and what is open', async ({ page, enter }) => {
  await enter('learner1')
  await expect(page.getByRole('region', { name: /年度学时/ })).toContainText('应完成')
  await expect(page.getByRole('region', { name: '我的培训班' })).toBeVisible()
  await expect(page.getByRole('region', { name: /可以报名的培训班/ })).toBeVisible()
})
