import type { Entry, EntryKind } from '../call/entry.ts'
import { pressureNames } from '../case/preparation.ts'
import { filled } from '../document/document-labels.ts'
import { printable } from '../document/printable.ts'
import { byDueDate, isOpenPromise } from '../promise/ledger.ts'
import type { CaseFile } from './case-file.ts'
import { isSaid } from './case-facts.ts'
import type { PaperWords } from './paper-labels.ts'

/** What was written down of a kind, the newest first. */
export function saidOf({ entries }: CaseFile, ...kinds: readonly EntryKind[]): string[] {
  return entries
    .filter((entry) => kinds.includes(entry.kind))
    .toReversed()
    .map((entry) => printable(entry.text))
    .filter(isSaid)
}

/** The buyer's own words, as words: what they said in the calls, and their verdict. */
export function theirWords(file: CaseFile, { labels }: PaperWords): string[] {
  const verdict = file.of.verdict ? printable(file.of.verdict.words) : ''
  const said = [...(isSaid(verdict) ? [verdict] : []), ...saidOf(file, 'quote', 'verdict')]
  return [...new Set(said)].map((words) => filled(labels.text.quoted, { words }))
}

/** Who or what presses on them: what was prepared, then what was heard. */
export function pressuresOn(file: CaseFile, { labels }: PaperWords): string[] {
  const prepared = pressureNames
    .filter((name) => isSaid(file.of.preparation[name]))
    .map((name) => withNote(labels.pressure[name], file.of.preparation[name], labels.text.withNote))
  return [...prepared, ...saidOf(file, 'pressure')]
}

/** What is owed and not settled yet, what is due first before the rest, the undated last. */
export function openPromises({ entries }: CaseFile): Entry[] {
  return entries.filter(isOpenPromise).toSorted(byDueDate)
}

/** When a promise is due, and how late it is. */
export function dueWords(dueAtMs: number | null, words: PaperWords): string {
  const { text } = words.labels
  if (dueAtMs === null) return text.noDate
  const when = words.when(dueAtMs)
  return dueAtMs <= words.nowMs
    ? filled(text.late, { when, span: words.span(words.nowMs - dueAtMs) })
    : when
}

/** "Told the customer: line up at six", or the first part alone where there is no note. */
export function withNote(what: string, note: string, template: string): string {
  const said = printable(note)
  return isSaid(said) ? filled(template, { what, note: said }) : what
}
