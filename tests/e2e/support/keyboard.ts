import type { Locator, Page } from '@playwright/test'

/** A rep without a mouse: Tab, Enter, arrows, shortcuts and text. */
export class Keyboard {
  readonly page: Page
  #keys = 0

  constructor(page: Page) {
    this.page = page
  }

  /** Presses a key or a chord, so many times. */
  async press(key: string, times = 1): Promise<void> {
    this.#keys += times
    for (let pressed = 0; pressed < times; pressed++) await this.page.keyboard.press(key)
  }

  /** How many keys are pressed from now on, typed text not counted. */
  countKeys(): () => number {
    const before = this.#keys
    return () => this.#keys - before
  }

  /** Types into whatever has the focus. What no key has comes as an input method gives it. */
  async type(text: string): Promise<void> {
    if (/^[ -~]*$/.test(text)) await this.page.keyboard.type(text)
    else await this.page.keyboard.insertText(text)
  }

  /** Types a line and Enter. */
  async typeLine(text: string): Promise<void> {
    await this.type(text)
    await this.press('Enter')
  }

  /** Goes to something with Tab, or back to it with Shift+Tab, as far as it takes. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 250; presses++) {
      const place = await target.evaluate((wanted) => {
        const current = document.activeElement
        if (wanted === current || current === null) return wanted === current ? 'here' : 'ahead'
        const isBefore = wanted.compareDocumentPosition(current) & Node.DOCUMENT_POSITION_FOLLOWING
        return isBefore && current !== document.body ? 'behind' : 'ahead'
      })
      if (place === 'here') return
      await this.press(place === 'ahead' ? 'Tab' : 'Shift+Tab')
    }
    throw new Error(`Tab does not lead to ${target.toString()}`)
  }

  /** Goes to a field and replaces what is in it. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.tabTo(field)
    await this.press('ControlOrMeta+a')
    await this.type(text)
  }

  /** Goes to a button and presses it. */
  async pressButton(button: Locator): Promise<void> {
    await this.tabTo(button)
    await this.press('Enter')
  }
}
