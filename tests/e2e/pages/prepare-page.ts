import type { Locator, Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import { factNames } from '#shared/case/preparation.ts'
import { Keyboard } from '../support/keyboard.ts'
import type { PreparedStory } from '../support/story.ts'
import { labelsIn } from './labels.ts'

/** The page before the call, as a rep uses it. */
export class PreparePage {
  readonly keyboard: Keyboard
  readonly answer: Locator
  readonly advice: Locator
  readonly brief: Locator
  readonly #page: Page
  readonly #t: ReturnType<typeof labelsIn>

  constructor(page: Page, language: Language = 'en') {
    this.#page = page
    this.#t = labelsIn(language)
    const { prepare: t } = this.#t
    this.keyboard = new Keyboard(page)
    this.answer = page.getByRole('group', { name: t.triage.answer })
    this.advice = page.getByRole('group', { name: t.channel.advice })
    this.brief = page.getByRole('region', { name: t.brief.title }).last()
  }

  field(name: keyof PreparedStory): Locator {
    const { facts, pressure, inside, law } = this.#t.prepare
    const labels = { ...facts, ...pressure, ...inside, rightInLaw: law.field }
    return this.#page.getByRole('textbox', { name: labels[name], exact: true })
  }

  /** Answers what the page asks first, from where it puts the focus: one key each. */
  async answerTriage(anyoneHurt: '1' | '2' | '3', productionStopped: '1' | '2' | '3') {
    await this.#page.locator('input[type=radio]:focus').waitFor()
    await this.keyboard.press(anyoneHurt)
    await this.keyboard.press(productionStopped)
  }

  /** Fills in what is known, by keyboard. What we promised is known for sure, all else assumed. */
  async write(prepared: PreparedStory): Promise<void> {
    for (const [name, text] of Object.entries(prepared)) {
      await this.keyboard.fill(this.field(name as keyof PreparedStory), text)
      if (name === 'promisedIn') await this.#setSure('promised')
    }
  }

  async #setSure(name: (typeof factNames)[number]): Promise<void> {
    const { facts } = this.#t.prepare
    const group = this.#page.getByRole('radiogroup', {
      name: facts.certaintyOf.replace('{{fact}}', facts[name]),
    })
    await this.keyboard.tabTo(group.getByRole('radio', { checked: true }))
    await this.keyboard.press('ArrowLeft')
  }
}
