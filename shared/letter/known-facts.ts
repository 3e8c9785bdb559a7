import { dayMs } from '../base/time.ts'
import { rankedIssues } from '../call/call-summary.ts'
import { type EntryKind, inOrder } from '../call/entry.ts'
import { preventionDays } from '../case/acts.ts'
import type { Fact } from '../case/preparation.ts'
import { severityOf } from '../case/severity.ts'
import { printable, printableLine } from '../document/printable.ts'
import type { CustomerOption } from '../proposal/option.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { checksOf, courseOfEvents, promiseWords } from './course-of-events.ts'
import type { LetterSource } from './letter-source.ts'

/** What first words may be filled with. */
export type KnownFacts = Readonly<Record<string, string>>

/**
 * What is known and may be told, by the name it has in first words; empty where nothing is. What is
 * only assumed, quotes, feelings, pressures, asks inside and all money stay out: no name leads there.
 */
export function knownFacts(source: LetterSource): KnownFacts {
  const { of, entries, texts, language, sayTime, settings } = source
  const { preparation: prepared, prevention } = of
  const agreed = agreedIn(source)
  const told = toldBefore(source)
  return {
    failure: failureName(source),
    whatHappened: printable(told?.letter.whatHappened ?? '') || printable(of.whatHappened),
    knownOn: sayTime.moment(of.knownAtMs),
    promisedIn: known(prepared.promised) === '' ? '' : printableLine(prepared.promisedIn),
    why: known(prepared.why),
    cause: printable(prevention?.cause ?? ''),
    change: printable(prevention?.change ?? ''),
    whatWeChange:
      printable(told?.letter.whatWeChange ?? '') ||
      texts.bySeverity[severityOf(of)].whatWeChange[language],
    checkDays: prevention
      ? preventionDays.map((day) => sayTime.day(prevention.notedAtMs + day * dayMs)).join('\n')
      : '',
    checked: checksOf(of, source),
    agreed: agreed.what,
    agreedBy: agreed.by,
    agreedWho: agreed.who,
    promises: inOrder(entries)
      .map((entry) => promiseWords(entry, source))
      .filter((text) => text !== '')
      .join('\n'),
    issues: told ? linesIn(told.issues) : issuesOf(source),
    facts: linesOf(source, 'fact'),
    course: courseOfEvents(source, agreed.short),
    rep: printableLine(settings.repName),
  }
}

/** The newest proposal in the language of the letter: what it says is worded for the customer. */
function toldBefore({ proposals, language }: LetterSource): Proposal | undefined {
  return proposals
    .filter(({ letter }) => letter.language === language)
    .toSorted((a, b) => b.draftedAtMs - a.draftedAtMs)[0]
}

/** What went wrong, by its name. Where it may not be ours, its name would already judge. */
function failureName({ of, catalogue, language }: LetterSource): string {
  const kind = catalogue.failureKinds.find(({ id }) => id === of.failureKind)
  return kind?.presumedOurs ? kind.name[language] : ''
}

function known({ text, certainty }: Fact): string {
  return certainty === 'known' ? printable(text) : ''
}

function linesOf({ entries }: LetterSource, kind: EntryKind): string {
  return linesIn(inOrder(entries).filter((entry) => entry.kind === kind && !entry.removed))
}

function linesIn(texts: readonly { readonly text: string }[]): string {
  return texts
    .map(({ text }) => printableLine(text))
    .filter((text) => text !== '')
    .join('\n')
}

/** In the buyer's order; the newest call's counts first. */
function issuesOf({ calls, entries }: LetterSource): string {
  const newestFirst = calls.toSorted((a, b) => b.startedAtMs - a.startedAtMs)
  const issueOrder = [...new Set(newestFirst.flatMap((call) => call.issueOrder))]
  return linesIn(rankedIssues({ issueOrder }, entries))
}

type Agreed = {
  readonly what: string
  readonly by: string
  readonly who: string
  readonly short: string
}

/** What was agreed last: the option as the customer reads it, or the words it was agreed in. */
function agreedIn({ of, proposals }: LetterSource): Agreed {
  const last = of.acts.findLast((act) => act.kind === 'option-agreed')
  if (!last) return { what: '', by: '', who: '', short: '' }
  const option = proposals
    .find(({ id }) => id === last.proposalId)
    ?.options.find(({ id }) => id === last.optionId)
  const words = printable(last.words)
  return option ? asOffered(option.customer, words) : inWords(words)
}

function asOffered(offered: CustomerOption, words: string): Agreed {
  const what = [offered.whatWeDo, offered.tangible].map(printable).filter((text) => text !== '')
  return {
    what: what.join('\n') || words,
    by: printableLine(offered.byWhen),
    who: printableLine(offered.who),
    short: printableLine(offered.headline) || printableLine(words),
  }
}

const inWords = (words: string): Agreed => ({
  what: words,
  by: '',
  who: '',
  short: printableLine(words),
})
