import { createHash } from 'node:crypto'

/** How long private text stays in the clipboard: time to paste it, and not to forget it there. */
export const privateTextForMs = 60_000

/** What of the system's clipboard is needed: a promise on one runtime, the text itself on another. */
type Clipboard = {
  readonly readText: () => string | Promise<string>
  readonly writeText: (text: string) => void | Promise<void>
}

export type CopiedText = {
  /** A page has just copied or cut a piece of its text. */
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

  const inClipboard = async () => {
    const text = await clipboard.readText()
    return text === '' ? null : createHash('sha256').update(text).digest('hex')
  }
  const clear = async () => {
    clearTimeout(timer)
    const ours = copiedLast
    copiedLast = null
    if (ours === null || !isOn()) return
    if ((await inClipboard()) === ours) await clipboard.writeText('')
  }
  return {
    clear,
    copied: async ({ isPrivate }) => {
      clearTimeout(timer)
      copiedLast = await inClipboard()
      // A clipboard that another program holds closed keeps what it has.
      if (isPrivate) timer = setTimeout(() => void clear().catch(() => {}), privateTextForMs)
    },
  }
}
