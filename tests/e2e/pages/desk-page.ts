import type { Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import { labelsIn } from './labels.ts'

type Known = {
  readonly contact?: string
  readonly phone?: string
  /** The first kind of failure there is is chosen. */
  readonly kindIsKnown?: boolean
}

/** The desk as a rep uses it. */
export class DeskPage {
  readonly page: Page
  readonly #t: ReturnType<typeof labelsIn>['desk']

  constructor(page: Page, language: Language = 'en') {
    this.page = page
    this.#t = labelsIn(language).desk
  }

  /** Opens a case and leaves it at its page. */
  async openCase(customer: string, whatHappened: string, known: Known = {}): Promise<void> {
    await this.#fillNewCase(customer, whatHappened, known)
    await this.page.getByRole('button', { name: this.#t.form.saveForLater }).click()
    await this.page.getByRole('heading', { level: 1, name: customer }).waitFor()
  }

  /** Opens a case and starts its call, as from the form. */
  async openCaseAndCall(customer: string, whatHappened: string): Promise<void> {
    await this.#fillNewCase(customer, whatHappened, {})
    await this.page.getByRole('button', { name: this.#t.form.startCall }).click()
    await this.page.getByRole('heading', { level: 1, name: customer }).waitFor()
  }

  async #fillNewCase(customer: string, whatHappened: string, known: Known): Promise<void> {
    const field = (name: string) => this.page.getByRole('textbox', { name, exact: true })
    await this.page.getByRole('button', { name: this.#t.newCase }).first().click()
    const who = this.page.getByRole('combobox', { name: this.#t.field.customer, exact: true })
    await who.fill(customer)
    // Closes what was suggested.
    await who.press('Tab')
    await field(this.#t.field.whatHappened).fill(whatHappened)
    if (known.contact) await field(this.#t.field.contact).fill(known.contact)
    if (known.kindIsKnown) {
      await this.page.getByRole('button', { name: this.#t.field.failureKind }).click()
      await this.page.getByRole('option').first().click()
    }
    if (known.phone) await field(this.#t.field.phone).fill(known.phone)
  }
}
