import { fillAll, find, open, row, unique } from './registers'
import { expect, test } from './world'

/** Districts of two cities. */
const GUSU = '320508'
const XUANWU = '320102'

test('UNIT-1 and UNIT-2: a unit is added, renamed and moved within its city, and its former name finds it', async ({
  page,
  enter,
  look,
}) => {
  const id = unique()
  await enter('suzhou', '/units')
  const form = await open(page, page, '新增', '新增工作单位')
  await fillAll(form, { 工作单位: '长'.repeat(200) })
  await form.getByRole('button', { name: '新增' }).click()
  await expect(form.getByText('最多 100 个字')).toBeVisible()
  await fillAll(form, { 工作单位: `档案馆${id}` })
  await find(page, form, '所在地区', '姑苏区')
  await form.getByRole('button', { name: '新增' }).click()
  await expect(form).toBeHidden()

  await page.getByRole('search').getByLabel('单位名称').fill(`档案馆${id}`)
  await page.getByRole('button', { name: '查询' }).click()
  const modify = await open(page, row(page, id), '修改', /^修改工作单位/)
  await fillAll(modify, { 工作单位: `城建档案馆${id}` })
  await find(page, modify, '所在地区', '吴中区')
  await modify.getByRole('button', { name: '确定' }).click()
  await expect(row(page, id)).toContainText(`曾用名：档案馆${id}`)
  await expect(row(page, id)).toContainText('吴中区')
  await look('units-former-name')
})

test('UNIT-3: a unit is merged within its city, and not across cities', async ({ page, enter, as, look }) => {
  const id = unique()
  const office = await as('jiangsu')
  const [one, near, far] = [`撤并单位${id}`, `接收单位${id}`, `外地单位${id}`]
  const made = await office.post<{ id: string }>('/api/v1/work-units', { name: one, region: GUSU })
  await office.post('/api/v1/work-units', { name: near, region: GUSU })
  await office.post('/api/v1/work-units', { name: far, region: XUANWU })
  await enter('jiangsu', `/units/${made.id}`)
  const form = await open(page, page, '合并', `合并工作单位：${one}`)
  await find(page, form, '并入单位', far)
  await form.getByRole('button', { name: '合并' }).click()
  await expect(form.getByRole('alert')).toContainText('只能并入同一设区市的工作单位')
  await look('unit-merger-refused')
  await find(page, form, '并入单位', near)
  await form.getByRole('button', { name: '合并' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: near })).toBeVisible()
  await expect(page.getByRole('button', { name: '合并' })).toBeHidden()
})

test('a unit leads to its learners @both', async ({ page, enter, as, look }) => {
  const units = await (await as('shengzhi')).get<{ items: { unit: string; name: string }[] }>(
    '/api/v1/work-units?size=1',
  )
  const unit = units.items[0]
  await enter('shengzhi', `/units?name=${encodeURIComponent(unit?.name ?? '')}`)
  await expect(page.getByRole('link', { name: unit?.name })).toBeVisible()
  await look('units')
  await page.getByRole('link', { name: unit?.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: unit?.name })).toBeVisible()
  await expect(page.getByText(/\d{6}\*{8}/).first()).toBeVisible()
  await look('unit')
})
