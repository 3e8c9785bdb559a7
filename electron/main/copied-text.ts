import { createHash } from 'node:crypto'

/** How long private text stays in the clipboard: time to paste it, and not to forget it there. */
export const privateTextForMs = 60_000

/** A page tells of a copy before its browser has put the text there. */
const untilThereMs = 200

/** What of the system's clipboard is needed: a promise on one runtime, the text itself on another. */
type Clipboard = {
  readonly readText: () => string | Promise<string>
  readonly writeText: (text: string) => void | Promise<void>
}

export type CopiedText = {
  /** A page copies or cuts a piece of its text this very moment. */
  readonly copied: (input: { isPrivate: boolean }) => Promise<void>
  /** Takes what was copied last out of the clipboard, unless something else is there by now. */
  readonly clear: () => Promise<void>
}

/**
 * Keeps the clipboard from holding what customers said for ever. Private text is taken away after a
 * minute; the rest when `clear` is called. Known by its hash only, so that no second copy is kept.
 */
export function createCopiedText(deps: { clipboard: Clipboard; isOn: () => boolean }): CopiedText {
  const { clipboard, isOn } = deps
  let copiedLast: string | null = null
  let timer: NodeJS.Timeout | undefined
  let taking = Promise.resolve()

  const inClipboard = async () => {
    const text = await clipboard.readText()
    return text === '' ? null : createHash('sha256').update(text).digest('hex')
  }
  const clear = async () => {
    await taking
    clearTimeout(timer)
    const ours = copiedLast
    copiedLast = null
    if (ours === null || !isOn()) return
    if ((await inClipboard()) === ours) await clipboard.writeText('')
  }
  const take = async (isPrivate: boolean) => {
    await new Promise((there) => setTimeout(there, untilThereMs))
    clearTimeout(timer)
    copiedLast = await inClipboard()
    if (isPrivate) timer = setTimeout(() => void clear().catch(ignored), privateTextForMs)
  }
  return {
    clear,
    copied: ({ isPrivate }) => {
      clearTimeout(timer)
      taking = taking.then(() => take(isPrivate)).catch(ignored)
      return taking
    },
  }
}

// Another program holds the clipboard closed: it keeps what it has.
const ignored = () => {}
