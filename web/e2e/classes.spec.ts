import type { Locator, Page } from '@playwright/test'
import { count, dryRun, pick } from './importing'
import { madeUpIdNumber } from './people'
import { type As, day, fresh, reportPlan } from './teaching'
import { workbook } from './workbook'
import { expect, fill, test } from './world'

async function approved(as: As, name: string): Promise<string> {
  const plan = await reportPlan(as, name)
  const office = await as('shengzhi')
  await office.post(`/api/v1/training-plans/${plan}/approval`, { approved: 20 })
  return plan
}

/** Workers on the roster of the office, with these names; gives back their ID numbers. */
async function workers(as: As, names: string[]): Promise<string[]> {
  const office = await as('shengzhi')
  const units = await office.get<{ items: { unit: string }[] }>('/api/v1/work-units?size=1&scope=own&merged=false')
  const trades = await office.get<{ items: { trade: string }[] }>('/api/v1/trades?size=1&retired=false')
  const numbers = names.map(() => madeUpIdNumber())
  for (const [at, name] of names.entries()) {
    await office.post('/api/v1/learners', {
      name,
      id_number: numbers[at],
      sex: 'male',
      trade: trades.items[0]?.trade,
      grade: 'senior',
      unit: units.items[0]?.unit,
    })
  }
  return numbers
}

/** A class in training with these learners, its training over; with their ID numbers. */
async function inTraining(as: As, name: string, names: string[]): Promise<{ plan: string; numbers: string[] }> {
  const plan = await approved(as, name)
  const numbers = await workers(as, names)
  const point = await as('point1')
  await point.post(`/api/v1/training-plans/${plan}/enrolments`, {
    learners: numbers.map((id_number) => ({ id_number })),
  })
  await point.post(`/api/v1/training-plans/${plan}/start`, {})
  return { plan, numbers }
}

