import { fillAll, open, unique } from './registers'
import { expect, PASSWORD, test } from './world'

const made = (name: string, login?: string) => ({
  name,
  office: '329000',
  contact: { name: '联系人甲', phone: '19900001111' },
  ...(login && {
    administrator: { name: '管理员甲', login, phone: '19900001112', password: PASSWORD, password_again: PASSWORD },
  }),
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

test('training points are found by name and state', async ({ page, enter, look }) => {
  await enter('jiangsu', '/points?name=人力资源&enabled=true')
  await expect(page.getByRole('link', { name: /省直人力资源培训中心/ })).toBeVisible()
  await look('points')
})
