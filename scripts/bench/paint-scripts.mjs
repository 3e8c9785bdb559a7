/// <reference lib="dom" />
// Run inside the pages, like page-scripts.mjs: from a key to what it changes on the screen.

/** @typedef {{ changedMs: number, paintedMs: number }} Paint in ms since the key */

/**
 * Each time a part of the page shows something else: when it was there and when it was drawn, from the
 * moment the browser got the last key. Ask with `nextPaint`.
 * @param {string} selector of the part
 */
export function watchPaints(selector) {
  const page = /** @type {any} */ (window)
  page.tantoBenchPaints?.stop()
  const shown = () => document.querySelector(selector)?.textContent ?? ''
  let before = shown()
  let pressedAt = 0
  /** @type {Paint[]} */
  const seen = []
  /** @type {((paint: Paint) => void)[]} */
  const waiting = []
  /** The app hears a key before this does, and may show what it did at once. */
  let isBeforeKey = false
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    // A chord begins with its first key, but what counts is the one that makes it one.
    if (event.key === 'Control') return
    pressedAt = event.timeStamp
    if (isBeforeKey) noteChange()
  }
  const look = () => {
    const now = shown()
    if (now === before) return
    before = now
    if (pressedAt > 0) return noteChange()
    isBeforeKey = true
    setTimeout(() => (isBeforeKey = false))
  }
  const noteChange = () => {
    const at = pressedAt
    const changedMs = performance.now() - at
    pressedAt = 0
    isBeforeKey = false
    // The task behind the frame.
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      const paint = { changedMs, paintedMs: performance.now() - at }
      const ask = waiting.shift()
      if (ask) ask(paint)
      else seen.push(paint)
    })
    port1.start()
    requestAnimationFrame(() => port2.postMessage(null))
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true, characterData: true })
  addEventListener('keydown', onKey, true)
  page.tantoBenchPaints = {
    next: () =>
      new Promise((resolve, reject) => {
        const paint = seen.shift()
        if (paint) resolve(paint)
        else waiting.push(resolve)
        setTimeout(() => reject(new Error(`${selector} did not change.`)), 10_000)
      }),
    stop: () => {
      observer.disconnect()
      removeEventListener('keydown', onKey, true)
    },
  }
}

/** The next change that `watchPaints` saw and that was not asked for yet. @returns {Promise<Paint>} */
export function nextPaint() {
  return /** @type {any} */ (window).tantoBenchPaints.next()
}

/**
 * The yardstick: a text of the same page that changes with F9, and nothing else to do.
 * @returns {string} its selector
 */
export function addYardstick() {
  const text = document.createElement('p')
  text.id = 'tanto-bench-yardstick'
  text.style.cssText = 'position: fixed; inset: 0 auto auto 0; pointer-events: none'
  document.body.append(text)
  let count = 0
  addEventListener('keydown', (event) => {
    if (event.key === 'F9') text.textContent = String(++count)
  })
  return `#${text.id}`
}

/**
 * Notes when the page is drawn with the focus in a text field and a key has arrived in it. Ask with
 * `readyAtMs`.
 */
export function watchReady() {
  const page = /** @type {any} */ (window)
  page.tantoBenchReady = new Promise((resolve) => {
    const look = () => {
      if (!document.hasFocus() || !(document.activeElement instanceof HTMLTextAreaElement)) return
      removeEventListener('input', look, true)
      // The task behind the frame.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        resolve(Date.now())
      })
      port1.start()
      requestAnimationFrame(() => port2.postMessage(null))
    }
    addEventListener('input', look, true)
  })
}

/** @returns {Promise<number>} in ms since the epoch */
export function readyAtMs() {
  return /** @type {any} */ (window).tantoBenchReady
}

/**
 * Goes to a page of the window, by its link where there is one, and waits until it is drawn.
 * @param {string} hash where to, such as "#/cases"
 * @param {string} selector what is there then, and was not before
 * @returns {Promise<number>} ms
 */
export function openedAfterMs(hash, selector) {
  return new Promise((resolve, reject) => {
    if (document.querySelector(selector)) throw new Error(`${selector} was there before.`)
    const timer = setTimeout(() => reject(new Error(`${hash} showed no ${selector}.`)), 10_000)
    const startedAt = performance.now()
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      clearTimeout(timer)
      // The task behind the frame.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        resolve(performance.now() - startedAt)
      })
      port1.start()
      requestAnimationFrame(() => port2.postMessage(null))
    })
    observer.observe(document, { childList: true, subtree: true })
    const link = document.querySelector(`nav a[href="${hash}"]`)
    if (link instanceof HTMLElement) link.click()
    else location.hash = hash
  })
}
