import { createServer, type Server } from 'node:http'
import { expect, type Page } from '@playwright/test'
import { test } from './world'

/** A machine of this test's own that hears deliveries. */
async function receiver(): Promise<{ url: string; heard: string[]; stop: () => void }> {
  const heard: string[] = []
  const server: Server = createServer((request, response) => {
    heard.push(String(request.headers['keshi-event']))
    request.resume()
    response.end('收到')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/keshi`, heard, stop: () => server.close() }
}

async function register(page: Page, name: string, url: string): Promise<void> {
  await page.getByRole('button', { name: '登记推送订阅' }).click()
  const form = page.getByRole('dialog', { name: '登记推送订阅' })
  await form.getByLabel('名称').fill(name)
  await form.getByLabel('推送地址').fill(url)
  await form.getByRole('button', { name: '登记推送订阅' }).click()
}

test('an office registers a webhook, tries it, changes its secret, pauses and removes it', async ({
  enter,
  look,
  page,
}) => {
  const other = await receiver()
  const name = `数据中心 ${Date.now()}`
  await enter('gusu', '/webhooks')
  // HOOK-1: the form stays open with what was filled in, and says why.
  await register(page, name, 'http://10.0.0.1/keshi')
  const form = page.getByRole('dialog', { name: '登记推送订阅' })
  await expect(form.getByRole('alert')).toContainText('推送地址须以 https:// 开头；http:// 只能用于本机地址。')
  await expect(form.getByLabel('名称')).toHaveValue(name)
  await form.getByLabel('推送地址').fill(other.url)
  await form.getByRole('button', { name: '登记推送订阅' }).click()
  const secret = page.getByRole('dialog', { name: '签名密钥' })
  await expect(secret.getByText(/^whsec_/)).toBeVisible()
  await secret.getByRole('button', { name: '我已保存' }).click()
  await expect(page.getByText(/^whsec_/)).toHaveCount(0)
  await look('webhooks')

  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('button', { name: '测试' }).click()
  await expect(async () => {
    await page.getByRole('button', { name: '刷新' }).click()
    await expect(page.getByRole('cell', { name: '已送达' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  expect(other.heard).toEqual(['webhook.test'])
  await page.getByRole('button', { name: '详情' }).click()
  const delivery = page.getByRole('dialog', { name: '推送详情' })
  await expect(delivery.getByText('HTTP 200').first()).toBeVisible()
  await delivery.getByRole('button', { name: '重新推送' }).click()
  await expect.poll(() => other.heard.length).toBe(2)
  await expect(delivery.getByText('第 2 次')).toBeVisible()
  await look('webhook-delivery')
  await delivery.getByRole('button', { name: /关闭|Close/ }).click()

  await page.getByRole('button', { name: '更换密钥' }).click()
  const rotation = page.getByRole('dialog', { name: `更换密钥：${name}` })
  await rotation.getByLabel('签名密钥').fill('too-short')
  await rotation.getByRole('button', { name: '更换密钥' }).click()
  await expect(rotation.getByRole('alert')).toContainText('签名密钥至少 32 个字符')
  await rotation.getByLabel('签名密钥').fill('')
  await rotation.getByRole('button', { name: '更换密钥' }).click()
  await expect(secret.getByText(/^whsec_/)).toBeVisible()
  await secret.getByRole('button', { name: '我已保存' }).click()
  await expect(page.getByText(/原密钥有效至/)).toBeVisible()

  await page.getByRole('button', { name: '暂停' }).click()
  await page
    .getByRole('dialog', { name: `暂停：${name}` })
    .getByLabel('原因')
    .fill('系统维护')
  await page
    .getByRole('dialog', { name: `暂停：${name}` })
    .getByRole('button', { name: '暂停' })
    .click()
  await expect(page.getByText('系统维护')).toBeVisible()
  await page.getByRole('button', { name: '恢复' }).click()
  await page
    .getByRole('dialog', { name: `恢复：${name}` })
    .getByRole('button', { name: '恢复' })
    .click()
  await expect(page.getByText('推送中')).toBeVisible()

  await page.getByRole('button', { name: '修改' }).click()
  await page
    .getByRole('dialog', { name: `修改：${name}` })
    .getByLabel('名称')
    .fill(`${name} 新`)
  await page
    .getByRole('dialog', { name: `修改：${name}` })
    .getByRole('button', { name: '确定' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: `${name} 新` })).toBeVisible()
  await look('webhook')

  await page.getByRole('button', { name: '删除' }).click()
  await page
    .getByRole('dialog', { name: `删除：${name} 新` })
    .getByRole('button', { name: '删除' })
    .click()
  await expect(page.getByText('已删除', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '测试' })).toHaveCount(0)
  other.stop()
})

test('@phone an auditor reads webhooks and changes none', async ({ enter, look, page, as }) => {
  const office = await as('jiangsu')
  const name = `审计只读 ${Date.now()}`
  await office.post('/api/v1/webhooks', { office: '320000', name, url: 'http://127.0.0.1:9/keshi' })
  await enter('auditor', '/webhooks')
  await expect(page.getByRole('link', { name })).toBeVisible()
  await expect(page.getByRole('button', { name: '登记推送订阅' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '删除' })).toHaveCount(0)
  await look('webhooks')
})
