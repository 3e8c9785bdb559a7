import type { Page } from '@playwright/test'
import type { Random } from './random.ts'

/** What a call holds at a moment: what stands in the line, what was kept, which step. */
export type CallState = {
  readonly draft: string
  readonly kept: readonly string[]
  readonly step: number
}

/** Types at random and remembers each state the call went through, in order. */
export class TypingRep {
  readonly states: CallState[]
  #lineCount = 0

  constructor(start: CallState) {
    this.states = [start]
  }

  get now(): CallState {
    const last = this.states.at(-1)
    if (!last) throw new Error('There is always a first state')
    return last
  }

  /** One key: a character, Enter, or a jump to a step. Each line begins with a number of its own. */
  async pressOne(page: Page, random: Random, round: number): Promise<void> {
    const { draft, kept, step } = this.now
    if (draft.length > 12 && random.chance(0.3)) {
      this.states.push({ draft: '', kept: [...kept, draft.trim()], step })
      await page.keyboard.press('Enter')
    } else if (random.chance(0.08)) {
      const wanted = random.between(1, 7)
      if (wanted !== step) this.states.push({ draft, kept, step: wanted })
      await page.keyboard.press(`ControlOrMeta+${wanted}`)
    } else {
      const start = draft === '' ? `${round}.${(this.#lineCount += 1)} ` : ''
      const typed = start + random.pick([...'abcdefgh ijk納期部品'])
      for (const character of typed) {
        this.states.push({ ...this.now, draft: this.now.draft + character })
        await page.keyboard.insertText(character)
      }
    }
  }

  /** Where in the history a state stands last; -1 when the call never was like this. */
  indexOf(state: CallState): number {
    return this.states.findLastIndex(
      (known) =>
        known.draft === state.draft &&
        known.step === state.step &&
        known.kept.join('\n') === state.kept.join('\n'),
    )
  }

  /** The first moment at which the line read like this. */
  firstIndexOfDraft(draft: string): number {
    return this.states.findIndex((known) => known.draft === draft)
  }
}
