import { type Call } from '../call/call.ts'
import type { Entry } from '../call/entry.ts'
import type { Act } from '../case/acts.ts'
import type { Case } from '../case/case.ts'
import { filled } from '../document/document-labels.ts'
import { printableLine } from '../document/printable.ts'
import { colon } from '../document/typography.ts'
import type { LetterSource } from './letter-source.ts'

type Happened = { readonly atMs: number; readonly what: string }

/**
 * What happened, in the order of time, a line each: only what the customer was there for or was
 * told. Notes, asks inside, feelings and what presses on them have no way in.
 */
export function courseOfEvents(source: LetterSource, agreed: string): string {
  const { of, calls, entries, words, language, sayTime } = source
  const known = printableLine(of.whatHappened)
  const happened = [
    {
      atMs: of.knownAtMs,
      what: known === '' ? words.knownAlone : filled(words.known, { what: known }),
    },
    ...calls.flatMap((call) => callOf(call, words.called)),
    ...of.acts.flatMap((act) => actOf(act, agreed, source)),
    ...entries.flatMap((entry) => promiseOf(entry, source)),
  ]
  return happened
    .toSorted((a, b) => a.atMs - b.atMs)
    .map(({ atMs, what }) => `${sayTime.moment(atMs)}${colon[language]}${what}`)
    .join('\n')
}

/** A call that went on after the line had dropped is one call. */
function callOf({ startedAtMs, mergedInto }: Call, what: string): Happened[] {
  return mergedInto === null ? [{ atMs: startedAtMs, what }] : []
}

function actOf(act: Act, agreed: string, { words }: LetterSource): Happened[] {
  const { atMs } = act
  switch (act.kind) {
    case 'customer-contacted':
      // The call tells it.
      return act.callId === null ? [{ atMs, what: words[act.channel] }] : []
    case 'options-offered':
      return [{ atMs, what: words.offered }]
    case 'option-agreed':
      return agreed === '' ? [] : [{ atMs, what: filled(words.agreed, { agreed }) }]
    case 'fix-started':
      return [{ atMs, what: words.fixStarted }]
    case 'fix-reported':
      return [{ atMs, what: words.fixed }]
    // What is thought, felt, waited for or decided on our side is nothing the customer was there for.
    case 'verdict-given':
    case 'residual-asked':
    case 'checked-in':
    case 'prevention-noted':
    case 'prevention-told':
    case 'prevention-checked':
    case 'requirement-waived':
    case 'case-closed':
    case 'case-lost':
    case 'case-withdrawn':
    case 'case-repeated':
    case 'ending-taken-back':
    case 'waiting-began':
    case 'waiting-ended':
    case 'case-moment-rated':
    case 'due-snoozed':
    case 'due-woken':
    case 'handed-over':
    case 'case-binned':
    case 'case-unbinned':
    case 'case-assigned':
      return []
  }
}

function promiseOf(entry: Entry, source: LetterSource): Happened[] {
  const promise = promiseWords(entry, source)
  if (promise === '') return []
  return [{ atMs: entry.atMs, what: filled(source.words.promised, { promise }) }]
}

/** A promise of ours that still stands, with its date; empty for anything else. */
export function promiseWords(entry: Entry, { words, sayTime }: LetterSource): string {
  const { kind, removed, settled, dueAtMs } = entry
  if (kind !== 'promise-by-us' || removed || settled?.outcome === 'released') return ''
  const promise = printableLine(entry.text)
  if (promise === '' || dueAtMs === null) return ''
  return filled(words.promise, { promise, due: sayTime.moment(dueAtMs) })
}

/** What came of looking whether the change holds, a line a look. */
export function checksOf({ acts }: Pick<Case, 'acts'>, { words, sayTime }: LetterSource): string {
  return acts
    .flatMap((act) =>
      act.kind === 'prevention-checked'
        ? [filled(act.held ? words.held : words.notHeld, { day: sayTime.day(act.atMs) })]
        : [],
    )
    .join('\n')
}
