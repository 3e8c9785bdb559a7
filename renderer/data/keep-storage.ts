/**
 * Asks the browser underneath never to clear the working store for want of room. What it would
 * clear is built anew from the journal: a refusal is worth a word, not a dialog.
 */
export async function keepStorage(): Promise<void> {
  if (!(await navigator.storage.persist())) console.error('The working store may be cleared')
}
