import type { Locator, Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import { labelsIn } from './labels.ts'

/** The companion as a rep uses it. */
export class CompanionPage {
  readonly page: Page
  readonly line: Locator
  readonly said: Locator
  readonly issues: Locator
  readonly prompt: Locator
  readonly saved: Locator

  constructor(page: Page, language: Language = 'en') {
    const { companion: t } = labelsIn(language)
    this.page = page
    this.line = page.getByRole('textbox', { name: t.line.label })
    this.said = page.getByRole('list', { name: t.said.label })
    this.issues = page.getByRole('grid', { name: t.issues.label })
    this.prompt = page.getByRole('region', { name: t.prompt.label })
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
