/** What a line begins with that is for the rep alone; a sign of its kind may follow. */
export const privateSign = ';'

// An input method types the wide one.
const isPrivateSign = (character: string) => character === privateSign || character === '；'

export type PrivateReading = {
  readonly isMine: boolean
  /** The line without the sign, as it is read further. */
  readonly line: string
}

/** Whether a line that is being typed is for the rep alone. One blank behind the sign is its own. */
export function readPrivate(typed: string): PrivateReading {
  if (!isPrivateSign(typed.slice(0, 1))) return { isMine: false, line: typed }
  const line = typed.slice(1)
  return { isMine: true, line: /^\s/.test(line) ? line.slice(1) : line }
}

/** The same line for the rep alone, or no longer so. */
export function withPrivateToggled(typed: string): string {
  const { isMine, line } = readPrivate(typed)
  return isMine ? line : `${privateSign} ${line}`
}
