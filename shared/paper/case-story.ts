import { clipped } from '../base/clipped.ts'
import { isPromise } from '../call/entry.ts'
import { type DocumentSection, maxDocumentText } from '../document/customer-document.ts'
import { filled } from '../document/document-labels.ts'
import type { InternalDocument } from '../document/internal-document.ts'
import { printable, printableLine } from '../document/printable.ts'
import { isToldByOffer } from '../case/story.ts'
import { actDetail } from './act-words.ts'
import { caseFacts, isSaid, nameOf } from './case-facts.ts'
import type { CaseFile } from './case-file.ts'
import { offersTold } from './offers-told.ts'
import type { PaperWords } from './paper-labels.ts'
import { dueWords, withNote } from './said-in-case.ts'

type Happening = { readonly atMs: number; readonly what: string; readonly words: string }

/** As many as a document can hold. Nobody has written down more, and what is oldest gives way. */
const most = 4_900

/** Everything that was said and done in a case, in the order of time, day by day. */
export function caseStory(file: CaseFile, words: PaperWords): InternalDocument {
  const { labels, language, when, nowMs } = words
  const { text } = labels
  return {
    language,
    mark: text.mark,
    title: filled(text.storyTitle, { customer: nameOf(file, words) }),
    dateLine: filled(text.made, { when: when(nowMs) }),
    to: [],
    from: [],
    sections: [
      { role: 'plain', heading: null, blocks: [{ kind: 'facts', rows: caseFacts(file, words) }] },
      ...storyDays(file, words),
    ],
    closing: [],
  }
}

/** All of it, a section a day. */
export function storyDays(file: CaseFile, words: PaperWords): DocumentSection[] {
  return daysOf(happenings(file, words), words)
}

function happenings(file: CaseFile, words: PaperWords): Happening[] {
  const { of, entries, calls, proposals, letters } = file
  const { labels, span } = words
  const { text } = labels
  const at = (atMs: number, what: string, said = '') => ({ atMs, what, words: said })
  return [
    at(of.openedAtMs, text.caseOpened),
    ...of.acts
      .filter((act) => !isToldByOffer(act, proposals))
      .map((act) => at(act.atMs, labels.act[act.kind], printable(actDetail(act, labels)))),
    ...calls.flatMap(({ startedAtMs, endedAtMs, moment }) => [
      at(startedAtMs, text.callStarted),
      ...(endedAtMs === null
        ? []
        : [
            at(
              endedAtMs,
              text.callEnded,
              [span(endedAtMs - startedAtMs), moment ? labels.moment[moment] : '']
                .filter(isSaid)
                .join(' · '),
            ),
          ]),
    ]),
    ...entries.flatMap((entry) => {
      const name = words.kindNames[entry.kind]
      const due = isPromise(entry.kind) ? ` (${dueWords(entry.dueAtMs, words)})` : ''
      const said = at(entry.atMs, name, `${printable(entry.text)}${due}`)
      const { settled } = entry
      if (!settled) return [said]
      const ended = withNote(printableLine(entry.text), settled.note, text.withNote)
      return [said, at(settled.atMs, `${name} (${labels.outcome[settled.outcome]})`, ended)]
    }),
    ...proposals.flatMap(({ draftedAtMs, exports }) => [
      at(draftedAtMs, text.proposalDrafted),
      ...exports.map(({ atMs, format, fileName, reason = '' }) =>
        at(atMs, text.proposalSaved, withNote(fileName || format, reason, text.withNote)),
      ),
    ]),
    ...letters.flatMap(({ form, draftedAtMs, exports }) => [
      at(draftedAtMs, text.letterDrafted, labels.letter[form]),
      ...exports.map(({ atMs, format, fileName }) =>
        at(atMs, text.letterSaved, fileName || `${labels.letter[form]} (${format})`),
      ),
    ]),
    ...offersTold(proposals, labels).map(({ atMs, name, said }) => at(atMs, name, said)),
  ]
    .toSorted((a, b) => a.atMs - b.atMs)
    .slice(-most)
}

function daysOf(all: readonly Happening[], { day, time }: PaperWords): DocumentSection[] {
  const days = new Map<string, Happening[]>()
  for (const one of all) {
    const name = day(one.atMs)
    const known = days.get(name)
    if (known) known.push(one)
    else days.set(name, [one])
  }
  return [...days].map(([heading, happened]) => ({
    role: 'plain',
    heading,
    blocks: [
      {
        kind: 'facts',
        rows: happened.map(({ atMs, what, words }) => ({
          label: `${time(atMs)} · ${what}`,
          value: clipped(words, maxDocumentText),
        })),
      },
    ],
  }))
}
