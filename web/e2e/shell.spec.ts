import type { Page } from '@playwright/test'
import { enterAs, newAccount } from './made'
import { expect, fill, type Login, PASSWORD, signIn, test } from './world'

const OFFICE = [
  '首页',
  '1. 登录与密码',
  '2. 培训计划审批',
  '3. 课时确认',
  '4. 视同审批',
  '5. 面授点管理',
  '6. 用户导入',
  '7. 用户管理',
  '8. 管理员账号管理',
  '9. 工作单位管理',
  '10. 技术工种查询',
  '11. 面授学习统计',
  '12. 面授点报表',
  '13. 面授点培训情况统计',
  '14. 继续教育情况统计',
  '操作日志',
  '每日发布',
  '推送',
  '后台任务',
]
const MANAGE = ['面授点管理', '用户导入', '用户管理', '管理员账号管理', '工作单位管理', '技术工种查询']
const REPORTS = ['面授学习统计', '面授点报表', '面授点培训情况统计', '继续教育情况统计']
const READ = ['首页', '培训计划', '课时申报', '视同申报']

/** What each role finds in its menu, and which of it is looked at here: pages that roles share are looked at once. */
const MENUS: { login: Login; entries: string[]; looked: (entry: string, phone: boolean) => boolean }[] = [
  {
    login: 'jiangsu',
    entries: [...OFFICE.slice(0, 16), '封存与校验', ...OFFICE.slice(16)],
    looked: () => true,
  },
  // Its pages are the province's: they are looked at on the phone.
  { login: 'shengzhi', entries: OFFICE, looked: (_, phone) => phone },
  {
    login: 'point1',
    entries: [
      '首页',
      '培训计划与培训班',
      '导入记录',
      '单位资料与帐号',
      '面授学习统计',
      '面授点培训情况统计',
      '后台任务',
    ],
    looked: (entry) => !['后台任务', '面授学习统计'].includes(entry),
  },
  { login: 'learner1', entries: ['首页', '站内信'], looked: () => true },
  {
    login: 'auditor',
    entries: ['操作日志', '封存与校验', '每日发布', '推送', '运行状态', ...READ, ...MANAGE, ...REPORTS, '后台任务'],
    looked: (entry) => ['首页', '培训计划', '视同申报'].includes(entry),
  },
  {
    login: 'admin',
    entries: [
      ...READ,
      '工考办',
      ...MANAGE,
      ...REPORTS,
      '操作日志',
      '封存与校验',
      '每日发布',
      '推送',
      '运行状态',
      '短信发件箱',
      '后台任务',
    ],
    looked: (entry) => ['首页', '工考办', '运行状态', '短信发件箱'].includes(entry),
  },
]

// Those who are at their desks are not tried on a phone as well.
const ON_A_PHONE: Login[] = ['shengzhi', 'point1', 'learner1']

for (const { login, entries, looked } of MENUS) {
  const both = ON_A_PHONE.includes(login) ? ' @both' : ''
  test(`the menu of ${login} has its entries, and every one opens${both}`, async ({ page, enter, look }) => {
    test.setTimeout(600_000)
    await enter(login)
    const phone = (page.viewportSize()?.width ?? 0) < 600
    const menu = page.getByRole('navigation', { name: '菜单' })
    const open = async () => {
      if (phone) await page.getByRole('button', { name: '菜单' }).click()
      await expect(menu).toBeVisible()
    }
    await open()
    await expect(menu.getByRole('link')).toHaveText(entries)
    for (const [at, entry] of entries.entries()) {
      if (at > 0) await open()
      await menu.getByRole('link', { name: entry, exact: true }).click()
      // On a phone the menu is gone by then.
      if (!phone) await expect(menu.getByRole('menuitem', { name: entry, exact: true })).toHaveClass(/selected/)
      await opened(page)
      if (looked(entry, phone)) await look(`menu-${login}-${at}`)
    }
  })
}

/** A page is open that is neither missing nor broken, and that was refused nothing. */
async function opened(page: Page): Promise<void> {
  await expect(page.locator('.ant-drawer-open')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('没有这个页面')).toHaveCount(0)
  await expect(page.getByText('页面出错了')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.problem')).toHaveCount(0)
}

test('an address that leads nowhere says so, and so does one of another role', async ({ page, enter, look }) => {
  await enter('learner1', '/nowhere')
  await expect(page.getByText('没有这个页面')).toBeVisible()
  await look('missing')
  await page.goto('/plans')
  await expect(page.getByText('没有这个页面')).toBeVisible()
  await page.getByRole('link', { name: '回到首页' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '首页' })).toBeVisible()
})

