import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import { filled, labelsIn } from './labels.ts'

type Figure = 'added' | 'changed' | 'unchanged' | 'refused'

/** The import of files as a rep uses it. */
export class ImportPage {
  readonly page: Page
  readonly t: ReturnType<typeof labelsIn>['import']
  readonly #settings: string

  constructor(page: Page, language: Language = 'en') {
    this.page = page
    this.t = labelsIn(language).import
    this.#settings = labelsIn(language).desk.nav.settings
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.#settings }).click()
    await this.button(this.t.settings.open).click()
    await this.button(this.t.choose.button).waitFor()
  }

  button(name: string) {
    return this.page.getByRole('button', { name })
  }

  /** Chooses a file with this in it. */
  async choose(name: string, content: string | Uint8Array): Promise<void> {
    const path = test.info().outputPath(name)
    writeFileSync(path, content)
    const chooser = this.page.waitForEvent('filechooser')
    await this.button(this.t.choose.button).click()
    await (await chooser).setFiles(path)
  }

  columns() {
    return this.page.getByRole('heading', { name: this.t.columns.title })
  }

  /** What a column is taken for. */
  column(head: string) {
    return this.page.getByRole('combobox', { name: filled(this.t.columns.says, { head }) })
  }

  /** From the columns to what would change. */
  async check(): Promise<void> {
    await this.columns().waitFor()
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await this.page.getByRole('heading', { name: this.t.check.title }).waitFor()
  }

  async expectFigures(figures: Partial<Record<Figure, string>>): Promise<void> {
    for (const [name, value] of Object.entries(figures)) {
      await expect(this.page.locator(`[data-figure=${name}] dd`)).toHaveText(value)
    }
  }

  /** From what would change to the end. */
  async write(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await this.page.getByRole('heading', { name: this.t.done.title }).waitFor({ timeout: 60_000 })
  }

  async another(): Promise<void> {
    await this.button(this.t.done.another).click()
  }

  earlier() {
    return this.page.getByRole('list', { name: this.t.earlier.title }).getByRole('listitem')
  }
}
