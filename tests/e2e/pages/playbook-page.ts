import type { Locator, Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import { filled, labelsIn } from './labels.ts'

/** The page of the playbook as a rep uses it. */
export class PlaybookPage {
  readonly page: Page
  readonly items: Locator
  readonly preview: Locator
  readonly dialog: Locator
  readonly #t: ReturnType<typeof labelsIn>['playbook']
  readonly #nav: ReturnType<typeof labelsIn>['desk']['nav']

  constructor(page: Page, language: Language = 'en') {
    const { playbook, desk } = labelsIn(language)
    this.page = page
    this.#t = playbook
    this.#nav = desk.nav
    this.items = page.getByRole('listbox', { name: playbook.items })
    this.preview = page.getByRole('region', { name: playbook.preview.title })
    this.dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.#nav.playbook }).click()
    await this.items.waitFor()
  }

  async choose(title: string): Promise<void> {
    await this.items.getByRole('option', { name: title }).first().click()
    await this.page.getByRole('heading', { level: 2, name: title }).waitFor()
  }

  part(part: keyof ReturnType<typeof labelsIn>['playbook']['part']): Locator {
    return this.page.locator('label').filter({ hasText: this.#t.part[part] }).first()
  }

  field(name: keyof ReturnType<typeof labelsIn>['playbook']['field'], of: Language): Locator {
    const label = filled(this.#t.inLanguage, {
      label: this.#t.field[name],
      language: this.#t.language[of],
    })
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t.save, exact: true }).click()
    await this.page.getByText(this.#t.done.saved).waitFor()
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t.undo, exact: true }).click()
  }

  async file(act: 'changes' | 'everything' | 'reset'): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(this.#t.file.menu) }).click()
    await this.page.getByRole('menuitem', { name: this.#t.file[act] }).click()
  }

  /** Chooses a file as if in the system's dialog. */
  async takeOver(text: string): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles({
      name: 'playbook.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(text),
    })
    await this.dialog.waitFor()
  }
}
