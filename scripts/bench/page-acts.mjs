/// <reference lib="dom" />
// Run inside the pages, like page-scripts.mjs: what a person does there, found by what they read.

/**
 * Presses a button or follows a link as soon as it is there.
 * @param {string} name how it begins
 * @param {number} [nth] of several
 * @returns {Promise<void>}
 */
export function pressNamed(name, nth = 0) {
  return new Promise((resolve, reject) => {
    const nameOf = (/** @type {Element} */ one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()
    const look = () => {
      const found = [...document.querySelectorAll('button:not([disabled]), a, label')]
        .filter((one) => nameOf(one).startsWith(name))
        .at(nth)
      if (!(found instanceof HTMLElement)) return false
      found.click()
      return true
    }
    const done = () => {
      clearTimeout(timer)
      observer.disconnect()
      resolve()
    }
    const observer = new MutationObserver(() => look() && done())
    const timer = setTimeout(() => {
      observer.disconnect()
      reject(new Error(`There is nothing called "${name}" to press.`))
    }, 10_000)
    if (look()) done()
    else observer.observe(document, { childList: true, subtree: true, attributes: true })
  })
}

/**
 * Waits until something is on the page.
 * @param {string} selector
 * @returns {Promise<void>}
 */
export function whenThere(selector) {
  return new Promise((resolve, reject) => {
    const isThere = () => document.querySelector(selector) !== null
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      clearTimeout(timer)
      observer.disconnect()
      resolve()
    })
    const timer = setTimeout(() => {
      observer.disconnect()
      reject(new Error(`There is no ${selector}.`))
    }, 10_000)
    observer.observe(document, { childList: true, subtree: true, attributes: true })
    if (isThere()) {
      clearTimeout(timer)
      observer.disconnect()
      resolve()
    }
  })
}

/**
 * Puts the focus into a field as soon as it is there, at its end.
 * @param {string} label how it begins
 * @param {number} [nth] of several
 * @returns {Promise<void>}
 */
export async function focusField(label, nth = 0) {
  for (let looks = 0; looks < 200; looks++) {
    const labels = [...document.querySelectorAll('label')].filter(
      (one) => one.textContent?.trim().startsWith(label) ?? false,
    )
    const field = document.getElementById(labels.at(nth)?.htmlFor ?? '')
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.focus()
      field.setSelectionRange(field.value.length, field.value.length)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`There is no field "${label}".`)
}

/**
 * Fills each text of the page at once, as if it were pasted. (An editing command would type it line by
 * line.)
 * @param {string} value
 */
export function fillTexts(value) {
  // React overlooks what it set itself.
  const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
  for (const field of document.querySelectorAll('textarea')) {
    own?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** @param {string} hash where to, such as "#/cases" */
export function goTo(hash) {
  location.hash = hash
}

/** @returns {string} where the newest case is */
export function newestCase() {
  const link = document.querySelector('#page li a')
  if (link === null) throw new Error('The desk shows no case.')
  return link.getAttribute('href') ?? ''
}

/**
 * Presses a button and waits until the page says something.
 * @param {string} name of the button
 * @param {string} said
 * @returns {Promise<number>} ms
 */
export function pressedUntilShown(name, said) {
  return new Promise((resolve, reject) => {
    const button = [...document.querySelectorAll('button:not([disabled])')].find(
      (one) => one.textContent?.trim() === name,
    )
    if (!(button instanceof HTMLElement)) throw new TypeError(`There is no button "${name}".`)
    const startedAt = performance.now()
    const observer = new MutationObserver(() => {
      if (!document.body.textContent?.includes(said)) return
      clearTimeout(timer)
      observer.disconnect()
      resolve(performance.now() - startedAt)
    })
    const timer = setTimeout(() => {
      observer.disconnect()
      reject(new Error(`Nothing says "${said}".`))
    }, 30_000)
    observer.observe(document, { childList: true, subtree: true, characterData: true })
    button.click()
  })
}
