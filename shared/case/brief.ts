import { clippedToColumns, columnsOf } from '../base/columns.ts'
import type { Language } from '../base/language.ts'
import { type Entry, promiseKinds, type PromiseKind } from '../call/entry.ts'
import { printableLine } from '../document/printable.ts'
import type { Case } from './case.ts'
import { channelAdvice } from './channel-advice.ts'
import { whoLine } from './person-name.ts'
import {
  type Certainty,
  type Channel,
  type FactName,
  type PressureName,
  pressureNames,
} from './preparation.ts'

/** One thing to know: what it is, what it says, and what belongs to it. */
export type BriefPart = {
  readonly label: string
  readonly text: string
  /** Where it stands, how sure it is, when it is due. */
  readonly after: string
  readonly isUnsure: boolean
}

/** All one has to know before dialling: one line of who and what, and five below it at most. */
export type Brief = {
  readonly headline: string
  readonly lines: readonly (readonly BriefPart[])[]
}

/** What the brief is made of. */
export type BriefSource = {
  readonly of: Case
  /** What is open in all cases of this customer. */
  readonly owed: readonly Entry[]
  /** How many cases this customer had before; null: not counted yet. */
  readonly earlier: number | null
}

/** The words of a language. Times are said by it too. */
export type BriefLabels = {
  readonly language: Language
  readonly fact: Readonly<Record<FactName, string>>
  readonly unsure: Readonly<Record<Exclude<Certainty, 'known'>, string>>
  readonly pressure: Readonly<Record<PressureName, string>>
  readonly owed: Readonly<Record<PromiseKind, string>>
  readonly due: (dueAtMs: number | null) => string
  readonly more: (count: number) => string
  readonly way: string
  readonly channel: Readonly<Record<Channel, string>>
  readonly lastContact: string
  readonly noContact: string
  readonly when: (atMs: number) => string
  readonly earlier: (count: number) => string
  readonly repeats: (count: number) => string
  readonly theirCustomers: string
  readonly failedBefore: string
  readonly cause: Readonly<Record<'yes' | 'no', string>>
}

/** What fits a line of the companion, in columns: two rows of it. */
export const briefColumns = 100
const headlineColumns = 90
/** A label that leaves less than this leaves it all the same. */
const leastColumns = 12

/**
 * The pre-call brief (method: "Before the call"). What is not known is left out; what is not sure is
 * marked. During the call the window says already who it is and that one is on the phone.
 */
export function briefOf(
  source: BriefSource,
  labels: BriefLabels,
  when: 'before' | 'during',
): Brief {
  const { of } = source
  const lines = [
    [factPart(of, 'expected', labels), factPart(of, 'promised', labels)],
    [factPart(of, 'delivered', labels), factPart(of, 'why', labels)],
    pressureNames.map((name) => part(labels.pressure[name], of.preparation[name])),
    promiseKinds.map((kind) => owedPart(source, kind, labels)),
    accountParts(source, labels, when),
  ]
  const who = [whoLine(of, labels.language), of.whatHappened].map(printableLine).filter(Boolean)
  return {
    headline: when === 'before' ? clippedToColumns(who.join(' — '), headlineColumns) : '',
    lines: lines
      .map((parts) => fitted(parts.filter((one) => one !== null).filter(({ text }) => text !== '')))
      .filter((parts) => parts.length > 0),
  }
}

function part(label: string, text: string, after = '', isUnsure = false): BriefPart {
  return { label, text: printableLine(text), after, isUnsure }
}

function factPart({ preparation }: Case, name: FactName, { fact, unsure }: BriefLabels): BriefPart {
  const { text, certainty } = preparation[name]
  const source =
    name === 'promised' ? clippedToColumns(printableLine(preparation.promisedIn), 24) : ''
  const mark = certainty === 'known' ? '' : unsure[certainty]
  const after = [source, mark].filter(Boolean).join(', ')
  return part(fact[name], text, after, certainty !== 'known')
}

/** What falls due first, and how much more there is. */
function owedPart({ owed }: BriefSource, kind: PromiseKind, labels: BriefLabels): BriefPart | null {
  const [first, ...others] = owed
    .filter((entry) => entry.kind === kind)
    .toSorted((a, b) => (a.owedAtMs ?? 0) - (b.owedAtMs ?? 0) || a.seq - b.seq)
  if (!first) return null
  const more = others.length > 0 ? labels.more(others.length) : ''
  const after = [labels.due(first.dueAtMs), more].filter(Boolean).join(', ')
  return part(labels.owed[kind], first.text, after)
}

function accountParts(
  { of, earlier }: BriefSource,
  labels: BriefLabels,
  when: 'before' | 'during',
): BriefPart[] {
  const isBefore = when === 'before'
  const { theirCustomersAffected, earlierFailure, ourCause } = of.preparation
  const contact =
    of.contactedAtMs === null
      ? isBefore && part('', labels.noContact)
      : part(labels.lastContact, labels.when(of.contactedAtMs))
  return [
    isBefore && part(labels.way, labels.channel[channelAdvice(of).channel]),
    contact,
    earlier !== null && earlier > 0 && part('', labels.earlier(earlier)),
    of.repeats > 0 && part('', labels.repeats(of.repeats)),
    of.repeats === 0 && earlierFailure === 'yes' && part('', labels.failedBefore),
    theirCustomersAffected === 'yes' && part('', labels.theirCustomers),
    ourCause !== 'unknown' && part('', labels.cause[ourCause]),
  ].filter((one) => one !== false)
}

/** Shares the room of a line: what a short part leaves goes to the long ones. */
function fitted(parts: readonly BriefPart[]): BriefPart[] {
  const widthOf = ({ label, text, after }: BriefPart) => columnsOf(`${label} ${text} (${after})`)
  let room = briefColumns
  let left = parts.length
  const texts = new Map<BriefPart, string>()
  for (const one of parts.toSorted((a, b) => widthOf(a) - widthOf(b))) {
    const share = Math.min(widthOf(one), Math.floor(room / left))
    const beside = widthOf({ ...one, text: '' })
    texts.set(one, clippedToColumns(one.text, Math.max(leastColumns, share - beside)))
    room -= share
    left -= 1
  }
  return parts.map((one) => ({ ...one, text: texts.get(one) ?? '' }))
}
