/// <reference lib="dom" />
// Run inside the desk, like page-scripts.mjs: the search box as it is typed into.

/**
 * Opens the search box by its button.
 * @param {string} name how the button begins
 */
export async function openSearch(name) {
  const page = /** @type {any} */ (window)
  page.tantoBenchSearchAt = performance.now()
  const button = [...document.querySelectorAll('nav button')].find((one) =>
    one.textContent?.trim().startsWith(name),
  )
  if (!(button instanceof HTMLElement)) throw new Error(`There is no button "${name}".`)
  button.click()
  for (let looks = 0; looks < 200; looks++) {
    if (document.querySelector('[role="dialog"] input')) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('The search box did not open.')
}

/**
 * Looks for something until all there is was read.
 * @returns {Promise<number>} ms since the box was opened
 */
export async function searchRead() {
  const page = /** @type {any} */ (window)
  const input = document.querySelector('[role="dialog"] input')
  if (!(input instanceof HTMLInputElement)) throw new Error('The search box is closed.')
  // oxlint-disable-next-line typescript/unbound-method -- it is called on the field
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const list = () => document.querySelector('[role="dialog"] [data-search-share]')
  setter?.call(input, 'an')
  input.dispatchEvent(new Event('input', { bubbles: true }))
  for (let looks = 0; looks < 6000; looks++) {
    if (list()?.getAttribute('data-search-share') === '1') {
      return performance.now() - page.tantoBenchSearchAt
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('Not all was read within a minute.')
}

/**
 * Types a text letter by letter, from an empty field.
 * @param {string} text
 * @param {number} everyMs
 * @returns {Promise<number[]>} for each letter the time until what it finds was drawn, in ms
 */
export async function typeInSearch(text, everyMs) {
  const input = document.querySelector('[role="dialog"] input')
  if (!(input instanceof HTMLInputElement)) throw new Error('The search box is closed.')
  // oxlint-disable-next-line typescript/unbound-method -- it is called on the field
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const shownFor = () =>
    document.querySelector('[role="dialog"] [data-search-for]')?.getAttribute('data-search-for')
  const put = (/** @type {string} */ value) => {
    setter?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const drawn = () =>
    new Promise((resolve) => {
      // The task behind the frame.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        resolve(undefined)
      })
      port1.start()
      requestAnimationFrame(() => port2.postMessage(null))
    })
  put('')
  await new Promise((resolve) => setTimeout(resolve, 300))
  const times = []
  for (let length = 1; length <= text.length; length++) {
    const typed = text.slice(0, length)
    // Nothing new is asked then, or nothing yet: one Latin letter is not looked for.
    if (typed.endsWith(' ') || /^[!-~]$/.test(typed)) continue
    const startedAt = performance.now()
    put(typed)
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Nothing was shown for ${typed}.`)), 10_000)
      const look = () => {
        if (shownFor() !== typed) return false
        clearTimeout(timer)
        observer.disconnect()
        resolve(undefined)
        return true
      }
      const observer = new MutationObserver(look)
      if (!look()) {
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      }
    })
    await drawn()
    times.push(performance.now() - startedAt)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  return times
}
