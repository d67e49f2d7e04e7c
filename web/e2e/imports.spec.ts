import { resolve } from 'node:path'
import { count, dryRun, pick } from './importing'
import { madeUpIdNumber, wrongIdNumber } from './people'
import { fresh } from './teaching'
import { LEARNER_COLUMNS, workbook } from './workbook'
import { expect, fill, test } from './world'

const BOOKS = resolve(import.meta.dirname, '../../tests/workbooks')

/** A row of the template, of the office directly under the province. */
function row(name: string, number: string, sex = '男', phone = ''): string[] {
  return [name, number, sex, '汽车维修工', '高级工', '导入测试单位', '省直', phone, '', '', '']
}

test('imports learners: template, dry run, back and forward, import, error file, undo', async ({
  page,
  enter,
  as,
  look,
}) => {
  const name = fresh('导入')
  const touched = madeUpIdNumber('female')
  const book = workbook(`${name}.xlsx`, [
    LEARNER_COLUMNS,
    row('测试甲', madeUpIdNumber()),
    row('测试乙', touched, '女'),
    row('测试丙', wrongIdNumber()),
    row('测试丁', madeUpIdNumber('female'), '男'),
  ])
  await enter('shengzhi', '/imports')
  await page.getByRole('button', { name: '导入学员' }).click()
  const template = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载模板' }).click()
  expect((await template).suggestedFilename()).toBe('用户导入模板.xlsx')
  await look('import-file')

  await pick(page, `${BOOKS}/macros.xlsx`)
  await dryRun(page)
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    '文件含有宏，请另存为不含宏的 .xlsx 后再上传。',
  )

  await pick(page, book)
  await expect(page.getByText(`已选文件：${name}.xlsx`)).toBeVisible()
  await dryRun(page)
  await expect(page.getByText('这是试运行的结果，尚未写入任何数据。')).toBeVisible()
  await expect(count(page, '将新增')).toHaveText('3')
  await expect(count(page, '不能导入')).toHaveText('1')
  await expect(page.getByRole('row', { name: /4 错误 身份证号/ })).toContainText('身份证号的校验码不符')
  await expect(page.getByRole('row', { name: /5 核对/ })).toContainText('性别与身份证号不一致')
  await look('import-dry-run')

  // The browser's own buttons lose nothing, and store nothing.
  await page.goBack()
  await expect(page.getByText(`已选文件：${name}.xlsx`)).toBeVisible()
  await page.goForward()
  await page.getByRole('button', { name: '导入 3 行' }).dblclick()
  await expect(page.getByText('导入已完成')).toBeVisible()
  await expect(count(page, '成功')).toHaveText('3')
  const errors = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载错误文件' }).click()
  expect((await errors).suggestedFilename()).toBe(`${name}_错误数据.xlsx`)
  await look('import-result')

  // The same file again does nothing (IMPORT-4).
  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await pick(page, book)
  await dryRun(page)
  await expect(count(page, '已导入过')).toHaveText('3')
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '放弃' }).click()
  await expect(page.getByRole('dialog', { name: '导入学员' })).toBeHidden()

  await page.getByRole('search').getByLabel('导入文件').fill(name)
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('table').getByText(`${name}.xlsx`)).toHaveCount(1)
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('4 / 3 / 1')
  await look('imports')

  // Somebody's record is changed in between: that row stands.
  const office = await as('shengzhi')
  const found = await office.get<{ items: { learner: string }[] }>(`/api/v1/learners?id_number=${touched}`)
  await office.post(`/api/v1/learners/${found.items[0]?.learner}/departure`, { reason: 'transferred_out' })
  await page.getByRole('link', { name: `${name}.xlsx` }).click()
  await page.getByRole('button', { name: '撤销导入' }).click()
  await fill(page, '撤销原因', '文件取错了')
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await expect(page.getByText('已撤销')).toBeVisible()
  await expect(count(page, '已收回')).toHaveText('2')
  await expect(count(page, '未收回')).toHaveText('1')
  const kept = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载未撤销的数据' }).click()
  expect((await kept).suggestedFilename()).toBe(`${name}_未撤销数据.xlsx`)
  const original = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载原文件' }).click()
  expect((await original).suggestedFilename()).toBe(`${name}.xlsx`)
  await expect(page.getByRole('button', { name: '撤销导入' })).toBeHidden()
  await look('import')
})

test('updates people on record only when asked to @phone', async ({ page, enter, look }) => {
  const number = madeUpIdNumber()
  const [first, second] = [fresh('新增'), fresh('更新')]
  await enter('shengzhi', '/imports')
  await page.getByRole('button', { name: '导入学员' }).click()
  await pick(page, workbook(`${first}.xlsx`, [LEARNER_COLUMNS, row('测试戊', number)]))
  await dryRun(page)
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await expect(page.getByText('导入已完成')).toBeVisible()

  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await pick(page, workbook(`${second}.xlsx`, [LEARNER_COLUMNS, row('测试戊', number, '男', '13000000000')]))
  await dryRun(page)
  await expect(page.getByText(/该身份证号已登记在.*名下/)).toBeVisible()
  await look('import-dry-run')
  await page.getByRole('button', { name: '重新选择文件' }).click()
  await page.getByRole('checkbox', { name: '更新已有人员' }).check()
  await dryRun(page)
  await expect(count(page, '将更新')).toHaveText('1')
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await expect(page.getByText('导入已完成')).toBeVisible()
  await page.getByRole('button', { name: '完成' }).click()
  await expect(page.getByText(`${second}.xlsx`)).toBeVisible()
  await look('imports')
})

test('lets an auditor read imports, and take no file along', async ({ page, enter, as, look }) => {
  const office = await as('shengzhi')
  const { items } = await office.get<{ items: { import: string }[] }>('/api/v1/imports?size=1')
  await enter('auditor', '/imports')
  await expect(page.getByRole('heading', { name: '用户导入' })).toBeVisible()
  await expect(page.getByRole('button', { name: '导入学员' })).toBeHidden()
  await expect(page.getByRole('button', { name: '原文件' })).toHaveCount(0)
  await look('imports-auditor')
  await page.goto(`/imports/${items[0]?.import ?? '00000000-0000-0000-0000-000000000000'}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: '撤销导入' })).toHaveCount(0)
})
