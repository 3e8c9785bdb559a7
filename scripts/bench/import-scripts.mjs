/// <reference lib="dom" />
// Run inside the desk, like page-scripts.mjs: the import of a file of orders, as a rep does it.

/**
 * Gives the page a file of orders as an ERP writes them.
 * @param {number} count
 * @returns {number} its bytes
 */
export function chooseOrders(count) {
  const day = (/** @type {number} */ nth) => new Date(Date.UTC(2026, 0, 1 + nth)).toISOString()
  const head =
    'Order number,Line,Customer number,Customer,Product number,Product,Their reference,' +
    'Ordered,Promised date,Expected date,Shipped,Quantity,Back-ordered,Amount'
  const rows = Array.from({ length: count }, (_, nth) => {
    const [customer, product, promised] = [nth % 4_000, nth % 700, nth % 180]
    return [
      4_500_000 + nth,
      10 * (1 + (nth % 3)),
      `C-${10_000 + customer}`,
      `"Sample customer ${customer}, Ltd."`,
      `P-${product}`,
      `Sample product of the series ${product}`,
      `PO ${nth}/2026`,
      day(nth % 90).slice(0, 10),
      day(90 + promised).slice(0, 10),
      nth % 5 === 0 ? day(95 + promised).slice(0, 10) : '',
      nth % 2 === 0 ? day(92 + promised).slice(0, 10) : '',
      1 + (nth % 40),
      nth % 20 === 0 ? 4 : '',
      `${(nth % 9_000) + 100}.50`,
    ].join(',')
  })
  const file = new File([[head, ...rows, ''].join('\r\n')], 'orders.csv', { type: 'text/csv' })
  const input = document.querySelector('input[type="file"]')
  if (!(input instanceof HTMLInputElement))
    throw new Error('There is nothing to choose a file with.')
  const chosen = new DataTransfer()
  chosen.items.add(file)
  input.files = chosen.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
  return file.size
}

/**
 * Presses a button once it can be pressed, and waits until the page says something.
 * @param {string} name of the button
 * @param {string} said
 * @returns {Promise<number>} ms from the press
 */
export function pressedOnceReady(name, said) {
  return new Promise((resolve, reject) => {
    let startedAt = 0
    const look = () => {
      if (startedAt > 0) {
        if (!document.body.textContent?.includes(said)) return
        observer.disconnect()
        clearTimeout(timer)
        resolve(performance.now() - startedAt)
        return
      }
      const button = [...document.querySelectorAll('button:not([disabled])')].find(
        (one) => one.textContent?.trim().startsWith(name) ?? false,
      )
      if (!(button instanceof HTMLElement)) return
      startedAt = performance.now()
      button.click()
    }
    const observer = new MutationObserver(look)
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    })
    const timer = setTimeout(() => {
      observer.disconnect()
      reject(
        new Error(
          `"${name}" was ${startedAt > 0 ? 'pressed, and nothing' : 'not there to'} say "${said}".`,
        ),
      )
    }, 120_000)
    look()
  })
}

/**
 * Adds the same orders to a store of their own; pages/orders.ts must have been run before.
 * @returns {Promise<{ addedMs: number, rows: number }>}
 */
export function addedAfterMs() {
  return /** @type {any} */ (window).tantoBenchPage.addedAfterMs()
}

/**
 * Looks over the orders as the watch does; pages/orders.ts must have been run before.
 * @param {number} times
 * @returns {Promise<{ readMs: number, watchedMs: number[], calls: number }>}
 */
export function watchedAfterMs(times) {
  return /** @type {any} */ (window).tantoBenchPage.watchedAfterMs(times)
}
