import { z } from '../base/schema.ts'
import type { Entry } from '../call/entry.ts'
import type { StepId } from '../method/step.ts'
import { actDetail } from '../paper/act-words.ts'
import type { CaseFile, KnownOfCase } from '../paper/case-file.ts'
import type { PaperWords } from '../paper/paper-labels.ts'
import { printable } from '../document/printable.ts'

export const caseColumns = [
  'when',
  'what',
  'words',
  'step',
  'call',
  'owner',
  'due',
  'state',
  'stateAt',
  'note',
] as const
export type CaseColumn = (typeof caseColumns)[number]

/** Longest text of a cell, in UTF-16 units: as much as Excel takes. */
const longestCell = 32_767
const cell = z.string().max(longestCell)

/** A table as it is written to a file: a head, and rows as wide as it. */
export const tableSchema = z.strictObject({
  head: z.array(cell).max(100),
  rows: z.array(z.array(cell).max(100)).max(200_000),
})
export type Table = z.infer<typeof tableSchema>

export type CaseTableWords = Pick<PaperWords, 'labels' | 'kindNames'> & {
  readonly columns: Readonly<Record<CaseColumn, string>>
  readonly stepNames: Readonly<Record<StepId, string>>
  /** A moment as spreadsheets read one: 2026-03-02 14:05:00. */
  readonly stamp: (atMs: number) => string
}

type Row = { readonly atMs: number } & Readonly<Partial<Record<CaseColumn, string>>>

/** One row for each thing said, promised or done in a case, in the order of time. */
export function caseTable(file: KnownOfCase, words: CaseTableWords): Table {
  const rows = [
    ...ofCase(file, words),
    ...ofCalls(file, words),
    ...ofProposals(file, words),
    ...ofLetters(file, words),
  ]
  return {
    head: caseColumns.map((column) => words.columns[column]),
    rows: rows
      .toSorted((a, b) => a.atMs - b.atMs)
      .map((row) =>
        caseColumns.map((column) =>
          column === 'when' ? words.stamp(row.atMs) : printable(row[column] ?? ''),
        ),
      ),
  }
}

function ofCase({ of }: Pick<CaseFile, 'of'>, { labels }: CaseTableWords): Row[] {
  return [
    { atMs: of.openedAtMs, what: labels.text.caseOpened, words: of.whatHappened },
    ...of.acts.map((act) => ({
      atMs: act.atMs,
      what: labels.act[act.kind],
      words: actDetail(act, labels),
    })),
  ]
}

function ofCalls({ calls, entries }: Pick<CaseFile, 'calls' | 'entries'>, words: CaseTableWords) {
  const { text } = words.labels
  const numbers = new Map<string, string>()
  const rows: Row[] = []
  for (const [index, { id, startedAtMs, endedAtMs }] of calls.entries()) {
    const call = String(index + 1)
    numbers.set(id, call)
    rows.push({ atMs: startedAtMs, what: text.callStarted, call })
    if (endedAtMs !== null) rows.push({ atMs: endedAtMs, what: text.callEnded, call })
  }
  const numberOf = ({ callId }: Entry) => (callId === null ? '' : (numbers.get(callId) ?? ''))
  return [...rows, ...entries.map((entry) => rowOf(entry, numberOf(entry), words))]
}

function rowOf(entry: Entry, call: string, words: CaseTableWords): Row {
  const { settled, promise, dueAtMs } = entry
  return {
    atMs: entry.atMs,
    what: words.kindNames[entry.kind],
    words: entry.text,
    step: words.stepNames[entry.step],
    call,
    owner: promise.owner,
    due: dueAtMs === null ? '' : words.stamp(dueAtMs),
    ...(settled && {
      state: words.labels.outcome[settled.outcome],
      stateAt: words.stamp(settled.atMs),
      note: settled.note,
    }),
  }
}

function ofProposals({ proposals }: Pick<CaseFile, 'proposals'>, { labels }: CaseTableWords) {
  return proposals.flatMap(({ draftedAtMs, options, exports }): Row[] => [
    {
      atMs: draftedAtMs,
      what: labels.text.proposalDrafted,
      words: options.map(({ customer }) => customer.headline).join('\n'),
    },
    ...exports.map(({ atMs, format, fileName, reason = '' }) => ({
      atMs,
      what: labels.text.proposalSaved,
      words: fileName || format,
      note: reason,
    })),
  ])
}

function ofLetters({ letters }: Pick<CaseFile, 'letters'>, { labels }: CaseTableWords): Row[] {
  return letters.flatMap(({ form, draftedAtMs, exports }): Row[] => [
    { atMs: draftedAtMs, what: labels.text.letterDrafted, words: labels.letter[form] },
    ...exports.map(({ atMs, format, fileName, reason = '' }) => ({
      atMs,
      what: labels.text.letterSaved,
      words: fileName || format,
      note: reason,
    })),
  ])
}
