import { z } from '../base/schema.ts'
import { canBeDue } from '../call/capture.ts'
import { type Entry, entryKindSchema } from '../call/entry.ts'
import { questionCount } from '../call/sentences.ts'
import type { NudgeTrigger } from '../call/shown-nudge.ts'
import { voiceCues, voiceCueSchema } from '../call/voice-cue.ts'
import type { CallFacts } from './call-facts.ts'
import { stepIdSchema } from './step.ts'
import { wordCuesSchema, wordIn } from './word-cues.ts'

const seconds = z.int().min(0).max(3600)
const when = {
  /** How long after it happened the nudge may come. */
  afterSeconds: seconds,
  /** For how long from then on; left out: for as long as the rule holds. */
  forSeconds: seconds.optional(),
}

/** What has to happen for a nudge, and how long ago it has to be. */
export const triggerSchema = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('line'),
    ...when,
    kinds: z.array(entryKindSchema).min(1).max(50),
    /** Only lines captured in these steps. */
    steps: z.array(stepIdSchema).max(7).optional(),
    /** Only promises that have no date yet. */
    undated: z.literal(true).optional(),
    /** Only lines that say one of these words. */
    words: wordCuesSchema.optional(),
    /** Only lines with at least so many questions. */
    questions: z.int().min(1).max(20).optional(),
  }),
  /** The newest cue of the voice is one of these. */
  z.strictObject({
    on: z.literal('cue'),
    ...when,
    cues: z.array(voiceCueSchema).min(1).max(voiceCues.length),
  }),
  /** The step one is in was entered. */
  z.strictObject({ on: z.literal('step'), ...when }),
  z.strictObject({ on: z.literal('ranked'), ...when }),
  /** A silence was ended before it was this long. */
  z.strictObject({ on: z.literal('silence'), ...when, shorterThanSeconds: seconds }),
  /** The last line was captured, or the call began. */
  z.strictObject({ on: z.literal('quiet'), ...when }),
  /** They last said that they were understood, or the call began. */
  z.strictObject({ on: z.literal('unchecked'), ...when }),
])
export type Trigger = z.infer<typeof triggerSchema>

/** The trigger as it happened, and the stretch of time in which it may bring a nudge. */
export type Occurrence = {
  readonly trigger: NudgeTrigger
  readonly fromMs: number
  /** Infinity: it has no end. */
  readonly untilMs: number
}

/** Each time that the trigger happened. */
export function occurrencesOf(trigger: Trigger, facts: CallFacts): Occurrence[] {
  const { afterSeconds, forSeconds } = trigger
  return happened(trigger, facts).map((what) => {
    const fromMs = what.atMs + afterSeconds * 1000
    const untilMs = forSeconds === undefined ? Infinity : fromMs + forSeconds * 1000
    return { trigger: { on: trigger.on, ...what }, fromMs, untilMs }
  })
}

type Happening = Omit<NudgeTrigger, 'on'>

function happened(trigger: Trigger, { call, said }: CallFacts): Happening[] {
  const at = (atMs: number | null | undefined): Happening[] =>
    atMs === null || atMs === undefined ? [] : [{ atMs, entryId: null }]
  switch (trigger.on) {
    case 'line':
      return said.filter((line) => isMeant(line, trigger)).map(atLine)
    case 'cue': {
      const newest = said.findLast(({ kind, cue }) => kind === 'feeling' && cue !== undefined)
      return newest?.cue && trigger.cues.includes(newest.cue) ? [atLine(newest)] : []
    }
    case 'step':
      return at(call.enteredAtMs[call.step])
    case 'ranked':
      return at(call.rankedAtMs)
    case 'silence':
      return call.silences.flatMap(({ beganAtMs, endedAtMs }) => {
        const isShort =
          endedAtMs !== null && endedAtMs - beganAtMs < trigger.shorterThanSeconds * 1000
        return isShort ? at(endedAtMs) : []
      })
    case 'quiet':
      return at(Math.max(call.startedAtMs, said.at(-1)?.atMs ?? 0))
    case 'unchecked':
      return at(call.readBackAtMs ?? call.startedAtMs)
  }
}

const atLine = ({ atMs, id }: Entry): Happening => ({ atMs, entryId: id })

function isMeant(line: Entry, trigger: Extract<Trigger, { on: 'line' }>): boolean {
  const { kinds, steps, undated, words, questions = 0 } = trigger
  return (
    kinds.includes(line.kind) &&
    (steps?.includes(line.step) ?? true) &&
    (!undated || (canBeDue(line.kind) && line.dueAtMs === null)) &&
    (!words || wordIn(line.text, words) !== null) &&
    questionCount(line.text) >= questions
  )
}
