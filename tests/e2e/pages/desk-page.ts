import type { Locator, Page } from '@playwright/test'

/** The desk as a rep uses it. */
export class DeskPage {
  readonly page: Page
  readonly banner: Locator

  constructor(page: Page) {
    this.page = page
    this.banner = page.getByRole('status').filter({ hasText: 'call' })
  }

  /** Opens a case and leaves it at its page. */
  async openCase(customer: string, whatHappened: string): Promise<void> {
    await this.fillNewCase(customer, whatHappened)
    await this.page.getByRole('button', { name: 'Save for later' }).click()
    await this.page.getByRole('heading', { level: 1, name: customer }).waitFor()
  }

  /** Opens a case and starts its call, as from the form. */
  async openCaseAndCall(customer: string, whatHappened: string): Promise<void> {
    await this.fillNewCase(customer, whatHappened)
    await this.page.getByRole('button', { name: 'Save and start the call' }).click()
    await this.page.getByRole('heading', { level: 1, name: customer }).waitFor()
  }

  private async fillNewCase(customer: string, whatHappened: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New case' }).first().click()
    await this.page.getByRole('textbox', { name: 'Customer' }).fill(customer)
    await this.page.getByRole('textbox', { name: 'What happened' }).fill(whatHappened)
  }
}
