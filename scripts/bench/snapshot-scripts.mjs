/// <reference lib="dom" />
// Run inside the pages, like page-scripts.mjs: snapshots, and what they are compared with.

/** Takes one. @returns {Promise<number>} ms until it is on the disk and was read back */
export async function snapshotAfterMs() {
  const { desktop } = /** @type {any} */ (window)
  const startedAt = performance.now()
  const { kind } = await desktop.takeSnapshot({})
  if (kind !== 'done') throw new Error(`The snapshot was ${kind}.`)
  return performance.now() - startedAt
}

/** Goes back to the newest. @returns {Promise<number>} ms until the page shows its content again */
export async function restoredAfterMs() {
  const { desktop } = /** @type {any} */ (window)
  const [newest] = await desktop.listSnapshots({})
  const page = document.documentElement
  const startedAt = performance.now()
  const isBack = new Promise((resolve) => {
    let wasCovered = false
    const observer = new MutationObserver(() => {
      const isCovered = page.hasAttribute('data-covered')
      wasCovered ||= isCovered
      if (isCovered || !wasCovered) return
      observer.disconnect()
      resolve(performance.now())
    })
    observer.observe(page, { attributes: true })
  })
  const { kind } = await desktop.restoreSnapshot({ name: newest.name })
  if (kind !== 'done') throw new Error(`The restore was ${kind}.`)
  return (await isBack) - startedAt
}

/**
 * Imports the same rows with dexie-export-import; pages/export-import.ts must have been run before.
 * @returns {Promise<{ importMs: number, rows: number }>}
 */
export function importedAfterMs() {
  return /** @type {any} */ (window).tantoBenchPage.importedAfterMs()
}
