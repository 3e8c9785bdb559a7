import { expect, type Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import { labelsIn } from './labels.ts'

/** The parts of Settings about protection, copies and backups, and the lock screen. */
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
  async typePassphrase(passphrase: string): Promise<void> {
    const { data } = this.#t
    await this.button(data.protection.byPassphrase).click()
    await this.page.getByLabel(data.passphrase.field, { exact: true }).fill(passphrase)
    await this.page.getByLabel(data.passphrase.repeat).fill(passphrase)
  }

  async protectByPassphrase(passphrase: string): Promise<void> {
    await this.typePassphrase(passphrase)
    await this.page.keyboard.press('Enter')
    const { state } = this.#t.data.protection
    await this.page.getByText(state.passphrase).waitFor({ timeout: 20_000 })
  }

  /** Makes a recovery code and reads it off the screen, where it stays. */
  async showRecoveryCode(): Promise<string> {
    await this.button(this.#t.data.recovery.make).click()
    const code = this.page.getByRole('alertdialog').locator('[translate=no]')
    return (await code.textContent()) ?? ''
  }

  async makeRecoveryCode(): Promise<string> {
    const code = await this.showRecoveryCode()
    await this.button(this.#t.data.recovery.shown.written).click()
    return code
  }

  snapshots() {
    return this.page.getByRole('list', { name: this.#t.data.snapshots.title }).getByRole('listitem')
  }

  async takeSnapshot(): Promise<void> {
    const before = await this.snapshots().count()
    await this.button(this.#t.data.snapshots.take).click()
    await expect(this.snapshots()).toHaveCount(before + 1)
  }

  /** Counted from the newest, which is 0. */
  async goBackTo(snapshot: number): Promise<void> {
    const { goBack, wentBack } = this.#t.data.snapshots
    await this.snapshots().nth(snapshot).getByRole('button').click()
    await this.button(goBack.confirm).click()
    await this.page.getByText(wentBack).waitFor({ timeout: 20_000 })
  }

  secretField() {
    return this.page.getByLabel(this.#t.data.lock.field)
  }

  /** Types it into the lock screen. */
  async unlock(secret: string): Promise<void> {
    await this.secretField().fill(secret)
    await this.page.keyboard.press('Enter')
  }
}
