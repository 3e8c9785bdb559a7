import { pressCharacter, pressControlAnd, pressEnter } from './keys.mjs'
import { selectLine } from './page-scripts.mjs'

/**
 * What a call holds at a moment: what stands in the line, how many lines are kept, which step.
 * @typedef {{ draft: string, kept: number, step: number }} Moment
 *
 * The same as the app shows it after a start.
 * @typedef {{ draft: string, lines: readonly string[], step: number }} ShownCall
 */

/** Types into a call at random and remembers each moment it went through, in order. */
export class TypingRep {
  /** Every line kept so far. @type {string[]} */
  #kept = []
  /** @type {Moment[]} */
  #moments = [{ draft: '', kept: 0, step: 1 }]
  #linesBegun = 0
  /** The newest moment that the app called saved. */
  safe = 0

  /** @returns {Moment} */
  get now() {
    return /** @type {Moment} */ (this.#moments.at(-1))
  }

  /** The newest moment, saved or not. */
  get newest() {
    return this.#moments.length - 1
  }

  /** The lines that were saved for sure. */
  get safeLines() {
    return this.#kept.slice(0, this.#moments[this.safe]?.kept)
  }

  copy() {
    const copy = new TypingRep()
    copy.#kept = [...this.#kept]
    copy.#moments = [...this.#moments]
    copy.#linesBegun = this.#linesBegun
    copy.safe = this.safe
    return copy
  }

  /**
   * One key: a character, Enter, or a jump to a step. Each line begins with a number of its own, so
   * that no two texts are alike.
   * @param {import('./running-app.mjs').Page} page
   * @param {import('../bench/random.mjs').Random} random
   */
  async pressOne(page, random) {
    if (this.now.draft.length > 12 && random.chance(0.3)) {
      await this.keepLine(page)
    } else if (random.chance(0.08)) {
      const step = random.whole(1, 7)
      if (step !== this.now.step) this.#moments.push({ ...this.now, step })
      await pressControlAnd(page, step)
    } else if (this.now.draft === '') {
      await this.beginLine(page)
    } else {
      await this.type(page, random.pick([...'abcdefgh ijk納期部品']))
    }
  }

  /** @param {import('./running-app.mjs').Page} page */
  async beginLine(page) {
    for (const character of `${++this.#linesBegun} `) await this.type(page, character)
  }

  /** @param {import('./running-app.mjs').Page} page @param {string} character */
  async type(page, character) {
    this.#moments.push({ ...this.now, draft: this.now.draft + character })
    await pressCharacter(page, character)
  }

  /** @param {import('./running-app.mjs').Page} page @param {string} text takes the place of the line's */
  async pasteOver(page, text) {
    this.#moments.push({ ...this.now, draft: text })
    await page.run(selectLine)
    await page.send('Input.insertText', { text })
  }

  /** @param {import('./running-app.mjs').Page} page */
  async keepLine(page) {
    const { draft, kept, step } = this.now
    this.#kept.push(draft.trim())
    this.#moments.push({ draft: '', kept: kept + 1, step })
    await pressEnter(page)
  }

  /** Notes that the app called a text of the line saved. @param {string} draft */
  hearSaved(draft) {
    if (draft === '') return
    const at = this.#moments.findIndex((known, index) => index > this.safe && known.draft === draft)
    if (at !== -1) this.safe = at
  }

  /** The app has said that everything is saved. */
  allSaved() {
    this.safe = this.newest
  }

  /** Where in the history a call stands last; -1 when it never was like this. @param {ShownCall} shown */
  momentOf({ draft, lines, step }) {
    const isPrefix = lines.every((line, index) => line === this.#kept[index])
    if (!isPrefix) return -1
    return this.#moments.findLastIndex(
      (known) => known.draft === draft && known.step === step && known.kept === lines.length,
    )
  }

  /** What came later is gone: the call goes on from there. @param {number} moment */
  goOnFrom(moment) {
    this.#moments.length = moment + 1
    this.#kept.length = this.now.kept
    this.safe = moment
  }
}
