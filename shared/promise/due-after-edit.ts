/** The moment some words name; null when they name none. */
type ReadDue = (text: string) => number | null

/**
 * When a promise is due after its words were changed. Only words that name another moment than
 * before move it: correcting a letter of "by tomorrow" a day later leaves it where it was. Words
 * without a date take none away.
 */
export function dueAfterEdit(
  before: { readonly text: string; readonly dueAtMs: number | null },
  text: string,
  readDue: ReadDue,
): number | null {
  const read = readDue(text)
  return read === null || read === readDue(before.text) ? before.dueAtMs : read
}
