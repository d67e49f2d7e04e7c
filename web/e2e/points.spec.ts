import { dialog, fillAll, open, row, unique } from './registers'
import { expect, PASSWORD, test } from './world'

const made = (name: string, login?: string) => ({
  name,
  office: '329000',
  contact: { name: '联系人甲', phone: '19900001111' },
  ...(login && {
    administrator: { name: '管理员甲', login, phone: '19900001112', password: PASSWORD, password_again: PASSWORD },
  }),
})

test('an office adds a training point with its administrator, modifies, disables and enables it', async ({
  page,
  enter,
  look,
}) => {
  const id = unique()
  await enter('shengzhi', '/points')
  const form = await open(page, page, '新增', '新增面授点')
  await fillAll(form, {
    面授点名称: `培训中心${id}`,
    '培训规模 (人)': '120',
    培训范围: '全部工种',
    培训地点: '培训路 1 号',
    联系人: '联系人甲',
    联系手机号: '1990000',
    单位简介: '<script>alert(1)</script>',
    姓名: '管理员甲',
    登录帐号: `p${id}`,
    手机号码: '19900001112',
    登录密码: 'Training-1',
    确认密码: 'Training-2',
  })
  await form.getByRole('button', { name: '新增' }).click()
  await expect(form.getByText('手机号码为 11 位数字')).toBeVisible()
  await fillAll(form, { 联系手机号: '19900001111' })
  await form.getByRole('button', { name: '新增' }).click()
  await expect(form.getByRole('alert').filter({ hasText: '两次输入的密码不一致。' })).toBeVisible()
  await fillAll(form, { 确认密码: 'Training-1' })
  await form.getByRole('button', { name: '新增' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `培训中心${id}` })).toBeVisible()
  await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible()
  await expect(row(page, `p${id}`)).toContainText('待修改密码')
  await look('point')

  await page.getByRole('button', { name: '修改' }).first().click()
  const changed = dialog(page, `修改面授点：培训中心${id}`)
  await fillAll(changed, { 面授点名称: `新中心${id}`, 联系手机号: '19900001113' })
  await changed.getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `新中心${id}` })).toBeVisible()
  await expect(page.getByText('19900001113').first()).toBeVisible()

  const disable = await open(page, page, '禁用', `禁用面授点：新中心${id}`)
  await disable.getByLabel('原因').fill('停止办学')
  await disable.getByRole('button', { name: '禁用' }).click()
  await expect(page.getByText('禁用原因')).toBeVisible()
  const enable = await open(page, page, '启用', `启用面授点：新中心${id}`)
  await enable.getByRole('button', { name: '启用' }).click()
  await expect(page.getByText('禁用原因')).toBeHidden()
})

test('POINT-2: a second training point of the same name is refused, and the form keeps its content', async ({
  page,
  enter,
  as,
  look,
}) => {
  const name = `同名中心${unique()}`
  await (await as('shengzhi')).post('/api/v1/training-points', made(name))
  await enter('shengzhi', '/points')
  const form = await open(page, page, '新增', '新增面授点')
  await fillAll(form, {
    面授点名称: name,
    联系人: '联系人乙',
    联系手机号: '19900001111',
    姓名: '管理员乙',
    登录帐号: `p${unique()}`,
    手机号码: '19900001112',
    登录密码: PASSWORD,
    确认密码: PASSWORD,
  })
  await form.getByRole('button', { name: '新增' }).click()
  const refusal = form.getByRole('alert').filter({ hasText: 'POINT-2' })
  await expect(refusal).toContainText('该工考办已有同名的面授点')
  await expect(form.getByLabel('面授点名称')).toHaveValue(name)
  await refusal.scrollIntoViewIfNeeded()
  await look('point-refused')
})

test('training points are found by name and state @both', async ({ page, enter, look }) => {
  await enter('jiangsu', '/points?name=人力资源&enabled=true')
  await expect(page.getByRole('link', { name: /省直人力资源培训中心/ })).toBeVisible()
  await look('points')
})

test('a training point sees its own profile and accounts, and its staff change their own data @both', async ({
  page,
  as,
  look,
  baseURL,
}) => {
  const login = `p${unique()}`
  const office = await as('shengzhi')
  const point = await office.post<{ id: string }>('/api/v1/training-points', made(`自有中心${unique()}`))
  await office.post('/api/v1/accounts', {
    login,
    name: '教务员',
    role: 'point',
    seat: { point: point.id },
    password: PASSWORD,
    must_change: false,
  })
  const signedIn = await page.request.post(`${baseURL}/api/v1/session`, { data: { login, password: PASSWORD } })
  expect(signedIn.ok()).toBe(true)
  await page.goto('/my-point')
  await expect(page.getByRole('heading', { name: '单位资料与帐号' })).toBeVisible()
  await expect(page.getByText(/自有中心/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '停用' })).toBeHidden()
  const form = await open(page, page, '修改', `修改帐号：${login}`)
  await fillAll(form, { 姓名: '教务主任', 手机号码: '19900001119' })
  await form.getByRole('button', { name: '确定' }).click()
  await expect(row(page, login)).toContainText('教务主任')
  await look('my-point')
})
