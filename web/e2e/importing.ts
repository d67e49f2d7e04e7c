import type { Locator, Page } from '@playwright/test'

/** Chooses the file in the wizard that is open. */
export async function pick(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
}

export async function dryRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: '上传并试运行' }).click()
}

/** A number of the wizard or a page, by its name. */
export function count(page: Page, name: string): Locator {
  return page.locator('dl > div', { has: page.getByText(name, { exact: true }) }).locator('dd')
}
