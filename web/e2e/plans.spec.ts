import { fresh, reportPlan } from './teaching'
import { expect, test } from './world'

/** As many characters as the service takes. */
const LONGEST = 100
const search = (name: string) => `/plans?name=${encodeURIComponent(name)}`

test('the list has the manual’s columns and filters, and leads on @both', async ({ page, enter, look }, info) => {
  await enter('shengzhi', '/plans?status=awaiting_approval')
  await expect(page.getByRole('heading', { name: '培训计划审批', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: /省直人力资源培训中心/ }).first()).toBeVisible()
  if (info.project.name === 'desktop') {
    for (const column of [
      '年度',
      '培训班名称',
      '报名日期',
      '培训日期',
      '考试时间',
      '计划/批准/允许上报',
      '审批结果',
      '操作',
    ]) {
      await expect(page.getByRole('columnheader', { name: column })).toBeVisible()
    }
  }
  await look('plans')
  await page
    .getByRole('link', { name: /省直人力资源培训中心/ })
    .first()
    .click()
  await expect(page.getByText('该面授点以往情况')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '通过率' })).toBeVisible()
  await look('plan')
})

test('approve for fewer than planned, once in spite of two clicks, then adjust', async ({ page, as, enter, look }) => {
  const name = fresh('审批试验班')
  await reportPlan(as, name)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/approval')) sent.push(request.url())
  })
  await enter('shengzhi', search(name))
  await page.getByRole('button', { name: '审批', exact: true }).click()
  const form = page.getByRole('form', { name: '审批培训计划' })
  await form.getByLabel('批准人数').fill('31')
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(form.getByText('批准人数须在 1 至 30 之间，您填写的是 31。')).toBeVisible()
  await expect(form.getByText('规则 PLAN-5')).toBeVisible()
  await look('plan-decision')
  await form.getByLabel('批准人数').fill('20')
  sent.length = 0
  await form.getByRole('button', { name: '确定通过' }).dblclick()
  await expect(page.getByText('30 / 20 / 20')).toBeVisible()
  expect(sent).toHaveLength(1)

  await page.getByRole('button', { name: '调整上报人数' }).click()
  const adjusting = page.getByRole('form', { name: '调整上报人数' })
  await adjusting.getByLabel('允许上报人数').fill('21')
  await adjusting.getByLabel('原因').fill('抽查到课人数')
  await adjusting.getByRole('button', { name: '保存' }).click()
  await expect(adjusting.getByText('允许上报人数不能超过批准人数 20，您填写的是 21。')).toBeVisible()
  await adjusting.getByLabel('允许上报人数').fill('15')
  await adjusting.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('30 / 20 / 15')).toBeVisible()
  await page.getByRole('link', { name: '查看' }).click()
  await page.getByRole('tab', { name: /上报人数调整/ }).click()
  await expect(page.getByText('抽查到课人数')).toBeVisible()
})

test('two who decide at once: the second is told and sees how it stands', async ({ page, as, enter }) => {
  const name = fresh('两人同审班')
  const plan = await reportPlan(as, name)
  await enter('shengzhi', `/plans/${plan}`)
  const form = page.getByRole('form', { name: '审批培训计划' })
  await form.getByLabel('批准人数').fill('25')
  await (await as('shengzhi')).post(`/api/v1/training-plans/${plan}/approval`, { approved: 10 })
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(form.getByText('别人已经处理过这一条', { exact: false })).toBeVisible()
  await expect(form.getByText('30 / 10 / 10')).toBeVisible()
  await expect(form.getByLabel('批准人数')).toHaveValue('25')
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(form.getByText('该培训计划的状态为“招生中”，只能审批一次。')).toBeVisible()
})

test('a lost connection during the decision loses nothing and decides once', async ({ page, as, enter }) => {
  const name = fresh('断网试验班')
  const plan = await reportPlan(as, name)
  await enter('shengzhi', `/plans/${plan}`)
  const form = page.getByRole('form', { name: '审批培训计划' })
  await form.getByLabel('批准人数').fill('12')
  // The command arrives, its answer does not; then nothing arrives at all.
  let tries = 0
  await page.route('**/approval', async (route) => {
    tries += 1
    if (tries === 1) await route.fetch()
    await route.abort()
  })
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(form.getByText('连接不上服务器', { exact: false })).toBeVisible()
  expect(tries).toBe(3)
  await page.unroute('**/approval')
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(page.getByText('已审批通过')).toBeVisible()
  await expect(page.getByText('30 / 12 / 12')).toBeVisible()
})

test('several plans are decided at once, each with its own result', async ({ page, as, enter, look }) => {
  const name = fresh('批量试验班')
  for (const part of ['甲', '乙', '丙']) await reportPlan(as, `${name}${part}`)
  await enter('shengzhi', search(name))
  await page.getByRole('checkbox', { name: `${name}甲` }).check()
  await page.getByRole('checkbox', { name: `${name}乙` }).check()
  await page.getByRole('button', { name: '批量通过' }).click()
  const preview = page.getByRole('dialog', { name: '批量通过' })
  await preview.getByLabel(`批准人数：${name}甲`).fill('40')
  await preview.getByLabel(`批准人数：${name}乙`).fill('8')
  await preview.getByRole('button', { name: '确定通过' }).click()
  await expect(preview.getByText('成功 1 条，未成功 1 条')).toBeVisible()
  await expect(preview.getByText('批准人数须在 1 至 30 之间，您填写的是 40。')).toBeVisible()
  await look('plans-bulk')
  await preview.getByLabel(`批准人数：${name}甲`).fill('9')
  await preview.getByRole('button', { name: '重新提交未成功的 1 条' }).click()
  await expect(preview.getByText('成功 2 条，未成功 0 条')).toBeVisible()
  await preview.getByRole('button', { name: '关闭' }).last().click()
  await expect(page.getByText('30 / 9 / 9')).toBeVisible()

  await page.getByRole('checkbox', { name: `${name}丙` }).check()
  await page.getByRole('button', { name: '批量不通过' }).click()
  const rejection = page.getByRole('dialog', { name: '批量不通过' })
  await rejection.getByLabel('意见').fill('请补充师资')
  await rejection.getByRole('button', { name: '确定不通过' }).click()
  await expect(rejection.getByText('成功 1 条，未成功 0 条')).toBeVisible()
})

test('names are text, however long and whatever they hold', async ({ page, as, enter }) => {
  const script = fresh('<script>document.title="x"</script><b>粗</b>')
  const long = fresh('长名').padEnd(LONGEST, '长')
  await reportPlan(as, script)
  await reportPlan(as, long)
  await enter('shengzhi', search(long))
  await expect(page.getByRole('link', { name: long })).toBeVisible()
  await expect(page.getByRole('button', { name: '审批', exact: true })).toBeInViewport()
  await page.goto(search(script))
  await expect(page.getByRole('link', { name: script })).toBeVisible()
  expect(await page.title()).toContain('培训计划审批')
})

test('who only reads is shown no decision', async ({ page, enter }) => {
  await enter('auditor', '/plans?status=awaiting_approval')
  await expect(page.getByRole('heading', { name: '培训计划', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: '查看' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '审批', exact: true })).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
})
