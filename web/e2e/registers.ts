import type { Locator, Page } from '@playwright/test'

/** A name that no other test has; letters and digits only. */
export function unique(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 10)
}

/** The window with this title. */
export function dialog(page: Page, title: string | RegExp): Locator {
  return page.getByRole('dialog', { name: title })
}

/** Opens the window of a button, and gives it back. */
export async function open(
  page: Page,
  within: Page | Locator,
  button: string,
  title: string | RegExp,
): Promise<Locator> {
  await within.getByRole('button', { name: button }).click()
  return dialog(page, title)
}

/** Fills fields of a window by their labels. */
export async function fillAll(within: Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await within.getByLabel(label, { exact: true }).fill(value)
}

/** Types into a select of a window, and takes the first option that has these words. */
export async function find(page: Page, within: Locator, label: string, words: string): Promise<void> {
  const box = within.getByRole('combobox', { name: label })
  await box.click()
  await box.fill(words)
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: words })
    .first()
    .click()
}

/** The row of a list that has these words. */
export function row(page: Page, words: string): Locator {
  return page.getByRole('row').filter({ hasText: words })
}
