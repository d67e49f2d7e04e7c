import { fillAll, find, open, row, unique } from './registers'
import { expect, test } from './world'

test('OFFICE-1: the platform establishes an office in its place, renames it, and opens its first account', async ({
  page,
  enter,
  as,
  look,
}) => {
  const taken = new Set(
    (await (await as('admin')).get<{ region: string }[]>('/api/v1/offices')).map((office) => office.region),
  )
  const code = Array.from({ length: 99 }, (_, at) => String(321290 - at)).find((one) => !taken.has(one)) ?? ''
  const name = `新区${unique()}`
  await enter('admin', '/offices?kind=city')
  await expect(row(page, '泰州市')).toBeVisible()
  await look('offices')
  const form = await open(page, page, '新增', '设立工考办')
  await fillAll(form, { 地区名称: name, 地区代码: code })
  await find(page, form, '上级地区', '江苏省')
  await form.getByRole('button', { name: '新增' }).click()
  await expect(form.getByRole('alert')).toContainText('区县不能设在所选的上级地区之下')
  await find(page, form, '上级地区', '泰州市')
  await form.getByRole('button', { name: '新增' }).click()
  await expect(form).toBeHidden()

  await page.goto(`/offices?name=${code}`)
  const rename = await open(page, row(page, code), '更名', `更名：${name}`)
  await fillAll(rename, { 地区名称: `${name}改` })
  await rename.getByRole('button', { name: '更名' }).click()
  await page.getByRole('link', { name: `${name}改` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${name}改` })).toBeVisible()
  const login = `o${unique()}`
  const account = await open(page, page, '新增帐号', '新增帐号')
  await fillAll(account, { 姓名: '首位管理员', 登录帐号: login, 登录密码: 'Opening-1' })
  await account.getByRole('button', { name: '新增' }).click()
  await expect(account).toBeHidden()
  await look('office')
  await page.goto(`/accounts?login=${login}`)
  await expect(row(page, login)).toContainText(`${name}改`)
})

test('the platform opens an account at a training point', async ({ page, enter, look }) => {
  const login = `q${unique()}`
  await enter('admin', '/accounts')
  const form = await open(page, page, '新增', '新增帐号')
  await form.getByText('面授点', { exact: true }).click()
  await find(page, form, '所属面授点', '人力资源')
  await fillAll(form, { 姓名: '教务员', 登录帐号: login, 登录密码: 'Opening-1' })
  await look('account-new')
  await form.getByRole('button', { name: '新增' }).click()
  await expect(page.getByText(`帐号 ${login} 已开通`)).toBeVisible()
})

test('an auditor reads offices, training points and accounts, and changes nothing', async ({ page, enter }) => {
  await enter('auditor', '/offices/320500')
  await expect(page.getByRole('heading', { level: 1, name: '苏州市' })).toBeVisible()
  await expect(page.getByRole('button', { name: '更名' })).toBeHidden()
  await page.getByRole('link', { name: '面授点', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '面授点管理' })).toBeVisible()
  await expect(page.getByRole('button', { name: '新增' })).toBeHidden()
  await page.goto('/accounts')
  await expect(row(page, 'auditor')).toBeVisible()
  await expect(page.getByRole('button', { name: '停用' })).toBeHidden()
})
