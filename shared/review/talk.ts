import { talkOfParts } from '../call/call-talk.ts'
import type { Call } from '../call/call.ts'
import type { Entry } from '../call/entry.ts'

/** A talk with what was written in it: a call, and those that went on with it after the line dropped. */
export type Talk = { readonly call: Call; readonly entries: readonly Entry[] }

/**
 * Calls that were one talk, as one: it begins with the first and ends with the last of them. It goes
 * by the id of the first. What was said later of it holds.
 */
export function asOneTalk(first: Call, others: readonly Call[]): Call {
  const parts = [first, ...others].toSorted((a, b) => a.startedAtMs - b.startedAtMs)
  const ends = parts.map(({ endedAtMs }) => endedAtMs)
  const readBack = parts.findLast((part) => part.readBack !== null)
  return {
    ...first,
    startedAtMs: Math.min(...parts.map(({ startedAtMs }) => startedAtMs)),
    endedAtMs: ends.includes(null) ? null : Math.max(...ends.map((atMs) => atMs ?? 0)),
    stepsEntered: [...new Set(parts.flatMap(({ stepsEntered }) => stepsEntered))],
    stepsTaken: parts.flatMap(({ stepsTaken }) => stepsTaken),
    silences: parts.flatMap(({ silences }) => silences),
    nudges: parts.flatMap(({ nudges }) => nudges),
    talk: talkOfParts(parts.map(({ talk }) => talk)),
    readBack: readBack?.readBack ?? null,
    readBackAtMs: readBack?.readBackAtMs ?? null,
    reviewAnswers: Object.assign({}, ...parts.map(({ reviewAnswers }) => reviewAnswers)),
  }
}

/** Whether there is anything to look back at: nobody there, or nothing taken down, teaches nothing. */
export function isWorthReviewing({ call, entries }: Talk): boolean {
  return entries.length > 0 || call.stepsTaken.length > 1 || call.silences.length > 0
}
