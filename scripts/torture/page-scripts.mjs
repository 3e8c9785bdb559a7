/// <reference lib="dom" />
// Run inside the pages: each function is sent as text, so it can use nothing but its arguments.

/** What a window shows as text; empty as long as it is still getting ready. @returns {string} */
export function shownScreen() {
  const root = document.getElementById('root')
  if (root === null || root.querySelector('progress') !== null) return ''
  return ((root.querySelector('main') ?? root).textContent ?? '').trim()
}

/** What a window says by itself. @returns {string[]} */
export function notices() {
  const found = document.querySelectorAll('h1, [role="status"], [role="alert"]')
  return [...found].map((element) => (element.textContent ?? '').trim()).filter(Boolean)
}

/** @param {string} text @returns {boolean} whether there was such a button */
export function pressButton(text) {
  const buttons = [...document.querySelectorAll('button')]
  const found = buttons.find((button) => (button.textContent ?? '').trim() === text)
  found?.click()
  return found !== undefined
}

/** The desk's list of cases, by id, the newest first. Goes there first. @returns {string[]} */
export function listedCases() {
  if (location.hash !== '#/cases') location.hash = '#/cases'
  const links = document.querySelectorAll('#page li a[href*="/cases/"]')
  return [...links].map((link) => link.getAttribute('href')?.split('/').at(-1) ?? '')
}

/** The lines of a case as its page shows them. Goes there first. @param {string} caseId @returns {string[]} */
export function linesOfCase(caseId) {
  if (location.hash !== `#/cases/${caseId}`) location.hash = `#/cases/${caseId}`
  const lines = document.querySelectorAll('#page article [data-entry-text]')
  return [...lines].map((line) => line.textContent ?? '')
}

/** The call that runs: what stands in the line, and the step. Null when none is shown. */
export function runningCall() {
  const line = document.querySelector('textarea')
  const step = document.querySelector('[aria-current="step"]')?.getAttribute('aria-label')
  if (line === null || !step) return null
  return { draft: line.value, step: Number.parseInt(step, 10) }
}

export function focusLine() {
  document.querySelector('textarea')?.focus()
}

export function selectLine() {
  document.querySelector('textarea')?.select()
}

/** Whether the line says that all is saved. @returns {boolean} */
export function isSaved() {
  return document.querySelector('[data-save-state="saved"]') !== null
}

/** Tells each text of the line that the page calls saved, by a function given to it before. */
export function tellSaved() {
  const look = () => {
    const line = document.querySelector('textarea')
    if (document.querySelector('[data-save-state="saved"]') === null || line === null) return
    const outside = /** @type {{ heardSaved: (draft: string) => void }} */ (
      /** @type {unknown} */ (window)
    )
    outside.heardSaved(line.value)
  }
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
}

/** Whether a window asks for a passphrase. @returns {boolean} */
export function isLocked() {
  return document.querySelector('main form input[type="password"]') !== null
}

/** As the lock screen does it. @param {string} secret @returns {Promise<string>} */
export function unlock(secret) {
  return /** @type {any} */ (window).desktop.unlock({ secret })
}

/** As Settings do it. @param {string} passphrase @returns {Promise<string>} "done", or what was in the way */
export async function protectBy(passphrase) {
  const request = { by: 'passphrase', passphrase, askedAt: 'every-start' }
  return (await /** @type {any} */ (window).desktop.protect(request)).kind
}

/** As Settings do it. @param {string} passphrase @returns {Promise<string>} "rotated", or what was in the way */
export async function changeKey(passphrase) {
  return (await /** @type {any} */ (window).desktop.changeKey({ passphrase })).kind
}

/** What the app does by itself every hour. @returns {Promise<string>} "done", or what was in the way */
export async function takeSnapshot() {
  const { kind } = await /** @type {any} */ (window).desktop.takeSnapshot({})
  return kind
}
