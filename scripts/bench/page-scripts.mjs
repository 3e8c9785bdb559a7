/// <reference lib="dom" />
// Run inside the pages: each function is sent as text, so it can use nothing but its arguments.

/**
 * The text of a call of one of these functions.
 * @template {unknown[]} Input
 * @param {(...input: Input) => unknown} script
 * @param {Input} input
 */
export function pageCall(script, ...input) {
  return `(${script.toString()})(${input.map((value) => JSON.stringify(value)).join(', ')})`
}

/**
 * Waits until something is on the page: laid out and, in a window that is shown, drawn. A window
 * that is not shown draws a frame a second at most, and nobody waits for one.
 * @param {string} selector
 * @param {boolean} isShown
 * @returns {Promise<number>} the moment, in ms since the epoch
 */
export function whenUsable(selector, isShown) {
  return new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(selector)
      if (found === null) return false
      found.getBoundingClientRect()
      if (!isShown) resolve(Date.now())
      // The task behind the frame. A timer would be held back in a window not yet shown.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(Date.now()))
      port1.start()
      requestAnimationFrame(() => port2.postMessage(null))
      return true
    }
    if (look()) return
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect()
    })
    observer.observe(document, { childList: true, subtree: true })
  })
}

/**
 * Notes for each key press when the page says that everything typed is saved, from the moment the
 * browser got the key. Ask with `savedAfterMs`.
 */
export function watchSaved() {
  /** @type {{ open: number[], savedAfterMs: number[] }} */
  const seen = { open: [], savedAfterMs: [] }
  Object.assign(window, { tantoBenchSaved: seen })
  let pressedAt = 0
  addEventListener('input', () => seen.open.push(pressedAt), true)
  addEventListener(
    'keydown',
    (event) => {
      pressedAt = event.timeStamp
      // Enter keeps the line; it types nothing.
      if (event.key === 'Enter') seen.open.push(pressedAt)
    },
    true,
  )
  const look = () => {
    if (document.querySelector('[data-save-state="saved"]') === null) return
    const now = performance.now()
    seen.savedAfterMs.push(...seen.open.splice(0).map((at) => now - at))
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-save-state'],
  })
}

/** Takes what `watchSaved` noted since it was asked last. @returns {number[]} */
export function savedAfterMs() {
  const { tantoBenchSaved } = /** @type {any} */ (window)
  return tantoBenchSaved.savedAfterMs.splice(0)
}

/** @returns {Promise<number>} how many events the journal holds */
export async function journalLength() {
  const { lastSeq } = await /** @type {any} */ (window).desktop.journalState({ seq: 0 })
  return lastSeq
}

/**
 * The yardstick: one note of 1 KB a time into a database of its own, flushed to the disk each time.
 * @param {number} count
 * @param {number} everyMs the pace of the keys
 * @returns {Promise<number[]>} ms from the put to its transaction's end
 */
export async function strictPuts(count, everyMs) {
  /** @type {IDBDatabase} */
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('tanto-bench-scratch', 1)
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore('notes', { keyPath: 'id' }),
    )
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error))
  })
  const put = () =>
    new Promise((resolve, reject) => {
      const startedAt = performance.now()
      const transaction = db.transaction('notes', 'readwrite', { durability: 'strict' })
      transaction.addEventListener('complete', () => resolve(performance.now() - startedAt))
      transaction.addEventListener('abort', () => reject(transaction.error))
      transaction.objectStore('notes').put({ id: crypto.randomUUID(), text: 'n'.repeat(1000) })
    })
  const tookMs = []
  for (let nth = 0; nth < count; nth++) {
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    tookMs.push(await put())
  }
  db.close()
  return tookMs
}

/** @returns {Promise<void>} */
export function deleteScratch() {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('tanto-bench-scratch')
    deleting.addEventListener('success', () => resolve())
    deleting.addEventListener('error', () => reject(deleting.error))
  })
}

/** Notes every task over 50 ms and the time between frames. Ask with `smoothness`. */
export function watchSmoothness() {
  /** @type {{ longTasksMs: number[], frameGapsMs: number[] }} */
  const seen = { longTasksMs: [], frameGapsMs: [] }
  Object.assign(window, { tantoBenchSmoothness: seen })
  new PerformanceObserver((list) =>
    seen.longTasksMs.push(...list.getEntries().map((task) => task.duration)),
  ).observe({ type: 'longtask' })
  /** @param {number} lastAt */
  const nextFrame = (lastAt) =>
    requestAnimationFrame((at) => {
      seen.frameGapsMs.push(at - lastAt)
      nextFrame(at)
    })
  requestAnimationFrame(nextFrame)
}

/** @returns {{ longTasksMs: number[], frameGapsMs: number[] }} */
export function smoothness() {
  return /** @type {any} */ (window).tantoBenchSmoothness
}

/** From now on the page shows a text that changes each second, as the timer of a call does. */
export function showTime() {
  const text = document.createElement('p')
  document.body.append(text)
  setInterval(() => {
    text.textContent = new Date().toISOString()
  }, 1000)
}

/** Whether the line that is typed into has the focus. */
export function isLineFocused() {
  return document.hasFocus() && document.activeElement instanceof HTMLTextAreaElement
}

/**
 * Asks for each list so many times; pages/lists.tsx must have been run in the page before.
 * @param {number} times
 * @returns {Promise<Record<'lastCases' | 'linesOfCall' | 'callsOfCase' | 'promisesDue', number[]>>} ms
 */
export function listTimes(times) {
  return /** @type {any} */ (window).tantoBenchPage.listTimes(times)
}