/** Pastes as a browser does, from a spreadsheet. */
async function paste(into: Locator, text: string): Promise<void> {
  await into.focus()
  await into.evaluate((element, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function fillDay(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(value)
  await field.press('Enter')
}

async function confirm(page: Page, title: string, button: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('button', { name: button }).click()
  await expect(dialog).toBeHidden()
}

test('a plan is reported, with PLAN-2 explained and nothing lost, and withdrawn @both', async ({
  page,
  enter,
  look,
}) => {
  const name = fresh('电工技能提升班')
  await enter('point1', '/classes')
  await expect(page.getByRole('heading', { level: 1, name: '培训计划与培训班' })).toBeVisible()
  await expect(page.getByText('共', { exact: false }).first()).toBeVisible()
  await look('classes-list')
  await page.getByRole('link', { name: '申报培训计划' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '申报培训计划' })).toBeVisible()
  await fill(page, '培训班名称', name)
  await fill(page, '课时', '81')
  await fill(page, '计划人数', '30')
  await fillDay(page, '报名日期：开始日', day(1))
  await fillDay(page, '报名日期：结束日', day(9))
  await fillDay(page, '培训日期：开始日', day(10))
  await fillDay(page, '培训日期：结束日', day(12))
  await fillDay(page, '考试时间：开始日', day(13))
  await fillDay(page, '考试时间：结束日', day(13))
  await fill(page, '培训地点', '第一实训室')
  await page.getByRole('button', { name: '提交申报' }).click()
  await expect(page.getByRole('alert')).toContainText('课时须在 1 至 80 之间，您填写的是 81。')
  await look('classes-new')
  await page.reload()
  await expect(page.getByText('已恢复上次填写而没有提交的内容。')).toBeVisible()
  await expect(page.getByLabel('培训班名称', { exact: true })).toHaveValue(name)
  await fill(page, '课时', '12.5')
  await page.getByRole('button', { name: '提交申报' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('审批之前可以撤回', { exact: false })).toBeVisible()
  await expect(page.getByText('第一实训室')).toBeVisible()
  await look('classes-waiting')
  await page.getByRole('button', { name: '撤回' }).click()
  await confirm(page, '撤回培训计划', '撤回')
  await expect(page.getByText('培训计划已撤回。')).toBeVisible()
})

test('a rejected plan is revised, and a class without learners is cancelled', async ({ page, enter, as, look }) => {
  const name = fresh('修改后重报班')
  const plan = await reportPlan(as, name)
  await (await as('shengzhi')).post(`/api/v1/training-plans/${plan}/rejection`, { opinion: '请补充授课教师。' })
  await enter('point1', `/classes?status=rejected&name=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name: `修改重报：${name}` }).click()
  await expect(page.getByText('审批意见：请补充授课教师。')).toBeVisible()
  await page.getByRole('combobox', { name: '授课教师' }).fill('甲老师、')
  await fill(page, '计划人数', '20')
  await look('classes-revise')
  await page.getByRole('button', { name: '重新申报' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('甲老师')).toBeVisible()
  await expect(page.getByText('第 2 次')).toBeVisible()
  await (await as('shengzhi')).post(`/api/v1/training-plans/${plan}/approval`, { approved: 20 })
  await page.reload()
  await page.getByRole('button', { name: '取消培训班' }).click()
  await fill(page, '取消原因', '场地维修')
  await confirm(page, '取消培训班', '取消培训班')
  await expect(page.getByText('培训班已取消。')).toBeVisible()
})

test('learners are enrolled by ID number, one leaves, and the class starts', async ({ page, enter, as, look }) => {
  const plan = await approved(as, fresh('报名班'))
  const [first = '', second = ''] = await workers(as, ['甲学员', '乙学员'])
  const stranger = madeUpIdNumber()
  await enter('point1', `/classes/${plan}?tab=roster`)
  await page.getByRole('button', { name: '按身份证号报名' }).click()
  const dialog = page.getByRole('dialog', { name: '按身份证号报名' })
  await dialog.getByLabel('身份证号').fill(`${first.toLowerCase()}\n${second}\n${stranger}\n123`)
  await expect(dialog.getByText('以下不是有效的身份证号：123')).toBeVisible()
  await dialog.getByRole('button', { name: '报名 3 人' }).click()
  await expect(dialog.getByRole('alert')).toContainText('1 人没有报上')
  await expect(dialog.getByRole('alert')).toContainText('未找到学员')
  await look('classes-enrol')
  // Whoever is in the class already is called by name, not by an identifier.
  await dialog.getByLabel('身份证号').fill(second)
  await dialog.getByRole('button', { name: '报名 1 人' }).click()
  await expect(dialog.getByRole('alert')).toContainText('学员 乙学员 已在该培训班中，不能重复报名。')
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await page.getByRole('button', { name: '退出：乙学员' }).click()
  await confirm(page, '退出培训班', '退出')
  await expect(page.getByText('乙学员')).toBeHidden()
  await expect(page.getByText('甲学员')).toBeVisible()
  await look('classes-roster')
  await page.getByRole('button', { name: 'Excel 导入名单' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '开班' }).click()
  await confirm(page, '开班', '开班')
  await expect(page.getByText('成绩录齐后请申报课时', { exact: false })).toBeVisible()
})

test('scores are pasted, hours submitted, returned, corrected and submitted again @both', async ({
  page,
  enter,
  as,
  look,
}) => {
  const { plan } = await inTraining(as, fresh('成绩班'), ['甲学员', '乙学员', '丙学员'])
  const office = await as('shengzhi')
  await enter('point1', `/classes/${plan}?tab=scores`)
  const score = (name: string) => page.getByLabel(`${name}的成绩`)
  await paste(score('甲学员'), '90.5\r\n优秀\r\n缺考\r\n80\r\n')
  await expect(score('甲学员')).toHaveValue('90.5')
  await expect(score('乙学员')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('checkbox', { name: '丙学员缺考' })).toBeChecked()
  await expect(page.getByText('第 4 行“80”：超出名册人数')).toBeVisible()
  await expect(page.getByText('1 格不是成绩，不会保存')).toBeVisible()
  await look('classes-scores')
  await page.getByRole('button', { name: '保存 2 个成绩' }).click()
  await expect(page.getByText('已录入 2 人，共 3 人')).toBeVisible()
  // By keyboard, as in a sheet.
  await score('甲学员').press('Enter')
  await expect(score('乙学员')).toBeFocused()
  await page.keyboard.type('59.5')
  await page.keyboard.press('ArrowUp')
  await expect(score('甲学员')).toBeFocused()
  await page.getByRole('button', { name: '保存 1 个成绩' }).click()
  await expect(page.getByText('已录入 3 人，共 3 人')).toBeVisible()

  await office.post(`/api/v1/training-plans/${plan}/headcount-adjustments`, { allowed: 2, reason: '抽查到课 2 人' })
  await page.getByRole('tab', { name: '课时申报' }).click()
  await page.getByRole('button', { name: '申报 3 人的课时' }).click()
  const dialog = page.getByRole('dialog', { name: '课时申报' })
  await expect(dialog).toContainText('合格 1 人，不合格 1 人，缺考 1 人。')
  await dialog.getByRole('button', { name: '提交申报' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('超出 1 人')).toBeVisible()
  await page.getByRole('checkbox', { name: '丙学员' }).uncheck()
  await expect(page.getByText('已选 2 人，允许上报 2 人')).toBeVisible()
  await look('classes-hours')
  await page.getByRole('button', { name: '申报 2 人的课时' }).click()
  await dialog.getByRole('button', { name: '提交申报' }).click()
  await expect(page.getByText('等待工考办确认，其间不能修改', { exact: false })).toBeVisible()

  await office.post(`/api/v1/training-plans/${plan}/hours-return`, { opinion: '乙学员试卷漏判一题。' })
  await page.reload()
  await expect(page.getByText('意见：乙学员试卷漏判一题。').first()).toBeVisible()
  await page.getByRole('link', { name: '录入成绩' }).click()
  await score('乙学员').fill('60')
  await page.getByRole('button', { name: '保存 1 个成绩' }).click()
  await expect(page.getByText('1 个成绩未保存')).toBeHidden()
  await page.getByRole('tab', { name: '课时申报' }).click()
  await page.getByRole('button', { name: '再次申报 2 人的课时' }).click()
  await dialog.getByRole('button', { name: '提交申报' }).click()
  await expect(page.getByText('与上一次相比有 1 处变化')).toBeVisible()
  await expect(page.getByText('乙学员：59.5 → 60')).toBeVisible()
  await office.post(`/api/v1/training-plans/${plan}/hours-confirmation`, {})
  await page.reload()
  await expect(page.getByText('培训班结束。', { exact: false }).first()).toBeVisible()
})

test('unsaved scores are asked about, and outlive the session', async ({ page, enter, as }) => {
  const { plan } = await inTraining(as, fresh('未保存班'), ['丁学员', '戊学员'])
  await enter('point1', `/classes/${plan}?tab=scores`)
  const score = page.getByLabel('戊学员的成绩')
  await paste(page.getByLabel('丁学员的成绩'), '姓名\t成绩\n戊学员\t７７\n己学员\t80')
  await expect(score).toHaveValue('77')
  await expect(page.getByText('己学员 80', { exact: false })).toBeVisible()
  await page.getByRole('menuitem', { name: '首页' }).click()
  const leaving = page.getByRole('dialog', { name: '成绩还没有保存' })
  await leaving.getByRole('button', { name: '留在此页' }).click()
  await page.context().clearCookies()
  await page.getByRole('button', { name: '保存 1 个成绩' }).click()
  const ended = page.getByRole('dialog', { name: '登录已失效' })
  await fill(page, '登录密码', 'Keshi-2026')
  await ended.getByRole('button', { name: '登录' }).click()
  await expect(ended).toBeHidden()
  await expect(score).toHaveValue('77')
  await page.getByRole('button', { name: '保存 1 个成绩' }).click()
  await expect(page.getByText('已录入 1 人，共 2 人')).toBeVisible()
  await page.getByRole('menuitem', { name: '首页' }).click()
  await expect(page).not.toHaveURL(/classes/)
})

test('scores come in a workbook: dry run, what to mend row by row, import, correction', async ({
  page,
  enter,
  as,
  look,
}) => {
  const { plan, numbers } = await inTraining(as, fresh('成绩文件班'), ['庚学员', '辛学员', '壬学员'])
  const [first = '', second = '', third = ''] = numbers
  const columns = ['身份证号', '成绩', '姓名']
  await enter('point1', `/classes/${plan}?tab=scores`)
  await page.getByRole('button', { name: 'Excel 导入成绩' }).click()
  const wizard = page.getByRole('dialog', { name: '导入成绩' })
  const upload = async (name: string, rows: string[][]) => {
    await pick(page, workbook(`${name}.xlsx`, [columns, ...rows]))
    await dryRun(page)
  }
  await upload(fresh('成绩'), [
    [first, '88.5', '庚学员'],
    [second, '优秀', '辛学员'],
    [third, '缺考', '壬学员'],
    [madeUpIdNumber(), '70', '癸学员'],
  ])
  await expect(count(page, '将登记成绩')).toHaveText('2')
  await expect(count(page, '不能导入')).toHaveText('2')
  await expect(wizard.getByRole('row', { name: /3 错误 成绩/ })).toContainText(
    '成绩应为 0 至 100 的分数（可有半分）或“缺考”。',
  )
  await look('classes-scores-file')
  await wizard.getByRole('button', { name: '导入 2 行' }).click()
  await expect(wizard.getByText('导入已完成')).toBeVisible()

  await wizard.getByRole('button', { name: '再导入一个文件' }).click()
  await upload(fresh('更正'), [
    [first, '90', '庚学员'],
    [second, '61', '辛学员'],
  ])
  await expect(count(page, '将更正成绩')).toHaveText('1')
  await expect(count(page, '将登记成绩')).toHaveText('1')
  await wizard.getByRole('button', { name: '导入 2 行' }).click()
  await expect(wizard.getByText('导入已完成')).toBeVisible()
  await wizard.getByRole('button', { name: '完成' }).click()
  await expect(page.getByLabel('庚学员的成绩')).toHaveValue('90')
  await expect(page.getByLabel('辛学员的成绩')).toHaveValue('61')
  await expect(page.getByText('已录入 3 人，共 3 人')).toBeVisible()
})
