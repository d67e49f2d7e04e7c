import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { day, fresh } from './teaching'
import { type Asking, expect, type Login, test } from './world'

/** A request of `learner1` for eight hours. */
async function request(
  as: (login: Login) => Promise<Asking>,
  title: string,
  attachments: string[] = [],
): Promise<string> {
  const learner = await as('learner1')
  const who = await learner.get<{ seat: { learner: string } }>('/api/v1/session')
  const content = {
    training_year: Number(day(0).slice(0, 4)),
    kind: 'seminar',
    title,
    organiser: '市技师协会',
    dates: { from: day(-9), to: day(-5) },
    claimed: '8',
    description: '参加全部课程并通过考核。',
    attachments,
  }
  const { id } = await learner.post<{ id: string }>('/api/v1/equivalence-requests', {
    learner: who.seat.learner,
    content,
  })
  return id
}

test('approve with fewer hours than claimed, then undo', async ({ page, as, enter, look }) => {
  const id = await request(as, fresh('研修'))
  await enter('gusu', `/equivalence/${id}`)
  const form = page.getByRole('form', { name: '审批' })
  await form.getByLabel('授予课时').fill('9')
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(form.getByText('授予课时须在 1 至申报课时 8 之间，您填写的是 9。')).toBeVisible()
  await look('equivalence-request')
  await form.getByLabel('授予课时').fill('6.5')
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(page.getByText('已审批通过')).toBeVisible()
  await page.getByRole('button', { name: '撤销审批' }).click()
  const undoing = page.getByRole('dialog', { name: '撤销审批' })
  await undoing.getByLabel('原因').fill('材料有疑')
  await undoing.getByRole('button', { name: '撤销审批' }).click()
  await expect(page.getByText('已撤销审批结果')).toBeVisible()
})

test('reject with an opinion, after a look at what was attached', async ({ page, as, enter, look }) => {
  const learner = await as('learner1')
  const picture = readFileSync(resolve(import.meta.dirname, '../../docs/pictures/tour-10-phone.png'))
  const attachment = await learner.upload<{ sha256: string }>('/api/v1/attachments', '结业证书.png', picture)
  const id = await request(as, fresh('附件'), [attachment.sha256])
  await enter('gusu', `/equivalence/${id}`)
  const list = page.getByRole('list').filter({ hasText: '结业证书.png' })
  await expect(list.getByRole('img', { name: '结业证书.png' })).toHaveJSProperty('complete', true)
  const saved = page.waitForEvent('download')
  await list.getByRole('button', { name: '下载 结业证书.png' }).click()
  expect((await saved).suggestedFilename()).toBe('结业证书.png')
  await look('equivalence-attachment')
  const form = page.getByRole('form', { name: '审批' })
  await form.getByRole('radio', { name: '拒绝' }).check()
  await form.getByRole('button', { name: '确定拒绝' }).click()
  await expect(form.getByText('请填写意见')).toBeVisible()
  await form.getByLabel('意见').fill('证书与申报内容不符')
  await form.getByRole('button', { name: '确定拒绝' }).click()
  await expect(page.getByText('已拒绝')).toBeVisible()
  await expect(page.getByText('证书与申报内容不符', { exact: true })).toBeVisible()
})

test('two who decide at once: the second is told and sees how it stands', async ({ page, as, enter }) => {
  const id = await request(as, fresh('同审'))
  await enter('gusu', `/equivalence/${id}`)
  const form = page.getByRole('form', { name: '审批' })
  await form.getByLabel('意见').fill('同意')
  await (await as('gusu')).post(`/api/v1/equivalence-requests/${id}/rejection`, { opinion: '材料不全' })
  await form.getByRole('button', { name: '确定通过' }).click()
  await expect(form.getByText('别人已经处理过这一条', { exact: false })).toBeVisible()
  await expect(form.getByText('材料不全')).toBeVisible()
  await expect(form.getByLabel('意见')).toHaveValue('同意')
})

test('pending requests are shown first and decided many at once', async ({ page, as, enter, look }) => {
  const title = fresh('批量')
  await request(as, `${title}甲`)
  const second = await request(as, `${title}乙`)
  await enter('gusu', '/equivalence?sort=-submitted_at&size=100')
  await page.getByRole('checkbox', { name: `${title}甲` }).check()
  await look('equivalence')
  await page.getByRole('checkbox', { name: `${title}乙` }).check()
  await (await as('gusu')).post(`/api/v1/equivalence-requests/${second}/rejection`, { opinion: '材料不全' })
  await page.getByRole('button', { name: '批量通过' }).click()
  const preview = page.getByRole('dialog', { name: '批量通过' })
  await preview.getByRole('button', { name: '确定通过' }).click()
  await expect(preview.getByText('成功 1 条，未成功 1 条')).toBeVisible()
  await expect(preview.getByText('只有待审批的申报可以审批', { exact: false })).toBeVisible()
})

test('all states are listed on request, and who only reads decides nothing @both', async ({ page, enter, look }) => {
  await enter('auditor', '/equivalence?status=all')
  await expect(page.getByRole('heading', { name: '视同申报', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: '详细' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '审批', exact: true })).toHaveCount(0)
  await look('equivalence-all')
})
