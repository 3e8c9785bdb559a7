import type { Call } from '../call/call.ts'
import type { Entry, EntryKind } from '../call/entry.ts'
import { sentenceCount } from '../call/sentences.ts'
import { shareOf, sumsOf } from '../talk/talk-share.ts'
import { fateOf, ourPromises } from './follow-through.ts'
import {
  cutInMarkId,
  lineMarkId,
  readBackMarkId,
  silenceMarkId,
  spanOf,
  stepMarkId,
  stretchMarkId,
} from './marks.ts'
import type { ReviewAnswer, ReviewQuestionId } from './question.ts'

/** All that a question can be answered from. */
export type Seen = {
  readonly call: Call
  readonly lines: readonly Entry[]
  readonly nowMs: number
  readonly movesTheFault: (text: string) => boolean
}

/** What the call shows about one question, with the marks it rests on. */
type Shown = { readonly answer: ReviewAnswer | 'unknown'; readonly evidence: readonly string[] }

const notSeen: Shown = { answer: 'unknown', evidence: [] }

export const lookFor: Readonly<Record<ReviewQuestionId, (seen: Seen) => Shown>> = {
  'they-talked-more': theyTalkedMore,
  'promises-kept': promisesKept,
  'let-them-finish': letThemFinish,
  'read-back': ({ call }) => {
    if (call.readBack === null) return notSeen
    return { answer: 'yes', evidence: call.readBackAtMs === null ? [] : [readBackMarkId] }
  },
  'silence-held': silenceHeld,
  'one-sentence-cushion': oneSentenceCushion,
  'no-blame': noBlame,
  'asked-solution': (seen) => captured(seen, 'their-solution'),
  'promises-dated': promisesDated,
  'asked-test': (seen) => captured(seen, 'verdict'),
  'asked-residual': ({ lines }) => yesIfAny(lines.filter(({ step }) => step === 'additional-help')),
}

/**
 * By what the talk meter heard, if it heard at least half of the call. Where their side was not
 * measured only one thing is sure: who talks for more than half of the time talks more than they do.
 */
function theyTalkedMore(seen: Seen): Shown {
  const { talk } = seen.call
  const sums = sumsOf(talk.pieces)
  const share = shareOf(sums)
  const stretches = talk.stretches.map((_, index) => stretchMarkId(index))
  const evidence = stretches.length > 0 ? stretches : listening(seen)
  if (!share || !isMostOf(seen, sums.lengthMs)) return { answer: 'unknown', evidence }
  if (share.share > 0.5) return { answer: 'no', evidence }
  return { answer: share.of === 'talking' ? 'yes' : 'unknown', evidence }
}

function letThemFinish(seen: Seen): Shown {
  const { pieces, cutInsAtMs } = seen.call.talk
  const cutIns = cutInsAtMs.map((_, index) => cutInMarkId(index))
  if (cutIns.length > 0) return { answer: 'no', evidence: cutIns }
  return isMostOf(seen, sumsOf(pieces).both.lengthMs)
    ? { answer: 'yes', evidence: listening(seen) }
    : notSeen
}

/** Where the rep listened: a figure of the whole call rests on no single moment. */
function listening({ call }: Seen): string[] {
  return call.stepsTaken.flatMap(({ step }, index) =>
    step === 'listen' ? [stepMarkId(index)] : [],
  )
}

function isMostOf({ call, lines }: Seen, measuredMs: number): boolean {
  const { fromMs, toMs } = spanOf(call, lines)
  return measuredMs * 2 >= toMs - fromMs
}

function captured({ lines }: Seen, wanted: EntryKind): Shown {
  return yesIfAny(lines.filter(({ kind }) => kind === wanted))
}

function yesIfAny(lines: readonly Entry[]): Shown {
  return lines.length === 0 ? notSeen : { answer: 'yes', evidence: marksOfLines(lines) }
}

function marksOfLines(lines: readonly Entry[]): string[] {
  return lines.map(({ id }) => lineMarkId(id))
}

function promisesKept({ lines, nowMs }: Seen): Shown {
  const ours = ourPromises(lines)
  const those = (...fates: ReturnType<typeof fateOf>[]) =>
    marksOfLines(ours.filter((line) => fates.includes(fateOf(line, nowMs))))
  const missed = those('late', 'broken', 'overdue')
  if (missed.length > 0) return { answer: 'no', evidence: missed }
  const kept = those('on-time')
  if (kept.length > 0) return { answer: 'yes', evidence: kept }
  return { answer: 'unknown', evidence: marksOfLines(ours) }
}

/** One cut short, by a step, another silence or the end of the call: nobody marked an answer. */
function silenceHeld({ call }: Seen): Shown {
  const cutsAtMs = new Set([
    ...call.stepsTaken.map(({ atMs }) => atMs),
    ...call.silences.map(({ beganAtMs }) => beganAtMs),
    call.endedAtMs,
  ])
  const all = call.silences.map((silence, index) => ({ ...silence, id: silenceMarkId(index) }))
  const held = all.filter(({ endedAtMs }) => endedAtMs !== null && !cutsAtMs.has(endedAtMs))
  if (held.length > 0) return { answer: 'yes', evidence: held.map(({ id }) => id) }
  return { answer: 'unknown', evidence: all.map(({ id }) => id) }
}

/** One sentence is enough, and more does harm (R4). */
function oneSentenceCushion({ lines }: Seen): Shown {
  const cushions = lines.filter(({ kind }) => kind === 'cushion')
  if (cushions.length === 0) return notSeen
  const sentences = cushions.reduce((sum, { text }) => sum + sentenceCount(text), 0)
  return { answer: sentences > 1 ? 'no' : 'yes', evidence: marksOfLines(cushions) }
}

/** Only what we say: what they said is theirs, and a note may be either. */
function noBlame({ call, lines, movesTheFault }: Seen): Shown {
  const ours = lines.filter(({ kind }) => kind === 'cushion' || kind === 'promise-by-us')
  const moved = marksOfLines(ours.filter(({ text }) => movesTheFault(text)))
  const hasReadBack = call.readBack !== null && call.readBackAtMs !== null
  if (hasReadBack && movesTheFault(call.readBack)) moved.push(readBackMarkId)
  // What is written down without blame may have been said with it.
  if (moved.length > 0) return { answer: 'no', evidence: moved }
  return { answer: 'unknown', evidence: marksOfLines(ours) }
}

function promisesDated({ lines }: Seen): Shown {
  const ours = ourPromises(lines)
  const undated = ours.filter(({ dueAtMs }) => dueAtMs === null)
  if (undated.length > 0) return { answer: 'no', evidence: marksOfLines(undated) }
  return yesIfAny(ours)
}
