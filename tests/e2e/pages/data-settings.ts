import type { Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import { labelsIn } from './labels.ts'

export const samplePassphrase = 'five quiet words in here'

/** Settings and lock screen, as far as they are about the data. */
export class DataSettings {
  readonly page: Page
  readonly #t: ReturnType<typeof labelsIn>

  constructor(page: Page, language: Language = 'en') {
    this.page = page
    this.#t = labelsIn(language)
  }

  async open(): Promise<void> {
    const { desk, data } = this.#t
    await this.page.getByRole('link', { name: desk.nav.settings }).click()
    await this.page.getByRole('heading', { name: data.protection.title }).waitFor()
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Leaves the form open: `Enter` in its last field sets it. */
  async typePassphrase(passphrase: string = samplePassphrase): Promise<void> {
    const { data } = this.#t
    await this.button(data.protection.byPassphrase).click()
    await this.page.getByLabel(data.passphrase.field, { exact: true }).fill(passphrase)
    await this.page.getByLabel(data.passphrase.repeat).fill(passphrase)
  }

  async protectByPassphrase(): Promise<void> {
    await this.typePassphrase()
    await this.page.keyboard.press('Enter')
    await this.page.getByText(this.#t.data.protection.state.passphrase).waitFor()
  }

  /** Makes a code and leaves it on the screen. */
  async showRecoveryCode(): Promise<string> {
    const { recovery } = this.#t.data
    await this.button(recovery.make).click()
    const code = this.page.getByRole('alertdialog').locator('[translate=no]')
    return ((await code.textContent()) ?? '').trim()
  }

  secretField() {
    return this.page.getByLabel(this.#t.data.lock.field)
  }

  async unlock(secret: string = samplePassphrase): Promise<void> {
    await this.secretField().fill(secret)
    await this.page.keyboard.press('Enter')
  }
}
