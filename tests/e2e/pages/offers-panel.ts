import type { Locator, Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import type { Answer } from '#shared/proposal/proposal.ts'
import { filled, labelsIn } from './labels.ts'

/** What was offered and what they said to it, at the top of a proposal. */
export class OffersPanel {
  readonly page: Page
  readonly panel: Locator
  readonly #t: ReturnType<typeof labelsIn>['offers']

  constructor(page: Page, language: Language) {
    this.page = page
    this.#t = labelsIn(language).offers
    this.panel = page.getByRole('region', { name: this.#t.title })
  }

  /** By phone, with nothing to add. */
  async offer(number: number): Promise<void> {
    const name = number === 1 ? this.#t.offer : filled(this.#t.offerVersion, { number })
    await this.panel.getByRole('button', { name, exact: true }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: this.#t.dialog.offered.do }).click()
    await this.#answersTo(1).waitFor()
  }

  async answer(number: number, answer: Answer, words: string): Promise<void> {
    const answers = this.#answersTo(number)
    await answers.getByRole('button', { name: this.#t.choose[answer] }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(words)
    await dialog.getByRole('button', { name: this.#t.dialog[answer].do }).click()
    const quote = filled(this.#t.quote, { words })
    await this.panel.getByText(quote, { exact: true }).first().waitFor()
  }

  /** Their counter-offer becomes an option by one press. */
  async makeOption(number: number): Promise<void> {
    const name = filled(this.#t.makeOptionNamed, { number })
    await this.panel.getByRole('button', { name }).click()
  }

  async showChanges(): Promise<Locator> {
    await this.panel.getByRole('button', { name: this.#t.changes.show, exact: true }).click()
    return this.panel.getByRole('region', { name: this.#t.changes.heading })
  }

  #answersTo(number: number): Locator {
    return this.panel.getByRole('group', { name: filled(this.#t.answerTo, { number }) })
  }
}
