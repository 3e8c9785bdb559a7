import type { Language } from '../base/language.ts'
import type { EntryKind } from '../call/entry.ts'
import type { Moment } from '../call/moment.ts'
import type { ActKind, MomentPlace, Requirement, Verdict } from '../case/acts.ts'
import type { Channel, PressureName } from '../case/preparation.ts'
import type { Stage } from '../case/stage.ts'
import type { Paper } from '../document/brand.ts'
import type { LetterFormName } from '../letter/letter.ts'
import type { Money } from '../money/money.ts'
import type { Noted } from '../proposal/proposal.ts'
import type { PromiseOutcome } from '../promise/terms.ts'
import type { WhyRule } from '../remedy/why.ts'
import type { caseDueKinds } from '../today/due.ts'

/** Every fixed text of the papers that are for ourselves. */
export const paperTextKeys = [
  'mark',
  'memoTitle',
  'handoverTitle',
  'storyTitle',
  'reportTitle',
  'approvalTitle',
  'memoFile',
  'handoverFile',
  'storyFile',
  'reportFile',
  'approvalFile',
  'unnamed',
  'preparedBy',
  'to',
  'ask',
  'request',
  'askedOf',
  'askedOfNobody',
  'byWhen',
  'noDate',
  'late',
  'theCase',
  'customer',
  'contact',
  'whatHappened',
  'nothingKnown',
  'known',
  'knownValue',
  'severity',
  'severityValue',
  'hurt',
  'stopped',
  'notTriaged',
  'money',
  'clock',
  'clockContact',
  'clockUpdate',
  'clockStands',
  'clockLate',
  'stands',
  'standsValue',
  'waiting',
  'waitingValue',
  'repeats',
  'theirCustomers',
  'failedBefore',
  'cause',
  'ourCause',
  'notOurCause',
  'meansForThem',
  'theySaid',
  'tried',
  'triedNothing',
  'ifNot',
  'ifNotClock',
  'ifNotPromise',
  'ifNotUpdate',
  'ifNotLeaves',
  'escalateWhen',
  'whoHelps',
  'next',
  'nothingNext',
  'promised',
  'who',
  'what',
  'until',
  'us',
  'them',
  'inside',
  'nobodyYet',
  'offered',
  'agreed',
  'theirWay',
  'pressures',
  'neverAgain',
  'more',
  'made',
  'callStarted',
  'callEnded',
  'caseOpened',
  'proposalDrafted',
  'proposalSaved',
  'letterDrafted',
  'letterSaved',
  'figures',
  'toFirstContact',
  'noContactYet',
  'contacts',
  'promisesKept',
  'promisesKeptValue',
  'toFix',
  'notFixedYet',
  'verdict',
  'noVerdictYet',
  'moments',
  'prevention',
  'cause',
  'change',
  'notNotedYet',
  'told',
  'notToldYet',
  'looked',
  'notLookedYet',
  'withNote',
  'quoted',
] as const
export type PaperTextKey = (typeof paperTextKeys)[number]

/** The fixed texts of an approval request alone. */
export const approvalTextKeys = [
  'ask',
  'request',
  'decides',
  'limit',
  'answerBy',
  'answerNow',
  'forOffer',
  'forUpdate',
  'forFix',
  'theCase',
  'option',
  'item',
  'amount',
  'net',
  'tax',
  'total',
  'unknown',
  'doneBy',
  'theyGet',
  'reason',
  'cap',
  'account',
  'share',
  'note',
  'nothing',
] as const
export type ApprovalTextKey = (typeof approvalTextKeys)[number]

type By<Name extends string | number> = Readonly<Record<Name, string>>

export type PaperLabels = {
  readonly text: By<PaperTextKey>
  readonly stage: By<Stage>
  readonly channel: By<Channel>
  readonly act: By<ActKind>
  readonly due: By<(typeof caseDueKinds)[number]>
  readonly outcome: By<PromiseOutcome>
  /** What came of looking again. */
  readonly held: string
  readonly notHeld: string
  readonly verdict: By<Verdict>
  readonly moment: By<Moment>
  readonly place: By<MomentPlace | 'call'>
  readonly letter: By<LetterFormName>
  readonly requirement: By<Requirement>
  readonly pressure: By<PressureName>
  /** What happened to an offer. */
  readonly offer: By<'offered' | 'offered-again' | Noted['answer']>
  readonly approval: By<ApprovalTextKey>
  readonly whyRule: By<WhyRule>
}

/** In which words and with whose clock a paper is written. Nothing in it is read from elsewhere. */
export type PaperWords = {
  readonly language: Language
  /** What it is printed on. */
  readonly paper: Paper
  readonly labels: PaperLabels
  readonly kindNames: By<EntryKind>
  /** "Thu 26 Nov, 15:00" */
  readonly when: (atMs: number) => string
  /** "15:00" */
  readonly time: (atMs: number) => string
  /** "26 November 2026" */
  readonly day: (atMs: number) => string
  /** "3 d 4 h" */
  readonly span: (ms: number) => string
  readonly money: (amount: Money) => string
  /** "0.6 %" */
  readonly percent: (share: number) => string
  readonly nowMs: number
  /** Who writes it. */
  readonly author: string
}
