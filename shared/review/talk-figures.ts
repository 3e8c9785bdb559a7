import type { Call } from '../call/call.ts'
import { shareOf, sumsOf, type TalkShare } from '../talk/talk-share.ts'

/** What the talk meter heard over some calls, for the rep to look back at. Times in milliseconds. */
export type TalkFigures = {
  readonly share: TalkShare
  readonly measuredMs: number
  readonly calls: number
  /** The longest of the long stretches; null: there was none. */
  readonly longestMs: number | null
  /** Null: their side was not measured, so nobody knows. */
  readonly cutIns: number | null
  /** The one in the middle; null: there was none, or nobody knows. */
  readonly answerMs: number | null
}

/** Null: nothing was measured in any of them. */
export function talkFigures(calls: readonly Pick<Call, 'talk'>[]): TalkFigures | null {
  const measured = calls.map(({ talk }) => talk).filter(({ pieces }) => pieces.length > 0)
  const sums = sumsOf(measured.flatMap(({ pieces }) => pieces))
  const share = shareOf(sums)
  if (!share) return null
  const stretches = measured.flatMap((talk) => talk.stretches)
  const lengths = stretches.map(({ beganAtMs, endedAtMs }) => (endedAtMs ?? beganAtMs) - beganAtMs)
  const answers = measured.flatMap(({ answersMs }) => answersMs).toSorted((a, b) => a - b)
  return {
    share,
    measuredMs: sums.lengthMs,
    calls: measured.length,
    longestMs: lengths.length === 0 ? null : Math.max(...lengths),
    cutIns:
      share.of === 'time' ? null : measured.reduce((sum, one) => sum + one.cutInsAtMs.length, 0),
    answerMs: answers[Math.floor(answers.length / 2)] ?? null,
  }
}
