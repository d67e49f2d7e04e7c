import { readdirSync, readFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, PASSWORD, test } from './world'

const DIST = resolve(import.meta.dirname, '../dist')
/** What the sign-in may load before it can be used, compressed. */
const FIRST_LOAD_BYTES = 300_000
/** How long a click may take until the screen shows what it did. */
const INTERACTION_MS = 100
const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** The built screens, as they are delivered: compressed; what they ask is passed on to the service under test. */
function serve(service: string, sent: (file: string, bytes: number) => void): Promise<{ server: Server; at: string }> {
  const server = createServer((asked, answer) => {
    const path = (asked.url ?? '/').split('?')[0] ?? '/'
    if (path.startsWith('/api/')) {
      const { host: _, ...headers } = asked.headers
      const passed = request(service + asked.url, { method: asked.method, headers }, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers)
        given.pipe(answer)
      })
      passed.on('error', () => answer.destroy())
      asked.pipe(passed)
      return
    }
    const file = extname(path) === '' ? 'index.html' : path.slice(1)
    const body = brotliCompressSync(readFileSync(join(DIST, file)))
    sent(file, body.length)
    answer.writeHead(200, {
      'Content-Type': KINDS[extname(file)] ?? 'application/octet-stream',
      'Content-Encoding': 'br',
    })
    answer.end(body)
  })
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done({ server, at: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` })
    })
  })
}

test('the sign-in loads less than 300 kB, and no page of somebody who is signed in', async ({ page, baseURL }) => {
  const files = new Map<string, number>()
  const { server, at } = await serve(baseURL ?? '', (file, bytes) => files.set(file, bytes))
  await page.goto(`${at}/login`)
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const bytes = [...files.values()].reduce((sum, one) => sum + one, 0)
  expect(bytes, [...files].map(([file, size]) => `${file} ${size}`).join('\n')).toBeLessThan(FIRST_LOAD_BYTES)
  const pages = [...files.keys()].filter((file) => /Page-|Shell-/.test(file) && !file.includes('SignInPage'))
  expect(pages).toEqual([])
  server.close()
})

test('the code of every page is a file of its own', () => {
  const features = resolve(import.meta.dirname, '../src/features')
  const pages = readdirSync(features).flatMap((feature) => {
    const routes = join(features, feature, 'routes.ts')
    const text = readdirSync(join(features, feature)).includes('routes.ts') ? readFileSync(routes, 'utf8') : ''
    return [...text.matchAll(/import\('\.\/(\w+)'\)/g)].map(([, page = '']) => page)
  })
  const built = readdirSync(join(DIST, 'assets'))
  expect(pages.length).toBeGreaterThan(20)
  expect(pages.filter((page) => !built.some((file) => file.startsWith(`${page}-`)))).toEqual([])
})

test('a click in the largest list is answered at once', async ({ page, baseURL }) => {
  const { server, at } = await serve(baseURL ?? '', () => {})
  const answer = await page.request.post(`${at}/api/v1/session`, { data: { login: 'jiangsu', password: PASSWORD } })
  expect(answer.ok()).toBe(true)
  await page.goto(`${at}/equivalence?status=all&size=100`)
  const boxes = page.getByRole('row').getByRole('checkbox')
  await expect.poll(() => boxes.count()).toBeGreaterThan(90)
  await page.evaluate(() => {
    const took: number[] = []
    Object.assign(window, { took })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') took.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  // Clicks that took less than 16 ms are not told: they count as that.
  const clicks = 7
  for (let at = 0; at < clicks; at += 1) {
    await boxes.nth(at % 2 === 0 ? 0 : 1).click({ force: true })
    await page.waitForTimeout(150)
  }
  const took = await page.evaluate(() => (window as unknown as { took: number[] }).took)
  const all = [...took, ...Array(Math.max(clicks - took.length, 0)).fill(16)].sort((one, other) => one - other)
  expect(all[Math.floor(all.length / 2)], `clicks took ${took.join(', ')} ms`).toBeLessThan(INTERACTION_MS)
  server.close()
})
