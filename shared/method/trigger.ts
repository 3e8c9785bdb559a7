import { z } from '../base/schema.ts'
import { runningStretch } from '../call/call-talk.ts'
import type { Call } from '../call/call.ts'
import { canBeDue } from '../call/capture.ts'
import { type Entry, entryKindSchema } from '../call/entry.ts'
import { questionCount } from '../call/sentences.ts'
import type { NudgeTrigger } from '../call/shown-nudge.ts'
import { voiceCues, voiceCueSchema } from '../call/voice-cue.ts'
import type { SaidFacts } from './call-facts.ts'
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
    undated: z.boolean().optional(),
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
  /** The rep began to talk and has not stopped since, as the talk meter heard it. */
  z.strictObject({ on: z.literal('stretch'), ...when }),
])
export type Trigger = z.infer<typeof triggerSchema>

/** The trigger as it happened, and the stretch of time in which it may bring a nudge. */
export type Occurrence = {
  readonly trigger: NudgeTrigger
  readonly fromMs: number
  /** Infinity: it has no end. */
  readonly untilMs: number
}

/**
 * Each time that the trigger happened and whose stretch was not over before `sinceMs`. Lines of
 * earlier are passed over unread: a long call has thousands.
 */
export function occurrencesOf(trigger: Trigger, facts: SaidFacts, sinceMs: number): Occurrence[] {
  const { afterSeconds, forSeconds = Infinity } = trigger
  const untilMs = (atMs: number) => atMs + (afterSeconds + forSeconds) * 1000
  return happened(trigger, facts, ({ atMs }) => untilMs(atMs) > sinceMs).map((what) => ({
    trigger: { on: trigger.on, ...what },
    fromMs: what.atMs + afterSeconds * 1000,
    untilMs: untilMs(what.atMs),
  }))
}

type Happening = Omit<NudgeTrigger, 'on'>

function happened(
  trigger: Trigger,
  { call, said, byKind }: SaidFacts,
  isInTime: (what: Pick<Happening, 'atMs'>) => boolean,
): Happening[] {
  const at = (...times: (number | null | undefined)[]): Happening[] =>
    times
      .filter((atMs) => atMs !== null && atMs !== undefined)
      .map((atMs) => ({ atMs, entryId: null }))
      .filter(isInTime)
  switch (trigger.on) {
    case 'line':
      return trigger.kinds
        .flatMap((kind) => byKind.get(kind)?.filter(isInTime) ?? [])
        .filter((line) => isMeant(line, trigger))
        .map(atLine)
    case 'cue': {
      const newest = byKind.get('feeling')?.findLast(({ cue }) => cue !== undefined)
      const isIt = newest?.cue && trigger.cues.includes(newest.cue) && isInTime(newest)
      return isIt ? [atLine(newest)] : []
    }
    case 'step':
      return at(call.enteredAtMs[call.step])
    case 'ranked':
      return at(call.rankedAtMs)
    case 'silence':
      return at(...shortSilences(call, trigger.shorterThanSeconds * 1000))
    case 'quiet':
      return at(Math.max(call.startedAtMs, said.at(-1)?.atMs ?? 0))
    case 'unchecked':
      return at(call.readBackAtMs ?? call.startedAtMs)
    case 'stretch':
      return at(runningStretch(call.talk)?.beganAtMs)
  }
}

/** When each silence ended that was shorter. */
function shortSilences({ silences }: Call, shorterThanMs: number): (number | null)[] {
  return silences
    .filter(({ beganAtMs, endedAtMs }) => (endedAtMs ?? Infinity) - beganAtMs < shorterThanMs)
    .map(({ endedAtMs }) => endedAtMs)
}

const atLine = ({ atMs, id }: Entry): Happening => ({ atMs, entryId: id })

function isMeant(line: Entry, trigger: Extract<Trigger, { on: 'line' }>): boolean {
  const { steps, undated, words, questions } = trigger
  return (
    (steps?.includes(line.step) ?? true) &&
    (!undated || (canBeDue(line.kind) && line.dueAtMs === null)) &&
    (!words || wordIn(line.text, words) !== null) &&
    (questions === undefined || questionCount(line.text) >= questions)
  )
}
