import { dayMs, hourMs, minuteMs } from '../base/time.ts'
import type { Case } from '../case/case.ts'
import type { Severity } from '../case/severity.ts'
import type { CaseFacts } from './case-facts.ts'
import { medianOf, type Tally, tallyOf } from './tally.ts'

export const contactSpans = ['1-hour', '4-hours', '1-day', '3-days', 'longer', 'not-yet'] as const
export type ContactSpan = (typeof contactSpans)[number]

const upTo: readonly (readonly [ContactSpan, number])[] = [
  ['1-hour', hourMs],
  ['4-hours', 4 * hourMs],
  ['1-day', dayMs],
  ['3-days', 3 * dayMs],
]

export type FirstContact = Tally<ContactSpan> & {
  /** Of those that heard from us, in milliseconds; null: nobody did yet. */
  readonly medianMs: number | null
  readonly contacted: number
  /** Within the target of their severity, as it is known now. */
  readonly inTime: number
}

/**
 * How long buyers waited until they heard from us, in spans of the clock, waiting for them left out
 * (method: "Urgency clock"; R1). A case that happened again counts by its last time.
 * @param targetMinutes from known to a good first answer, by severity
 */
export function firstContactOf(
  cases: readonly CaseFacts[],
  targetMinutes: Readonly<Record<Severity, number>>,
): FirstContact {
  const contacted = cases.flatMap(({ contactAfterMs, severity }) =>
    contactAfterMs === null ? [] : [{ ms: contactAfterMs, severity }],
  )
  return {
    ...tallyOf(
      contactSpans,
      cases.map(({ contactAfterMs }) => spanOf(contactAfterMs)),
    ),
    medianMs: medianOf(contacted.map(({ ms }) => ms)),
    contacted: contacted.length,
    inTime: contacted.filter(({ ms, severity }) => ms <= targetMinutes[severity] * minuteMs).length,
  }
}

function spanOf(ms: number | null): ContactSpan {
  if (ms === null) return 'not-yet'
  return upTo.find(([, longestMs]) => ms <= longestMs)?.[0] ?? 'longer'
}

/** From known to the first contact; null: there was none since it happened last. */
export function firstContactMs({ knownAtMs, acts }: Pick<Case, 'knownAtMs' | 'acts'>) {
  const lastTime = acts.findLastIndex(
    ({ kind, atMs }) => atMs === knownAtMs && (kind === 'case-repeated' || isRelapse(kind)),
  )
  let waitedMs = 0
  let waitingSinceMs: number | null = null
  for (const { kind, atMs } of acts.slice(lastTime + 1)) {
    if (kind === 'waiting-began') waitingSinceMs = atMs
    if (kind !== 'waiting-ended' && kind !== 'customer-contacted') continue
    if (waitingSinceMs !== null) waitedMs += Math.max(0, atMs - waitingSinceMs)
    waitingSinceMs = null
    if (kind === 'customer-contacted') return Math.max(0, atMs - knownAtMs - waitedMs)
  }
  return null
}

/** A check of prevention that failed takes an ended case up again. */
const isRelapse = (kind: string) => kind === 'prevention-checked'
