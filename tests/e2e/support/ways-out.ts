import type { Locator, Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import type { ExportFormat } from '#shared/proposal/proposal.ts'
import { labelsIn } from '../pages/labels.ts'
import { Keyboard } from './keyboard.ts'

/** Where a format is pressed: some are buttons, the rest in a menu that is opened by its own. */
export function wayOut(page: Page, format: ExportFormat, language: Language = 'en') {
  const { sending: t } = labelsIn(language)
  const bar = page.getByRole('group', { name: t.label, exact: true })
  const named = { name: t.format[format], exact: true }
  return {
    button: bar.getByRole('button', named),
    more: bar.getByRole('button', { name: t.more }),
    item: page.getByRole('menuitem', named),
  } satisfies Record<string, Locator>
}

/** Presses a way out, in the menu where it is there. */
export async function pressWayOut(
  page: Page,
  format: ExportFormat,
  language: Language = 'en',
): Promise<void> {
  const { button, more, item } = wayOut(page, format, language)
  await more.waitFor()
  if (await button.isVisible()) {
    await button.click()
  } else {
    await more.click()
    await item.click()
  }
}

/** The same by the keyboard alone. */
export async function pressWayOutByKeys(
  page: Page,
  format: ExportFormat,
  language: Language = 'en',
): Promise<void> {
  const keyboard = new Keyboard(page)
  const { button, more, item } = wayOut(page, format, language)
  if (await button.isVisible()) return await keyboard.pressButton(button)
  await keyboard.pressButton(more)
  await item.waitFor()
  while (!(await item.evaluate((one) => one === document.activeElement))) {
    await keyboard.press('ArrowDown')
  }
  await keyboard.press('Enter')
}
