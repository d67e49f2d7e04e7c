import { randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, type APIResponse, test as base, expect, type Page } from '@playwright/test'

export { expect }

/** The accounts of the made province. */
export type Login = 'jiangsu' | 'shengzhi' | 'suzhou' | 'gusu' | 'point1' | 'learner1' | 'auditor' | 'admin'
export const PASSWORD = 'Keshi-2026'

/** Where the pictures of all pages are kept. */
const SHOTS = resolve(import.meta.dirname, '../../target/e2e/shots')

/** What the browser says of a refusal that a test provokes; everything else in its console is a fault. */
const REFUSALS = /the server responded with a status of (4\d\d|503)/

interface Fixtures {
  /** Signs in without the form, and opens a page. */
  enter: (login: Login, path?: string) => Promise<void>
  /** Asks the service directly, as somebody, in a session of its own. */
  as: (login: Login) => Promise<Asking>
  /** Looks at the page: axe finds nothing, and a picture of it is kept under this name. */
  look: (name: string) => Promise<void>
}

/** Requests to the service as one account. */
export interface Asking {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body: unknown) => Promise<T>
  /** Uploads a file of this name. */
  upload: <T>(path: string, name: string, file: Buffer) => Promise<T>
}

/** A test in a browser whose console must stay silent, and whose every request must be answered without a 5xx. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the parameter taken apart
  baseURL: async ({}, use) => {
    await use(process.env.E2E_URL ?? '')
  },
  // Wrong passwords and sign-ins are counted by address: what one test does with them is none of another's business.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the parameter taken apart
  extraHTTPHeaders: async ({}, use) => {
    await use({ 'X-Forwarded-For': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` })
  },
  page: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
    page.on('console', (message) => {
      if (
        message.type() === 'error' &&
        !REFUSALS.test(message.text()) &&
        !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(message.text())
      ) {
        faults.push(`console: ${message.text()}`)
      }
    })
    page.on('response', (response) => {
      if (response.status() >= 500 && response.status() !== 503) faults.push(`${response.status()} ${response.url()}`)
    })
    await use(page)
    expect(faults, 'what the browser complained of').toEqual([])
  },
  enter: async ({ page, baseURL }, use) => {
    await use(async (login, path = '/') => {
      await signIn(page.request, baseURL ?? '', login)
      await page.goto(path)
    })
  },
  as: async ({ playwright, baseURL, extraHTTPHeaders }, use) => {
    const contexts: APIRequestContext[] = []
    await use(async (login) => {
      const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders })
      contexts.push(context)
      await signIn(context, baseURL ?? '', login)
      let position: number | undefined
      return {
        get: async (path) => {
          return told(path, await context.get(path, { headers: position ? { 'X-Read-After': String(position) } : {} }))
        },
        post: async (path, body) => {
          const answer = await context.post(path, { data: body })
          position = Number(answer.headers()['x-position'] ?? position)
          return told(path, answer)
        },
        upload: async (path, name, file) => {
          const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) }
          return told(path, await context.post(path, { data: file, headers }))
        },
      }
    })
    for (const context of contexts) await context.dispose()
  },
  look: async ({ page }, use, info) => {
    await use(async (name) => {
      await page.waitForLoadState('networkidle')
      mkdirSync(SHOTS, { recursive: true })
      await page.screenshot({ path: resolve(SHOTS, `${name}-${info.project.name}.png`), animations: 'disabled' })
      // The page has no frames: axe need not look for them, nor tell what is in order. Colours are the same on a phone.
      const phone = (page.viewportSize()?.width ?? 0) < 600
      const found = await new AxeBuilder({ page })
        .options({
          resultTypes: ['violations'],
          // Only rules that are still being tried look into style sheets.
          preload: false,
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          rules: { 'color-contrast': { enabled: !phone } },
        })
        .setLegacyMode(true)
        .analyze()
      const told = found.violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(' ; ')}`,
      )
      expect(told, `accessibility of ${name}`).toEqual([])
    })
  },
})

/** What the service answered, which must be a success. */
async function told(path: string, answer: APIResponse) {
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return answer.json()
}

/** Signs in without the form. */
export async function signIn(request: APIRequestContext, baseURL: string, login: Login): Promise<void> {
  const once = () => request.post(`${baseURL}/api/v1/session`, { data: { login, password: PASSWORD } })
  let answer = await once()
  // So many tests sign in with the same account that the service bids some of them wait.
  for (let tries = 0; answer.status() === 429 && tries < 10; tries += 1) {
    await new Promise((done) => setTimeout(done, Number(answer.headers()['retry-after'] ?? 1) * 1000))
    answer = await once()
  }
  expect(answer.ok(), `signing in as ${login}: ${await answer.text()}`).toBe(true)
}

/** Fills a field of a form by its label. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(value)
}

/** Chooses an option of a select by the words of both. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  // The list of the select before may still be fading out.
  const list = page.locator('.ant-select-dropdown:not(.ant-slide-up-leave):not(.ant-select-dropdown-hidden)').last()
  await list.locator('.ant-select-item-option', { hasText: option }).first().click()
}
