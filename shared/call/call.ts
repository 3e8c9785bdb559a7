import { callIdSchema, caseIdSchema, entryIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { type StepId, stepIdSchema } from '../method/step.ts'
import {
  reviewAnswerSchema,
  type ReviewAnswers,
  reviewQuestionIdSchema,
} from '../review/question.ts'
import type { Authored, DeviceId } from '../team/shared-event.ts'
import {
  type CallTalk,
  noTalk,
  stretchEnded,
  talkMeasuredShape,
  withMeasured,
} from './call-talk.ts'
import { type Moment, momentSchema } from './moment.ts'
import {
  dismissalSchema,
  dismissed,
  keepsDistance,
  nudgeTriggerSchema,
  ruleIdSchema,
  type ShownNudge,
} from './shown-nudge.ts'

/** Most issues that are kept in order. */
export const maxIssues = 500

export type CallStatus = 'live' | 'wrap-up' | 'done'

/** One held silence after the clarifying question. `endedAtMs` is null while it is held. */
export type HeldSilence = { readonly beganAtMs: number; readonly endedAtMs: number | null }

/** A step set by hand as done or not: it wins over what was captured, for ever. */
export type HandTick = { readonly done: boolean; readonly atMs: number }

/** One talk on the phone. Its state is the fold of its events; nothing else changes it. */
export type Call = Authored & {
  readonly id: z.infer<typeof callIdSchema>
  readonly caseId: z.infer<typeof caseIdSchema>
  readonly status: CallStatus
  /** The device it began on, in a shared case. */
  readonly device?: DeviceId
  readonly startedAtMs: number
  readonly endedAtMs: number | null
  readonly step: StepId
  /** Every step that was entered, in the order of entering, each once. */
  readonly stepsEntered: readonly StepId[]
  /** When each step was entered last. */
  readonly enteredAtMs: Readonly<Partial<Record<StepId, number>>>
  readonly handTicks: Readonly<Partial<Record<StepId, HandTick>>>
  /** Each step as it was gone to, with its moment; as often as it was. */
  readonly stepsTaken: readonly { readonly step: StepId; readonly atMs: number }[]
  /** What stands in the capture line, key by key. */
  readonly draft: string
  readonly silences: readonly HeldSilence[]
  /** Issues in the buyer's order. Issues not in it follow in the order they were raised. */
  readonly issueOrder: readonly z.infer<typeof entryIdSchema>[]
  /** When they were put in order last. */
  readonly rankedAtMs: number | null
  /** The sentence read back to the buyer and marked right. */
  readonly readBack: string | null
  readonly readBackAtMs: number | null
  /** In the order they were shown. */
  readonly nudges: readonly ShownNudge[]
  /** Who talked, as the talk meter heard it. For the rep alone: it goes into no document. */
  readonly talk: CallTalk
  readonly moment: Moment | null
  /** The call that this one went on with after the line had dropped. */
  readonly mergedInto: z.infer<typeof callIdSchema> | null
  /** What the rep says of the call himself, for nobody else. */
  readonly reviewAnswers: ReviewAnswers
}

const base = { callId: callIdSchema, atMs: timestampMsSchema }

export const callEventSchemas = [
  z.strictObject({ kind: z.literal('call-started'), ...base, caseId: caseIdSchema }),
  z.strictObject({ kind: z.literal('draft-typed'), ...base, text: z.string().max(4000) }),
  z.strictObject({ kind: z.literal('step-entered'), ...base, step: stepIdSchema }),
  z.strictObject({ kind: z.literal('silence-began'), ...base }),
  z.strictObject({ kind: z.literal('silence-ended'), ...base }),
  z.strictObject({
    kind: z.literal('issues-ranked'),
    ...base,
    order: z.array(entryIdSchema).max(maxIssues),
  }),
  z.strictObject({ kind: z.literal('read-back-confirmed'), ...base, text: z.string().max(4000) }),
  z.strictObject({
    kind: z.literal('step-ticked'),
    ...base,
    step: stepIdSchema,
    done: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('nudge-shown'),
    ...base,
    rule: ruleIdSchema,
    trigger: nudgeTriggerSchema,
  }),
  z.strictObject({
    kind: z.literal('nudge-dismissed'),
    ...base,
    rule: ruleIdSchema,
    how: dismissalSchema,
  }),
  z.strictObject({ kind: z.literal('talk-measured'), ...base, ...talkMeasuredShape }),
  z.strictObject({ kind: z.literal('call-ended'), ...base }),
  z.strictObject({ kind: z.literal('call-resumed'), ...base }),
  z.strictObject({ kind: z.literal('moment-rated'), ...base, moment: momentSchema }),
  z.strictObject({ kind: z.literal('wrap-up-finished'), ...base }),
  z.strictObject({
    kind: z.literal('review-answered'),
    ...base,
    question: reviewQuestionIdSchema,
    /** Null: the answer is taken back. */
    answer: reviewAnswerSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('call-merged'), ...base, intoCallId: callIdSchema }),
  z.strictObject({ kind: z.literal('call-split'), ...base }),
  z.strictObject({ kind: z.literal('call-erased'), ...base }),
] as const
export type CallEvent = z.infer<(typeof callEventSchemas)[number]>

/** Folds one event into its call. An event of a call that never started changes nothing. */
export function reduceCall(current: Call | undefined, event: CallEvent): Call | undefined {
  if (event.kind === 'call-started') return startedCall(event)
  if (event.kind === 'call-erased') return undefined
  return current && advance(current, event)
}

/** What a call has that earlier versions did not keep. */
export const notKeptBefore = {
  stepsTaken: [],
  enteredAtMs: {},
  handTicks: {},
  rankedAtMs: null,
  readBackAtMs: null,
  nudges: [],
  talk: noTalk,
  mergedInto: null,
  reviewAnswers: {},
} as const satisfies Partial<Call>

function startedCall(event: Extract<CallEvent, { kind: 'call-started' }>): Call {
  return {
    ...notKeptBefore,
    id: event.callId,
    caseId: event.caseId,
    status: 'live',
    startedAtMs: event.atMs,
    endedAtMs: null,
    step: 'listen',
    stepsEntered: ['listen'],
    enteredAtMs: { listen: event.atMs },
    stepsTaken: [{ step: 'listen', atMs: event.atMs }],
    draft: '',
    silences: [],
    issueOrder: [],
    readBack: null,
    moment: null,
  }
}

type LaterEvent = Exclude<CallEvent, { kind: 'call-started' | 'call-erased' }>

function advance(call: Call, event: LaterEvent): Call {
  switch (event.kind) {
    case 'draft-typed':
      return { ...call, draft: event.text }
    case 'step-entered':
      // Where one is already: a silence that is held there goes on.
      if (event.step === call.step) return call
      return {
        ...call,
        step: event.step,
        stepsEntered: call.stepsEntered.includes(event.step)
          ? call.stepsEntered
          : [...call.stepsEntered, event.step],
        enteredAtMs: { ...call.enteredAtMs, [event.step]: event.atMs },
        stepsTaken: [...call.stepsTaken, { step: event.step, atMs: event.atMs }],
        silences: closeSilence(call.silences, event.atMs),
      }
    case 'silence-began':
      return {
        ...call,
        silences: [
          ...closeSilence(call.silences, event.atMs),
          { beganAtMs: event.atMs, endedAtMs: null },
        ],
      }
    case 'silence-ended':
      return { ...call, silences: closeSilence(call.silences, event.atMs) }
    case 'issues-ranked':
      return { ...call, issueOrder: event.order, rankedAtMs: event.atMs }
    case 'read-back-confirmed':
      return { ...call, readBack: event.text, readBackAtMs: event.atMs }
    case 'step-ticked':
      return {
        ...call,
        handTicks: { ...call.handTicks, [event.step]: { done: event.done, atMs: event.atMs } },
      }
    case 'nudge-shown':
      return withNudge(call, event)
    case 'nudge-dismissed': {
      const { rule, how, atMs } = event
      return { ...call, nudges: dismissed(call.nudges, rule, { how, atMs }) }
    }
    case 'talk-measured':
      return { ...call, talk: withMeasured(call.talk, event) }
    case 'call-ended':
      return {
        ...call,
        status: 'wrap-up',
        endedAtMs: event.atMs,
        silences: closeSilence(call.silences, event.atMs),
        talk: stretchEnded(call.talk, event.atMs),
      }
    case 'call-resumed':
      return { ...call, status: 'live', endedAtMs: null }
    case 'moment-rated':
      return { ...call, moment: event.moment }
    case 'wrap-up-finished':
      return { ...call, status: 'done' }
    case 'review-answered':
      return { ...call, reviewAnswers: answered(call.reviewAnswers, event) }
    case 'call-merged':
      return event.intoCallId === call.id ? call : { ...call, mergedInto: event.intoCallId }
    case 'call-split':
      return { ...call, mergedInto: null }
  }
}

/** One that would come too soon, or into a silence that began meanwhile, was never on the screen. */
function withNudge(call: Call, event: Extract<CallEvent, { kind: 'nudge-shown' }>): Call {
  const { rule, atMs, trigger } = event
  const isShown = call.status === 'live' && !heldSilence(call) && keepsDistance(call.nudges, atMs)
  if (!isShown) return call
  return { ...call, nudges: [...call.nudges, { rule, atMs, trigger, dismissed: null }] }
}

function answered(
  answers: ReviewAnswers,
  { question, answer }: Extract<CallEvent, { kind: 'review-answered' }>,
): ReviewAnswers {
  const { [question]: _before, ...others } = answers
  return answer === null ? others : { ...others, [question]: answer }
}

function closeSilence(silences: readonly HeldSilence[], atMs: number): readonly HeldSilence[] {
  return silences.map((silence) =>
    silence.endedAtMs === null ? { ...silence, endedAtMs: atMs } : silence,
  )
}

/** The silence being held right now, if any. */
export function heldSilence(call: Call): HeldSilence | undefined {
  return call.silences.find((silence) => silence.endedAtMs === null)
}

/** Whether nothing but what stands in the capture line has changed: it does so with every key. */
export function differOnlyInDraft(a: Call, b: Call): boolean {
  return JSON.stringify({ ...a, draft: '' }) === JSON.stringify({ ...b, draft: '' })
}
