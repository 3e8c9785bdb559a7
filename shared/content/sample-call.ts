import { callIdSchema, caseIdSchema, entryIdSchema } from '../base/ids.ts'
import { type Language, localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { type Call, type CallEvent, reduceCall } from '../call/call.ts'
import { type Entry, entryKindSchema, reduceEntry } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import { reduceCase } from '../case/reduce-case.ts'
import { stepIdSchema } from '../method/step.ts'

/** A written call to try a playbook on: `resources/playbooks/sample-call.json`. */
export const sampleCallSchema = z.strictObject({
  schemaVersion: z.literal(1),
  customer: localTextSchema,
  contact: localTextSchema,
  whatHappened: localTextSchema,
  /** In the order they happened, in seconds from the beginning. */
  happens: z
    .array(
      z.discriminatedUnion('is', [
        z.strictObject({
          is: z.literal('line'),
          at: z.int().min(0),
          kind: entryKindSchema,
          text: localTextSchema,
          /** Seconds from the beginning until it is due. */
          due: z.int().optional(),
        }),
        z.strictObject({ is: z.literal('step'), at: z.int().min(0), step: stepIdSchema }),
        z.strictObject({ is: z.enum(['silence', 'answer', 'read-back']), at: z.int().min(0) }),
      ]),
    )
    .min(1),
})
export type SampleCall = z.infer<typeof sampleCallSchema>

export type RecordedCall = {
  readonly case: Case
  readonly call: Call
  readonly entries: readonly Entry[]
}

/** The sample call as if it had been recorded, in a language. */
export function sampleCall(
  sample: SampleCall,
  language: Language,
  beganAtMs: number,
): RecordedCall {
  const callId = callIdSchema.parse('sample-call')
  const caseId = caseIdSchema.parse('sample-case')
  const details = {
    customer: sample.customer[language],
    contact: sample.contact[language],
    phone: '',
    whatHappened: sample.whatHappened[language],
    failureKind: '',
    direction: 'they-called' as const,
    knownAtMs: beganAtMs,
    anyoneHurt: 'no' as const,
    productionStopped: 'yes' as const,
    moneyAtStake: null,
  }
  const of = reduceCase(undefined, { kind: 'case-opened', caseId, atMs: beganAtMs, details })
  let call = reduceCall(undefined, { kind: 'call-started', callId, caseId, atMs: beganAtMs })
  const entries: Entry[] = []
  sample.happens.forEach((what, nth) => {
    const atMs = beganAtMs + what.at * 1000
    if (what.is === 'line') {
      const dueAtMs = what.due === undefined ? null : beganAtMs + what.due * 1000
      const content = { kind: what.kind, text: what.text[language], dueAtMs }
      const entryId = entryIdSchema.parse(`sample-${nth}`)
      const step = call?.step ?? 'listen'
      const captured = { kind: 'entry-captured', entryId, callId, caseId, atMs, step } as const
      const entry = reduceEntry(undefined, { ...captured, content, seq: nth + 1 })
      if (entry) entries.push(entry)
    } else if (call) call = reduceCall(call, eventOf(what, { callId, atMs }, entries))
  })
  if (!of || !call) throw new Error('The sample call did not begin')
  return { case: of, call, entries }
}

type Pressed = Exclude<SampleCall['happens'][number], { is: 'line' }>

function eventOf(
  what: Pressed,
  base: { callId: Call['id']; atMs: number },
  entries: readonly Entry[],
): CallEvent {
  switch (what.is) {
    case 'step':
      return { kind: 'step-entered', ...base, step: what.step }
    case 'silence':
      return { kind: 'silence-began', ...base }
    case 'answer':
      return { kind: 'silence-ended', ...base }
    case 'read-back':
      return {
        kind: 'read-back-confirmed',
        ...base,
        text: entries.find(({ kind }) => kind === 'issue')?.text ?? '',
      }
  }
}