test('arrives at the heading of the next page, and skips to the content by keyboard', async ({ page, enter }) => {
  await enter('shengzhi')
  await page.getByRole('link', { name: '1. 登录与密码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '登录与密码' })).toBeFocused()
  await expect(page).toHaveTitle(/登录与密码/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('a session that ended elsewhere costs no form that was filled in @both', async ({ page, look, as }) => {
  const { login } = await newAccount(as)
  await enterAs(page, login)
  await page.goto('/password')
  await page.getByRole('button', { name: '修改姓名和手机号码' }).click()
  await fill(page, '姓名', '填到一半')
  await page.request.delete('/api/v1/session')
  await page.getByRole('button', { name: '确定' }).click()
  const again = page.getByRole('dialog', { name: '登录已失效' })
  await expect(again.getByLabel('登录帐号')).toHaveValue(login)
  await look('session-ended')
  await again.getByLabel('登录密码').fill(PASSWORD)
  await again.getByRole('button', { name: '登录', exact: true }).click()
  await expect(again).toBeHidden()
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('填到一半')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('帐号信息已修改')).toBeVisible()
})

test('warns before an idle session ends, and keeps it when somebody is there', async ({ page, enter, look }) => {
  await page.clock.install()
  await enter('gusu')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.clock.fastForward('28:30')
  const warning = page.getByRole('dialog', { name: '您已较长时间没有操作' })
  await expect(warning).toContainText(/\d+ 秒后将自动退出登录/)
  await look('idle')
  await warning.getByRole('button', { name: '继续使用' }).click()
  await expect(warning).toBeHidden()
  await page.clock.fastForward('31:00')
  await expect(page.getByRole('dialog', { name: '登录已失效' })).toBeVisible()
})

test('says that the network is gone, and sends what was filled in when it is back', async ({ page, as, context }) => {
  const { login } = await newAccount(as)
  await enterAs(page, login)
  await page.goto('/password')
  await page.getByRole('button', { name: '修改姓名和手机号码' }).click()
  await fill(page, '姓名', '断网之后')
  await context.setOffline(true)
  await expect(page.getByText('网络已断开')).toBeAttached()
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('连接不上服务器')
  await context.setOffline(false)
  await expect(page.getByText('网络已断开')).toHaveCount(0)
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('帐号信息已修改')).toBeVisible()
})

test('does nothing in the name of another account that signed in in another tab', async ({
  page,
  baseURL,
  enter,
  look,
}) => {
  await enter('gusu')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await signIn(page.request, baseURL ?? '', 'suzhou')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  const other = page.getByRole('dialog', { name: '已换用另一个帐号' })
  await expect(other).toContainText('本页面由“姑苏区工考办”打开')
  await look('other-account')
  await other.getByRole('button', { name: '以现在登录的帐号打开首页' }).click()
  await expect(page.getByRole('banner')).toContainText('苏州市')
})

test('who signs out in one tab is signed out in the others', async ({ page, enter, context }) => {
  await enter('gusu')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const second = await context.newPage()
  await second.goto('/')
  await second.getByRole('button', { name: /^帐号/ }).click()
  await second.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(second).toHaveURL(/\/login$/)
  await expect(page.getByRole('dialog', { name: '登录已失效' })).toBeVisible()
})

test('high contrast, large type and English hold @both', async ({ page, enter, look }) => {
  await enter('shengzhi')
  await page.getByRole('button', { name: '显示' }).click()
  await page.getByRole('switch', { name: '高对比度' }).click()
  await page.getByRole('switch', { name: '大字号' }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '首页' })).toBeVisible()
  await look('home-high-large')
  await page.goto('/plans')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('plans-high-large')
  await page.getByRole('button', { name: '显示' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible()
  await look('home-english')
})

test('says so when the code of a page is gone after an update', async ({ browser, baseURL }) => {
  // The browser's console complains here, as it should.
  const page = await browser.newPage({ baseURL, locale: 'zh-CN' })
  await signIn(page.request, baseURL ?? '', 'suzhou')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: '首页' })).toBeVisible()
  await page.route(/PasswordPage/, (route) => route.abort())
  await page.getByRole('link', { name: '1. 登录与密码' }).click()
  await expect(page.getByText('系统可能刚刚更新，请重新加载。')).toBeVisible()
  await page.unroute(/PasswordPage/)
  await page.getByRole('button', { name: '重新加载' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '登录与密码' })).toBeVisible()
  await page.close()
})
