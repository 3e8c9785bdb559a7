import { z } from '../base/schema.ts'
import { entryKindSchema } from '../call/entry.ts'
import { directionSchema } from '../case/case.ts'
import type { CallFacts } from './call-facts.ts'
import { stepIds, stepIdSchema } from './step.ts'

const kindsSchema = z.array(entryKindSchema).max(50)
// Of any catalogue: a playbook does not know which there are.
const failuresSchema = z.array(z.string().regex(/^[a-z0-9-]{1,60}$/)).max(200)
const stepsSchema = z.array(stepIdSchema).max(stepIds.length)

/** All that is given must hold. An empty condition always holds. */
export const conditionSchema = z.strictObject({
  direction: directionSchema.optional(),
  /** The case is about one of these kinds of failure; one that is not known yet is none. */
  failures: failuresSchema.optional(),
  /** The call is in one of these steps. */
  steps: stepsSchema.optional(),
  /** None of these steps was ever entered. */
  neverEntered: stepsSchema.optional(),
  /** The rep did not set any of these steps as done by hand. */
  notByHand: stepsSchema.optional(),
  /** At least one line of each of these kinds was captured in this call. */
  has: kindsSchema.optional(),
  /** The same, counting only lines captured in the step the call is in. */
  hasHere: kindsSchema.optional(),
  /** No line of any of these kinds was captured in this call. */
  lacks: kindsSchema.optional(),
  /** The same, counting only lines captured in the step the call is in. */
  lacksHere: kindsSchema.optional(),
  /** A silence was held, and answered, in this call. */
  silenceHeld: z.boolean().optional(),
  /** The most pressing issue was read back and marked right. */
  readBack: z.boolean().optional(),
  /** A promise by us has no date yet. */
  undatedPromise: z.boolean().optional(),
  /** A question of the triage has no answer yet (R15). */
  triageOpen: z.boolean().optional(),
})
export type Condition = z.infer<typeof conditionSchema>

export function holds(condition: Condition, facts: CallFacts): boolean {
  const { case: of, call, byKind, kindsHere } = facts
  const asked = <T>(wanted: T | undefined, actual: () => T) =>
    wanted === undefined || wanted === actual()
  return (
    asked(condition.direction, () => of.direction) &&
    (condition.failures?.includes(of.failureKind) ?? true) &&
    (condition.steps?.includes(call.step) ?? true) &&
    !(condition.neverEntered ?? []).some((step) => call.stepsEntered.includes(step)) &&
    !(condition.notByHand ?? []).some((step) => call.handTicks[step]?.done) &&
    (condition.has ?? []).every((kind) => byKind.has(kind)) &&
    (condition.hasHere ?? []).every((kind) => kindsHere.has(kind)) &&
    !(condition.lacks ?? []).some((kind) => byKind.has(kind)) &&
    !(condition.lacksHere ?? []).some((kind) => kindsHere.has(kind)) &&
    asked(condition.silenceHeld, () => call.silences.some(({ endedAtMs }) => endedAtMs !== null)) &&
    asked(condition.readBack, () => call.readBack !== null) &&
    asked(condition.undatedPromise, () =>
      (byKind.get('promise-by-us') ?? []).some(({ dueAtMs }) => dueAtMs === null),
    ) &&
    asked(
      condition.triageOpen,
      () => of.anyoneHurt === 'unknown' || of.productionStopped === 'unknown',
    )
  )
}
