import { z } from '../base/schema.ts'
import { rankedIssues } from '../call/call-summary.ts'
import type { HandTick } from '../call/call.ts'
import { type Entry, entryKindSchema, inOrder } from '../call/entry.ts'
import type { SaidFacts } from './call-facts.ts'
import { type StepId, stepIds, stepIdSchema } from './step.ts'

export const proofSchema = z.discriminatedUnion('by', [
  /** A line of one of these kinds. */
  z.strictObject({
    by: z.literal('line'),
    kinds: z.array(entryKindSchema).min(1).max(50),
    /** Only one captured in the step itself. */
    here: z.boolean().optional(),
    /** Only one with a date. */
    dated: z.boolean().optional(),
  }),
  /** The issues were put in the buyer's order, or there is just one. */
  z.strictObject({ by: z.literal('ranking') }),
  z.strictObject({ by: z.literal('read-back') }),
])
type Proof = z.infer<typeof proofSchema>

/** A step is done once there is a proof of each sort. Of several rules for a step one is enough. */
export const tickRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  step: stepIdSchema,
  proofs: z.array(proofSchema).min(1).max(10),
})
export type TickRule = z.infer<typeof tickRuleSchema>

/** What a tick rests on. */
export type Evidence =
  | { readonly by: 'line'; readonly atMs: number; readonly line: Entry }
  | { readonly by: 'ranking'; readonly atMs: number; readonly first: Entry }
  | { readonly by: 'read-back'; readonly atMs: number; readonly text: string }

export type StepTick = {
  readonly isDone: boolean
  /** Why by what was captured: empty where that is not enough. */
  readonly evidence: readonly Evidence[]
  /** The rule that was met. */
  readonly rule: string | null
  /** Set by the rep: then it counts whatever was captured. */
  readonly byHand: HandTick | null
}

export type StepTicks = Readonly<Record<StepId, StepTick>>

/** Which steps are done, by what was captured or by hand (method: "Steps are a guide"). */
export function stepTicks(rules: readonly TickRule[], facts: SaidFacts): StepTicks {
  const ticks = stepIds.map((step): [StepId, StepTick] => {
    const met = rules
      .filter((rule) => rule.step === step)
      .map((rule) => ({ rule: rule.id, evidence: evidenceFor(rule, facts) }))
      .find(({ evidence }) => evidence !== null)
    const byHand = facts.call.handTicks[step] ?? null
    return [
      step,
      {
        isDone: byHand?.done ?? met !== undefined,
        evidence: met?.evidence ?? [],
        rule: met?.rule ?? null,
        byHand,
      },
    ]
  })
  return Object.fromEntries(ticks) as StepTicks
}

function evidenceFor(rule: TickRule, facts: SaidFacts): readonly Evidence[] | null {
  const found = rule.proofs.map((proof) => proven(proof, rule.step, facts))
  return found.every((evidence) => evidence !== null) ? found : null
}

/** The newest evidence of a sort. */
function proven(proof: Proof, step: StepId, { call, said, byKind }: SaidFacts): Evidence | null {
  switch (proof.by) {
    case 'line': {
      const isMeant = (entry: Entry) =>
        (!proof.here || entry.step === step) && (!proof.dated || entry.dueAtMs !== null)
      const newest = proof.kinds.flatMap((kind) => byKind.get(kind)?.findLast(isMeant) ?? [])
      const line = inOrder(newest).at(-1)
      return line ? { by: 'line', atMs: line.atMs, line } : null
    }
    case 'ranking': {
      const issues = rankedIssues(call, said)
      const [first] = issues
      const isRanked = call.rankedAtMs !== null || issues.length === 1
      return first && isRanked
        ? { by: 'ranking', atMs: call.rankedAtMs ?? first.atMs, first }
        : null
    }
    case 'read-back':
      return call.readBack === null
        ? null
        : { by: 'read-back', atMs: call.readBackAtMs ?? call.startedAtMs, text: call.readBack }
  }
}
