import type { Call } from '../call/call.ts'
import type { Entry, EntryKind } from '../call/entry.ts'
import { sentenceCount } from '../call/sentences.ts'
import { fateOf, ourPromises } from './follow-through.ts'
import { lineMarkId, readBackMarkId, silenceMarkId } from './marks.ts'
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

/** Nothing hears the call, so who talked and who cut in only the rep knows. */
export const lookFor: Readonly<Record<ReviewQuestionId, (seen: Seen) => Shown>> = {
  'they-talked-more': () => notSeen,
  'promises-kept': promisesKept,
  'let-them-finish': () => notSeen,
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
