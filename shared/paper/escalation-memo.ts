import type { Entry } from '../call/entry.ts'
import type { ActKind } from '../case/acts.ts'
import { filled } from '../document/document-labels.ts'
import type { InternalDocument } from '../document/internal-document.ts'
import { printable, printableLine } from '../document/printable.ts'
import { actWords } from './act-words.ts'
import { caseFacts, type FactRow, inHead, isSaid, nameOf } from './case-facts.ts'
import type { CaseFile } from './case-file.ts'
import { ifNotDone } from './if-not-done.ts'
import { onePage } from './one-page.ts'
import type { PaperWords } from './paper-labels.ts'
import { dueWords, pressuresOn, theirWords, withNote } from './said-in-case.ts'

/** What moves a case on; how it was put off or filed away is nothing to escalate with. */
const unsaid: readonly ActKind[] = [
  'due-snoozed',
  'due-woken',
  'handed-over',
  'case-binned',
  'case-unbinned',
  'case-assigned',
  'case-moment-rated',
]

/**
 * A page for whoever inside can decide: what is asked and by when, the case, what it means for the
 * customer, what was done, and what happens if nothing is. It holds private facts and says so.
 * @param ask the request it is about; null: the case as a whole
 */
export function escalationMemo(
  file: CaseFile,
  ask: Entry | null,
  words: PaperWords,
): InternalDocument {
  const { labels, language, when, nowMs, author } = words
  const { text } = labels
  const owner = ask ? inHead(ask.promise.owner) : ''
  return {
    language,
    mark: text.mark,
    title: filled(text.memoTitle, { customer: nameOf(file, words) }),
    dateLine: filled(text.made, { when: when(nowMs) }),
    to: isSaid(owner) ? [filled(text.to, { name: owner })] : [],
    from: isSaid(author) ? [filled(text.preparedBy, { name: inHead(author) })] : [],
    sections: onePage(
      [
        { kind: 'facts', heading: text.ask, rows: askRows(file, ask, words) },
        { kind: 'facts', heading: text.theCase, rows: caseFacts(file, words) },
        { kind: 'list', heading: text.meansForThem, items: meaningFor(file, words) },
        { kind: 'list', heading: text.theySaid, items: theirWords(file, words) },
        { kind: 'list', heading: text.tried, items: triedIn(file, words) },
        { kind: 'list', heading: text.ifNot, items: ifNotDone(file, words) },
      ],
      words,
      text.more,
    ),
    closing: [],
  }
}

function askRows({ of }: CaseFile, ask: Entry | null, words: PaperWords): FactRow[] {
  const { text } = words.labels
  const { whoHelps, whenToEscalate } = of.preparation
  const rows = ask
    ? [
        { label: text.request, value: printable(ask.text) },
        { label: text.askedOf, value: printableLine(ask.promise.owner) || text.askedOfNobody },
        { label: text.byWhen, value: dueWords(ask.dueAtMs, words) },
      ]
    : []
  return [
    ...rows,
    { label: text.whoHelps, value: printable(whoHelps) },
    { label: text.escalateWhen, value: printable(whenToEscalate) },
  ].filter(({ value }) => isSaid(value))
}

function meaningFor(file: CaseFile, words: PaperWords): string[] {
  const { text } = words.labels
  const { of } = file
  return [
    ...(of.anyoneHurt === 'yes' ? [text.hurt] : []),
    ...(of.productionStopped === 'yes' ? [text.stopped] : []),
    ...(of.preparation.theirCustomersAffected === 'yes' ? [text.theirCustomers] : []),
    ...pressuresOn(file, words),
  ]
}

/** The newest first: what was done to the case, and promises that ended. */
function triedIn({ of, entries }: CaseFile, words: PaperWords): string[] {
  const { labels, when } = words
  const acts = of.acts
    .filter(({ kind }) => !unsaid.includes(kind))
    .map((act) => ({ atMs: act.atMs, what: actWords(act, labels) }))
  const ended = entries.flatMap(({ settled, kind, text }) =>
    settled
      ? [
          {
            atMs: settled.atMs,
            what: withNote(
              `${words.kindNames[kind]} (${labels.outcome[settled.outcome]})`,
              [printableLine(text), settled.note].filter(isSaid).join(' · '),
              labels.text.withNote,
            ),
          },
        ]
      : [],
  )
  const lines = [...acts, ...ended]
    .toSorted((a, b) => b.atMs - a.atMs)
    .map(({ atMs, what }) => `${when(atMs)} · ${what}`)
  return lines.length > 0 ? lines : [labels.text.triedNothing]
}
