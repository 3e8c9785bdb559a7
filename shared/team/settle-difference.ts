import type { EntryId } from '../base/ids.ts'
import type { Entry } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import type { TantoEvent } from '../event/event.ts'
import type { OtherValue } from './other-values.ts'

const caseTexts = ['customer', 'contact', 'phone', 'whatHappened'] as const
type CaseText = (typeof caseTexts)[number]

/** What somebody else wrote at the same time, by what it is of. */
export type DifferentField = {
  readonly name: CaseText | 'line' | 'case' | 'proposal' | 'letter' | 'other'
  /** The line it is of. */
  readonly entryId: EntryId | null
}

export function fieldOf({ field }: Pick<OtherValue, 'field'>): DifferentField {
  const [table, id = '', ...rest] = field.split('/')
  if (table === 'entries') return { name: 'line', entryId: id as EntryId }
  if (table === 'proposals') return { name: 'proposal', entryId: null }
  if (table === 'letters') return { name: 'letter', entryId: null }
  if (table !== 'cases') return { name: 'other', entryId: null }
  return { name: caseTexts.find((name) => name === rest.at(-1)) ?? 'case', entryId: null }
}

/**
 * The field written once more by somebody who has seen both, with one or the other: it is then no
 * difference any more. Null: it can't be chosen here, and is settled where it is written.
 */
export function writtenAgain(
  other: Pick<OtherValue, 'field' | 'value'>,
  about: {
    readonly found: Case
    readonly entry: Entry | undefined
    readonly isTheirs: boolean
    readonly atMs: number
  },
): TantoEvent | null {
  const { found, entry, isTheirs, atMs } = about
  const { name } = fieldOf(other)
  if (typeof other.value !== 'string') return null
  const text = caseTexts.find((one) => one === name)
  if (text) {
    const value = isTheirs ? other.value : found[text]
    return { kind: 'case-amended', caseId: found.id, atMs, patch: { [text]: value } }
  }
  if (!entry || !other.field.endsWith('/text')) return null
  const { id, callId, kind, dueAtMs, cue, mine } = entry
  return {
    kind: 'entry-edited',
    entryId: id,
    callId,
    atMs,
    content: {
      kind,
      text: isTheirs ? other.value : entry.text,
      dueAtMs,
      ...(cue === undefined ? {} : { cue }),
    },
    ...(mine && { mine }),
  }
}

/** The words in something that was said, however deep they lie; names of kinds and ids are none. */
export function wordsIn(value: unknown, name = ''): readonly string[] {
  if (/(?:^kind|Id|^id)$/.test(name)) return []
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, one]) => wordsIn(one, inner))
}
