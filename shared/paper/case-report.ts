import { momentsOf } from '../case/moments.ts'
import { filled } from '../document/document-labels.ts'
import type { DocumentBlock, DocumentSection } from '../document/customer-document.ts'
import type { InternalDocument } from '../document/internal-document.ts'
import { printable } from '../document/printable.ts'
import { colon } from '../document/typography.ts'
import { caseFacts, type FactRow, inHead, isSaid, nameOf } from './case-facts.ts'
import { caseFigures } from './case-figures.ts'
import type { CaseFile } from './case-file.ts'
import { storyDays } from './case-story.ts'
import { offeredIn, promiseRow } from './handover-sheet.ts'
import type { PaperWords } from './paper-labels.ts'
import { openPromises, theirWords, withNote } from './said-in-case.ts'

/**
 * The whole of a case for those who want to learn from it: how fast we were, what we kept, what
 * they said of it, what caused it and whether it stays away, and every step. It is for ourselves.
 */
export function caseReport(file: CaseFile, words: PaperWords): InternalDocument {
  const { labels, language, when, nowMs, author } = words
  const { text } = labels
  const promises = openPromises(file).map((entry) => promiseRow(entry, file, words))
  return {
    language,
    mark: text.mark,
    title: filled(text.reportTitle, { customer: nameOf(file, words) }),
    dateLine: filled(text.made, { when: when(nowMs) }),
    to: [],
    from: isSaid(author) ? [filled(text.preparedBy, { name: inHead(author) })] : [],
    sections: [
      section(null, facts(caseFacts(file, words))),
      section(text.figures, facts(figureRows(file, words))),
      section(text.prevention, facts(preventionRows(file, words))),
      section(text.offered, list(offeredIn(file, words))),
      section(text.theySaid, list(theirWords(file, words))),
      section(text.promised, table([text.who, text.what, text.until], promises)),
      ...storyDays(file, words),
    ].filter((one) => one !== null),
    closing: [],
  }
}

function figureRows(file: CaseFile, { labels, span }: PaperWords): FactRow[] {
  const { text } = labels
  const figures = caseFigures(file)
  const { verdict } = file.of
  const moments = momentsOf(file.of, file.calls)
  const spanOr = (ms: number | null, otherwise: string) => (ms === null ? otherwise : span(ms))
  return [
    { label: text.toFirstContact, value: spanOr(figures.toFirstContactMs, text.noContactYet) },
    { label: text.contacts, value: String(figures.contacts) },
    {
      label: text.promisesKept,
      value: filled(
        text.promisesKeptValue,
        Object.fromEntries(
          Object.entries(figures.promises).map(([name, count]) => [name, String(count)]),
        ),
      ),
    },
    { label: text.toFix, value: spanOr(figures.toFixMs, text.notFixedYet) },
    {
      label: text.verdict,
      value: verdict
        ? withNote(labels.verdict[verdict.value], verdict.words, text.withNote)
        : text.noVerdictYet,
    },
    {
      label: text.moments,
      value: moments
        .map(({ place, moment }) =>
          withNote(labels.place[place], labels.moment[moment], text.withNote),
        )
        .join('\n'),
    },
  ].filter(({ value }) => isSaid(value))
}

function preventionRows({ of }: CaseFile, { labels, day, language }: PaperWords): FactRow[] {
  const { text } = labels
  const { prevention } = of
  const looks = of.acts.flatMap((act) =>
    act.kind === 'prevention-checked'
      ? [
          withNote(
            `${day(act.atMs)}${colon[language]}${act.held ? labels.held : labels.notHeld}`,
            act.note,
            text.withNote,
          ),
        ]
      : [],
  )
  return [
    { label: text.cause, value: printable(prevention?.cause ?? '') || text.notNotedYet },
    { label: text.change, value: printable(prevention?.change ?? '') || text.notNotedYet },
    { label: text.told, value: prevention?.toldAtMs ? day(prevention.toldAtMs) : text.notToldYet },
    { label: text.looked, value: looks.join('\n') || text.notLookedYet },
  ]
}

function section(heading: string | null, block: DocumentBlock | null): DocumentSection | null {
  return block && { role: 'plain', heading, blocks: [block] }
}

function facts(rows: readonly FactRow[]): DocumentBlock | null {
  return rows.length > 0 ? { kind: 'facts', rows: [...rows] } : null
}

function list(items: readonly string[]): DocumentBlock | null {
  return items.length > 0 ? { kind: 'list', ordered: false, items: [...items] } : null
}

function table(head: readonly string[], rows: readonly string[][]): DocumentBlock | null {
  return rows.length > 0 ? { kind: 'table', head: [...head], rows: [...rows] } : null
}
