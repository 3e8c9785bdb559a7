import type { PlaybookStep, Sign } from '../method/playbook.ts'
import type { Entry, EntryKind } from './entry.ts'

/** What a typed line will become. */
export type CaptureReading = {
  readonly kind: EntryKind
  readonly text: string
  /** The sign that was read, in its ASCII form; null for a plain line. */
  readonly sign: string | null
}

/** Signs as an input method may type them, beside their full-width forms. */
const typedAs: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '『': '"',
  '〜': '~',
}

const closingQuote = /["“”」』]$/

/**
 * Reads a line as it is typed (product: "Capture"). A sign counts only as the very first character,
 * full-width forms included, so a space in front makes a line plain.
 */
export function readCaptureLine(
  raw: string,
  { signs, plainKind }: { signs: readonly Sign[]; plainKind: EntryKind },
): CaptureReading {
  const first = asciiSign(raw.slice(0, 1))
  const sign = signs.find((known) => known.sign === first)
  if (!sign) return { kind: plainKind, text: raw.trim(), sign: null }
  const rest = raw.slice(1)
  // "quoted" loses both marks; a mark at the end of a spaced line belongs to what they said (12").
  const isQuoted = sign.kind === 'quote' && !/^\s/.test(rest)
  const said = isQuoted ? rest.trim().replace(closingQuote, '') : rest
  return { kind: sign.kind, text: said.trim(), sign: sign.sign }
}

/** The line as one would type it, for editing: reading it gives the same kind and text back. */
export function typedLineOf(entry: Pick<Entry, 'kind' | 'text'>, signs: readonly Sign[]): string {
  const sign = signs.find((known) => known.kind === entry.kind)
  if (sign) return `${sign.sign} ${entry.text}`
  const startsWithSign = signs.some((known) => known.sign === asciiSign(entry.text.slice(0, 1)))
  return startsWithSign ? ` ${entry.text}` : entry.text
}

/** What a line being edited is without a sign: kinds that have none stay, all others become notes. */
export function plainKindWhenEdited(kind: EntryKind, signs: readonly Sign[]): EntryKind {
  return signs.some((known) => known.kind === kind) ? 'note' : kind
}

/** What a line without a sign is in a step: its own kind until it has one of them, then a note. */
export function plainKindFor(
  step: Pick<PlaybookStep, 'id' | 'plainLine'>,
  entries: readonly Pick<Entry, 'kind' | 'step' | 'removed'>[],
): EntryKind {
  const hasOne = entries.some(
    (entry) => entry.step === step.id && entry.kind === step.plainLine && !entry.removed,
  )
  return hasOne ? 'note' : step.plainLine
}

/** Whether a kind of line can have a due date. */
export function canBeDue(kind: EntryKind): boolean {
  return kind === 'promise-by-us' || kind === 'promise-by-them'
}

function asciiSign(character: string): string {
  const typed = typedAs[character]
  if (typed !== undefined) return typed
  return /^[！-～]$/.test(character)
    ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    : character
}
