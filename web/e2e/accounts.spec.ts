import { dialog, fillAll, open, row, unique } from './registers'
import { expect, PASSWORD, test } from './world'

test('ACCT-1: nobody disables himself', async ({ page, enter }) => {
  await enter('suzhou', '/accounts?login=suzhou')
  const form = await open(page, row(page, 'suzhou'), '停用', /^停用帐号/)
  await form.getByRole('button', { name: '停用' }).click()
  await expect(form.getByRole('alert')).toContainText('不能停用自己的帐号。')
  await expect(form.getByRole('alert')).toContainText('ACCT-1')
})

test('an office opens an account, modifies, disables and enables it', async ({ page, enter, look }) => {
  const login = `a${unique()}`
  await enter('jiangsu', '/accounts')
  const form = await open(page, page, '新增', '新增帐号')
  await fillAll(form, { 姓名: '新管理员', 手机号码: '19900002221', 登录帐号: login, 登录密码: 'weak' })
  await form.getByRole('button', { name: '新增' }).click()
  await expect(form.getByRole('alert').filter({ hasText: 'LOGIN-3' })).toContainText('密码至少 8 个字符')
  await fillAll(form, { 登录密码: 'Opening-1' })
  await form.getByRole('button', { name: '新增' }).click()
  await expect(form).toBeHidden()

  await page.getByRole('search').getByLabel('帐号').fill(login)
  await page.getByRole('button', { name: '查询' }).click()
  await expect(row(page, login)).toContainText('待修改密码')
  await look('accounts')
  const modify = await open(page, row(page, login), '修改', `修改帐号：${login}`)
  await fillAll(modify, { 姓名: '改名管理员', 手机号码: '' })
  await modify.getByRole('button', { name: '确定' }).click()
  await expect(row(page, login)).toContainText('改名管理员')

  const disable = await open(page, row(page, login), '停用', '停用帐号：改名管理员')
  await disable.getByLabel('原因').fill('岗位调整')
  await disable.getByRole('button', { name: '停用' }).click()
  await expect(row(page, login).getByRole('button', { name: '启用' })).toBeVisible()
  const enable = await open(page, row(page, login), '启用', '启用帐号：改名管理员')
  await enable.getByRole('button', { name: '启用' }).click()
  await expect(row(page, login).getByRole('button', { name: '停用' })).toBeVisible()
})

test('a reset password is shown once, and works at the next sign-in to be changed', async ({
  page,
  enter,
  as,
  look,
  playwright,
  baseURL,
  context,
}) => {
  await context.grantPermissions(['clipboard-write'])
  const login = `r${unique()}`
  const office = await as('jiangsu')
  const made = await office.post<{ id: string }>('/api/v1/accounts', {
    login,
    name: '待重置',
    role: 'office',
    seat: { office: '320000' },
    password: PASSWORD,
    must_change: false,
  })
  await enter('jiangsu', `/accounts/${made.id}`)
  await expect(page.getByRole('heading', { level: 1, name: '待重置' })).toBeVisible()
  await look('account')
  const form = await open(page, page, '重置密码', '重置密码：待重置')
  await form.getByRole('button', { name: '重置密码' }).click()
  const shown = page.getByRole('dialog').filter({ hasText: `${login} 的一次性密码` })
  const password = (await shown.getByRole('code').textContent()) ?? ''
  await page.keyboard.press('Escape')
  await expect(shown).toBeVisible()
  await shown.getByRole('button', { name: '复制' }).click()
  await look('account-one-time-password')
  await shown.getByRole('button', { name: '已记下，关闭' }).click()
  await expect(page.getByText(password)).toBeHidden()

  const fresh = await playwright.request.newContext({ baseURL })
  const answer = await fresh.post('/api/v1/session', { data: { login, password } })
  expect(await answer.json()).toMatchObject({ must_change: true })
  const change = await fresh.put('/api/v1/session/password', { data: { current: password, new: 'Changed-26' } })
  expect(change.ok(), await change.text()).toBe(true)
  await fresh.dispose()
})

test('a machine gets a key that is shown once, and loses it', async ({
  page,
  enter,
  as,
  look,
  playwright,
  baseURL,
}) => {
  const made = await (await as('jiangsu')).post<{ id: string }>('/api/v1/accounts', {
    login: `m${unique()}`,
    name: '人事系统',
    role: 'machine',
    seat: { office: '320000' },
  })
  await enter('jiangsu', `/accounts/${made.id}`)
  const form = await open(page, page, '发放密钥', '发放密钥')
  await form.getByLabel('读取业务数据').check()
  await form.getByRole('button', { name: '发放密钥' }).click()
  const shown = page.getByRole('dialog').filter({ hasText: '新的密钥' })
  const key = (await shown.getByRole('code').textContent()) ?? ''
  await shown.getByRole('button', { name: '已记下，关闭' }).click()
  await expect(row(page, '读取业务数据')).toContainText('有效')
  await look('account-machine')

  const machine = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { Authorization: `Bearer ${key}` } })
  expect((await machine.get('/api/v1/trades')).ok()).toBe(true)
  await row(page, '读取业务数据').getByRole('button', { name: '撤销' }).click()
  await dialog(page, '撤销密钥').getByRole('button', { name: '撤销' }).click()
  await expect(row(page, '读取业务数据')).toContainText('撤销')
  await expect.poll(async () => (await machine.get('/api/v1/trades')).status()).toBe(401)
  await machine.dispose()
})
