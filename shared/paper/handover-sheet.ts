import { type Entry, isPromise } from '../call/entry.ts'
import type { Due } from '../today/due.ts'
import { personName } from '../case/person-name.ts'
import { filled } from '../document/document-labels.ts'
import type { InternalDocument } from '../document/internal-document.ts'
import { printable, printableLine } from '../document/printable.ts'
import { colon } from '../document/typography.ts'
import { answerTo } from '../proposal/offer.ts'
import type { Proposal } from '../proposal/proposal.ts'
import type { CaseFile } from './case-file.ts'
import { caseFacts, inHead, isSaid, nameOf } from './case-facts.ts'
import { onePage } from './one-page.ts'
import type { PaperLabels, PaperWords } from './paper-labels.ts'
import { dueWords, openPromises, pressuresOn, saidOf, theirWords } from './said-in-case.ts'

/** How many of the next steps stand on it. */
const nextSteps = 3

/**
 * What the next tanto has to know before they call, on one page: who and what, what comes
 * next, who owes what, the buyer's words, what was offered, what presses, and what never to ask
 * again. The oldest details give way; each list says how many more there are in the case.
 */
export function handoverSheet(file: CaseFile, words: PaperWords): InternalDocument {
  const { labels, language, when, nowMs, author } = words
  const { text } = labels
  const next = nextDues(file).map((due) => dueLine(due, file, words))
  return {
    language,
    mark: text.mark,
    title: filled(text.handoverTitle, { customer: nameOf(file, words) }),
    dateLine: filled(text.made, { when: when(nowMs) }),
    to: [],
    from: isSaid(author) ? [filled(text.preparedBy, { name: inHead(author) })] : [],
    sections: onePage(
      [
        { kind: 'facts', heading: null, rows: caseFacts(file, words) },
        {
          kind: 'list',
          ordered: next.length > 0,
          isWhole: true,
          heading: text.next,
          items: next.length > 0 ? next : [text.nothingNext],
        },
        {
          kind: 'table',
          heading: text.promised,
          head: [text.who, text.what, text.until],
          rows: openPromises(file).map((entry) => promiseRow(entry, file, words)),
        },
        { kind: 'list', heading: text.theySaid, items: theirWords(file, words) },
        { kind: 'list', heading: text.offered, items: offeredIn(file, words) },
        { kind: 'list', heading: text.pressures, items: pressuresOn(file, words) },
        { kind: 'list', heading: text.neverAgain, items: toldBefore(file) },
      ],
      words,
      text.more,
    ),
    closing: [],
  }
}

/** What is due first. What has no date comes last: nobody waits for it yet. */
function nextDues({ dues }: CaseFile): Due[] {
  return dues
    .toSorted((a, b) => (a.dueAtMs ?? Infinity) - (b.dueAtMs ?? Infinity))
    .slice(0, nextSteps)
}

function dueLine(due: Due, { entries }: CaseFile, words: PaperWords): string {
  const { labels } = words
  const promise = entries.find(({ id }) => id === due.entryId)
  const what = promise
    ? `${words.kindNames[promise.kind]}${colon[words.language]}${printableLine(promise.text)}`
    : isPromise(due.kind)
      ? words.kindNames[due.kind]
      : labels.due[due.kind]
  return `${dueWords(due.dueAtMs, words)} · ${what}`
}

/** Who, what, until when. */
export function promiseRow(entry: Entry, { of }: CaseFile, words: PaperWords): string[] {
  const { text } = words.labels
  const owner = printableLine(entry.promise.owner)
  const side = {
    'promise-by-us': owner || text.us,
    'promise-by-them': owner || personName(printableLine(of.contact), words.language) || text.them,
    'internal-ask': `${text.inside}${colon[words.language]}${owner || text.nobodyYet}`,
  }
  const who = isPromise(entry.kind) ? side[entry.kind] : ''
  return [who, printableLine(entry.text), dueWords(entry.dueAtMs, words)]
}

/** What they could choose from, what they chose, and what they asked for themselves. */
export function offeredIn(file: CaseFile, { labels }: PaperWords): string[] {
  const { text } = labels
  const agreed = file.of.acts
    .flatMap((act) => (act.kind === 'option-agreed' ? [printable(act.words)] : []))
    .toReversed()
    .map((words) => filled(text.agreed, { words }))
  const offered = file.proposals.slice(0, 1).flatMap((newest) => optionsOf(newest, labels))
  const theirs = saidOf(file, 'their-solution').map((words) => filled(text.theirWay, { words }))
  return [...agreed, ...theirs, ...offered.filter(isSaid)]
}

/** As they were offered last, with what the buyer said to each; else as they are drafted. */
function optionsOf({ versions, options }: Proposal, labels: PaperLabels): string[] {
  const version = versions.at(-1)
  return (version?.content.options ?? options).map(({ id, customer }, index) => {
    const given = version ? answerTo(version, id) : null
    return [
      printableLine(customer.headline),
      printableLine(customer.byWhen),
      given ? filled(labels.offer[given.answer], { number: String(index + 1) }) : '',
      given ? printableLine(given.words) : '',
    ]
      .filter(isSaid)
      .join(' · ')
  })
}

/** What the buyer has told us already (method: "so that the customer never has to tell it twice"). */
function toldBefore(file: CaseFile): string[] {
  const { expected, promised, delivered, why } = file.of.preparation
  const known = [expected, promised, delivered, why]
    .filter(({ certainty, text }) => certainty === 'known' && isSaid(text))
    .map(({ text }) => printable(text))
  return [...known, ...saidOf(file, 'issue'), ...saidOf(file, 'fact')]
}
