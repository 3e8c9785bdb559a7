import type { CallId, CaseId } from '../base/ids.ts'
import type { Call } from '../call/call.ts'
import { shareOf, sumsOf, type TalkSums } from '../talk/talk-share.ts'
import { medianOf, type Tally, tallyOf } from './tally.ts'

/** The best sellers have 43 % of the talking, the average one 65 and more (R18). In percent. */
export const talkMarks = { best: 43, average: 65 } as const

/** How much of a talk was ours, the best first. */
export const talkBands = ['best', 'between', 'average'] as const
export type TalkBand = (typeof talkBands)[number]

/** What insight needs of a call that the talk meter listened to. */
export type TalkFacts = {
  readonly caseId: CaseId
  readonly startedAtMs: number
  readonly mergedInto: CallId | null
  readonly sums: TalkSums
}

export type TalkShares = Tally<TalkBand> & {
  /** In percent; null: no call was measured. */
  readonly medianPercent: number | null
  /** Of so many the talking of both was measured; of the others, how much of the time was ours. */
  readonly bothSides: number
}

/** Null: the meter was off. */
export function talkFactsOf({ caseId, startedAtMs, mergedInto, talk }: Call): TalkFacts | null {
  if (talk.pieces.length === 0) return null
  return { caseId, startedAtMs, mergedInto, sums: sumsOf(talk.pieces) }
}

type Scope = {
  readonly fromMs: number
  /** Of the bin and of the sample nothing counts. */
  readonly isCounted: (id: CaseId) => boolean
}

/**
 * How much of each talk was ours, where the talk meter was on (R18, R20). Where only our side was
 * measured it is how much of the time we spoke: of the talking it was no less. A call that went on
 * after the line had dropped is one talk with the one before.
 */
export function talkSharesOf(
  calls: ReadonlyMap<CallId, TalkFacts>,
  { fromMs, isCounted }: Scope,
): TalkShares {
  const talks = new Map<CallId, TalkFacts[]>()
  for (const [id, call] of calls) {
    if (!isCounted(call.caseId)) continue
    const first = firstOf(id, calls)
    talks.set(first, [...(talks.get(first) ?? []), call])
  }
  const shares = [...talks.values()].flatMap((parts) => {
    const isLooked = Math.min(...parts.map(({ startedAtMs }) => startedAtMs)) >= fromMs
    const share = isLooked ? shareOf(added(parts.map(({ sums }) => sums))) : null
    return share ? [{ of: share.of, percent: Math.round(share.share * 100) }] : []
  })
  return {
    ...tallyOf(
      talkBands,
      shares.map(({ percent }) => bandOf(percent)),
    ),
    medianPercent: medianOf(shares.map(({ percent }) => percent)),
    bothSides: shares.filter(({ of }) => of === 'talking').length,
  }
}

function bandOf(percent: number): TalkBand {
  if (percent <= talkMarks.best) return 'best'
  return percent < talkMarks.average ? 'between' : 'average'
}

/** The first part of the talk a call belongs to. */
function firstOf(id: CallId, calls: ReadonlyMap<CallId, TalkFacts>): CallId {
  const seen = new Set([id])
  let at = id
  for (;;) {
    const next = calls.get(at)?.mergedInto ?? null
    // Two that go on with each other: each stays by itself.
    if (next === null || seen.has(next) || !calls.has(next)) return at
    seen.add(next)
    at = next
  }
}

function added(sums: readonly TalkSums[]): TalkSums {
  const sum = (of: (one: TalkSums) => number) => sums.reduce((all, one) => all + of(one), 0)
  return {
    lengthMs: sum(({ lengthMs }) => lengthMs),
    meMs: sum(({ meMs }) => meMs),
    both: {
      lengthMs: sum(({ both }) => both.lengthMs),
      meMs: sum(({ both }) => both.meMs),
      themMs: sum(({ both }) => both.themMs),
    },
  }
}
