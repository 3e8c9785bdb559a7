/** @typedef {import('./running-app.mjs').Page} Page */

const CONTROL = 2

/** A key press with its character, as a keyboard gives it. @param {Page} page @param {string} character */
export async function pressCharacter(page, character) {
  // What no key has comes as an input method gives it.
  if (!/^[ -~]$/.test(character)) {
    await page.send('Input.insertText', { text: character })
    return
  }
  await press(page, {
    key: character,
    windowsVirtualKeyCode: character.toUpperCase().charCodeAt(0),
    text: character,
  })
}

/** @param {Page} page */
export const pressEnter = (page) =>
  press(page, { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' })

/** Ctrl and a digit: to that step. @param {Page} page @param {number} digit */
export const pressControlAnd = (page, digit) =>
  press(page, {
    key: String(digit),
    code: `Digit${digit}`,
    windowsVirtualKeyCode: 48 + digit,
    modifiers: CONTROL,
  })

/** @param {Page} page @param {{ text?: string } & Record<string, unknown>} key */
async function press(page, key) {
  const { text, ...release } = key
  const type = text === undefined ? 'rawKeyDown' : 'keyDown'
  const down = page.send('Input.dispatchKeyEvent', { type, ...key })
  await Promise.all([down, page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...release })])
}
