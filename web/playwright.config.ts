import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const phone = { width: 390, height: 844 }

/** Debian's Chromium, the one without a window where it is there. */
const chromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync)

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../target/e2e/results',
  // One service with one made province: tests add what they need, and never count what others may add to.
  globalSetup: './e2e/service.ts',
  workers: 2,
  fullyParallel: true,
  // A machine that is busy with something else may once be too slow: what passes then is told as flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['html', { outputFolder: '../target/e2e/report', open: 'never' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Recording all that happens takes more time than what happens: `--trace on` does it where a failure has to be understood.
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1360, height: 900 } }, grepInvert: /@phone/ },
    { name: 'phone', use: { viewport: phone, hasTouch: true, isMobile: true }, grep: /@phone|@both/ },
  ],
})
