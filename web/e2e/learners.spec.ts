import type { Page } from '@playwright/test'
import { madeUpIdNumber, wrongIdNumber } from './people'
import { type Asking, choose, expect, fill, test } from './world'

interface Found {
  items: { learner: string; unit: string; unit_name: string; trade: string }[]
}

/** Somebody on the roster of the office directly under the province, whom no other test knows. */
async function registered(office: Asking, name: string, number = madeUpIdNumber()): Promise<string> {
  const { items } = await office.get<Found>('/api/v1/learners?size=1')
  const { unit, trade } = items[0] ?? { unit: '', trade: '' }
  const body = { name, id_number: number, sex: 'male', trade, grade: 'junior', unit, phone: '13000000000' }
  return (await office.post<{ id: string }>('/api/v1/learners', body)).id
}

/** Chooses an option in the window that is open. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).fill(option)
  await page.locator('.ant-select-item-option', { hasText: option }).first().click()
}

async function confirm(page: Page, word: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: word, exact: true }).click()
}

test('registers a learner, and changes what is on record', async ({ page, enter, as, look }) => {
  const office = await as('shengzhi')
  const taken = madeUpIdNumber()
  await registered(office, '测试已登记', taken)
  const { items } = await office.get<Found>('/api/v1/learners?size=1')
  await enter('shengzhi', '/learners')
  await page.getByRole('button', { name: '新增' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('测试新增')
  await dialog.getByLabel('身份证号').fill(wrongIdNumber())
  await pick(page, '证书技术工种', '汽车驾驶员')
  await pick(page, '证书技术等级', '初级工')
  await dialog.getByRole('combobox', { name: '工作单位' }).fill(items[0]?.unit_name ?? '')
  await page.locator('.ant-select-item-option', { hasText: items[0]?.unit_name }).first().click()
  await confirm(page, '确定')
  await expect(dialog.getByText('身份证号的校验码不符，请核对每一位数字。')).toBeVisible()
  await look('learner-register')
  await dialog.getByLabel('身份证号').fill(taken)
  await expect(dialog.getByRole('radio', { name: '男' })).toBeChecked()
  await confirm(page, '确定')
  await expect(dialog.getByRole('alert')).toContainText('规则 IMPORT-3')
  const number = madeUpIdNumber()
  await dialog.getByLabel('身份证号').fill(number)
  await confirm(page, '确定')
  await expect(page.getByRole('heading', { name: '测试新增', level: 1 })).toBeVisible()
  await expect(page.getByText(`${number.slice(0, 6)}********${number.slice(14)}`)).toBeVisible()

  const asked = page
    .getByRole('row')
    .filter({ hasText: String(new Date().getFullYear()) })
    .filter({ hasText: '初级工' })
  await expect(asked.getByRole('cell').nth(2)).toHaveText('24')

  // PERSON-2: the same grade is refused; another holds from a day on.
  await page.getByRole('button', { name: '变更等级' }).click()
  await pick(page, '新的证书技术等级', '初级工')
  await page.getByRole('dialog').getByLabel('原因').fill('取得新证书')
  await confirm(page, '确定')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('该学员的证书技术等级已经是初级工。')
  await pick(page, '新的证书技术等级', '高级工')
  await look('learner-grade')
  await confirm(page, '确定')
  await expect(page.getByRole('cell', { name: '取得新证书' })).toBeVisible()

  await page.getByRole('button', { name: '变更工种' }).click()
  await pick(page, '新的证书技术工种', '汽车维修工')
  await confirm(page, '确定')
  await expect(page.getByRole('link', { name: '汽车维修工' })).toBeVisible()

  // PERSON-1: what changes personal data has to be seen first, and that is on record.
  await page.getByRole('button', { name: '修改' }).click()
  await expect(page.getByText('查看人、时间、地址和用途将记入操作日志和该学员的历史。')).toBeVisible()
  await confirm(page, '显示完整号码')
  const form = page.getByRole('dialog', { name: '修改个人信息：测试新增' })
  await expect(form.getByLabel('身份证号')).toHaveValue(number)
  await form.getByLabel('手机号').fill('13900000000')
  await form.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('13900000000')).toBeVisible()
  await look('learner')

  // PERSON-3.
  await page.getByRole('button', { name: '离册' }).click()
  await page.getByRole('radio', { name: '退休' }).check()
  await confirm(page, '离册')
  await expect(page.getByText('已离册：退休')).toBeVisible()
  await page.getByRole('button', { name: '恢复在册' }).click()
  await confirm(page, '恢复在册')
  await expect(page.getByText('在册', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '历史' }).click()
  await expect(page.getByRole('dialog').getByText('修改个人信息').first()).toBeVisible()
})

test('transfers a learner to another unit', async ({ page, enter, as }) => {
  const office = await as('shengzhi')
  const id = await registered(office, '测试调动')
  const { items } = await office.get<{ items: { unit: string; name: string }[] }>(
    '/api/v1/work-units?size=50&merged=false',
  )
  const { unit } = await office.get<{ unit: string }>(`/api/v1/learners/${id}`)
  const other = items.find((one) => one.unit !== unit)
  await enter('shengzhi', `/learners/${id}`)
  await page.getByRole('button', { name: '调动单位' }).click()
  await page.getByRole('combobox', { name: '新的工作单位' }).fill(other?.name ?? '')
  await page.locator('.ant-select-item-option', { hasText: other?.name }).first().click()
  await confirm(page, '确定')
  await expect(page.getByRole('link', { name: other?.name })).toBeVisible()
})

test('a learner’s page shows his decided requests, and what each year asks and has', async ({
  page,
  enter,
  as,
  look,
}) => {
  const office = await as('jiangsu')
  const { items } = await office.get<{ items: { learner: string; title: string; training_year: number }[] }>(
    '/api/v1/equivalence-requests?status=approved&size=1',
  )
  const { learner = '', title = '', training_year = 0 } = items[0] ?? {}
  const years = await office.get<{ training_year: number; equivalence: string; required: string; missing: string }[]>(
    `/api/v1/learners/${learner}/years`,
  )
  const year = years.find((one) => one.training_year === training_year)
  await enter('jiangsu', `/learners/${learner}`)
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible()
  const hours = page.locator('.ant-card', { hasText: '各年度课时' })
  const cells = hours.getByRole('row', { name: `${training_year}` }).getByRole('cell')
  await expect(cells.nth(2)).toHaveText(year?.required ?? 'none')
  await expect(cells.nth(4)).toHaveText(year?.equivalence ?? 'none')
  await expect(cells.nth(6)).toHaveText(year?.missing ?? 'none')
  await look('learner-years')
})

test('erases who left, once the name was typed', async ({ page, enter, as, look }) => {
  const office = await as('shengzhi')
  const id = await registered(office, '测试删除')
  await office.post(`/api/v1/learners/${id}/departure`, { reason: 'died' })
  await enter('jiangsu', `/learners/${id}`)
  await page.getByRole('button', { name: '删除个人信息' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('原因').fill('本人家属申请')
  await dialog.getByLabel('请输入“测试删除”以确认').fill('测试')
  await confirm(page, '删除个人信息')
  await expect(dialog.getByText('与姓名不一致。')).toBeVisible()
  await look('learner-erasure')
  await dialog.getByLabel('请输入“测试删除”以确认').fill('测试删除')
  await confirm(page, '删除个人信息')
  await expect(page.getByText('个人信息已删除，不能再办理任何业务。')).toBeVisible()
  await expect(page.getByText('测试删除')).toHaveCount(0)
})

test('finds learners by the filters of the manual, and exports them @both', async ({ page, enter, as, look }) => {
  const office = await as('shengzhi')
  const number = madeUpIdNumber()
  await registered(office, '测试查找', number)
  await enter('shengzhi', '/learners')
  await page.getByRole('button', { name: '更多筛选' }).click()
  await look('learners')
  await fill(page, '身份证号', number)
  await choose(page, '证书技术等级', '初级工')
  await choose(page, '是否激活', '否')
  await choose(page, '在册', '是')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('共 1 条')).toBeVisible()
  await expect(page.getByRole('link', { name: '测试查找' })).toBeVisible()
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: '用途' }).fill('核对名册')
  const file = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: '导出' }).click()
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('shows an auditor a learner, with nothing to change', async ({ page, enter, as, look }) => {
  const office = await as('shengzhi')
  const { items } = await office.get<Found>('/api/v1/learners?size=1')
  await enter('auditor', `/learners/${items[0]?.learner}`)
  await expect(page.getByRole('heading', { name: '培训班' })).toBeVisible()
  for (const action of ['修改', '离册', '显示完整号码', '变更等级', '删除个人信息']) {
    await expect(page.getByRole('button', { name: action })).toHaveCount(0)
  }
  await look('learner-auditor')
})
