import type { Locator, Page } from '@playwright/test'

/** The companion as a rep uses it. */
export class CompanionPage {
  readonly page: Page
  readonly line: Locator
  readonly said: Locator
  readonly issues: Locator
  readonly prompt: Locator
  readonly saved: Locator

  constructor(page: Page) {
    this.page = page
    this.line = page.getByRole('textbox', { name: 'Capture line' })
    this.said = page.getByRole('list', { name: 'Said so far' })
    this.issues = page.getByRole('grid', { name: 'Issues, the most pressing first' })
    this.prompt = page.getByRole('region', { name: 'Now' })
    this.saved = page.locator('[data-save-state="saved"]')
  }

  /** Types a line and keeps it. */
  async capture(text: string): Promise<void> {
    await this.line.focus()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** Ctrl+Enter: what the prompt says. */
  async moveOn(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter')
  }

  /** The name of the step the call is in. */
  currentStep(): Locator {
    return this.page.locator('[aria-current="step"]')
  }
}
