import { expect, type Page } from '@playwright/test'

/** The parts of Settings about protection, copies and backups, as a rep works them. */
export class DataSettings {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Settings' }).click()
    await this.page.getByRole('heading', { name: 'How your data is protected' }).waitFor()
  }

  async protectByPassphrase(passphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Protect with a passphrase' }).click()
    const form = this.page.getByRole('form', { name: 'Passphrase' })
    await form.locator('input').first().fill(passphrase)
    await form.getByLabel('The same once more').fill(passphrase)
    await this.page.getByRole('button', { name: 'Set the passphrase' }).click()
    await this.page.getByText('Encrypted; your passphrase opens it').waitFor({ timeout: 20_000 })
  }

  /** Makes a recovery code and reads it off the screen. */
  async makeRecoveryCode(): Promise<string> {
    await this.page.getByRole('button', { name: 'Make a recovery code' }).click()
    const dialog = this.page.getByRole('alertdialog', { name: 'Your recovery code' })
    const code = (await dialog.locator('[translate=no]').textContent()) ?? ''
    await dialog.getByRole('button', { name: 'I have written it down' }).click()
    return code
  }

  async takeSnapshot(): Promise<void> {
    const snapshots = this.page
      .getByRole('list', { name: 'Snapshots on this computer' })
      .getByRole('listitem')
    const before = await snapshots.count()
    await this.page.getByRole('button', { name: 'Take one now' }).click()
    await expect(snapshots).toHaveCount(before + 1)
  }
}

/** The lock screen, in whichever window. */
export async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Passphrase or recovery code').fill(secret)
  await page.getByRole('button', { name: 'Unlock' }).click()
}
