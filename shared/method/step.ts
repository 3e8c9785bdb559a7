import { z } from '../base/schema.ts'

/** The seven steps in their order (method: "The seven steps"). */
export const stepIds = [
  'listen',
  'question',
  'cushion',
  'address',
  'test',
  'additional-help',
  'follow-up',
] as const
export const stepIdSchema = z.enum(stepIds)
export type StepId = z.infer<typeof stepIdSchema>

export function stepNumber(step: StepId): number {
  return stepIds.indexOf(step) + 1
}

/** The step after this one, or the same one at the end. */
export function stepAfter(step: StepId): StepId {
  return stepIds[stepIds.indexOf(step) + 1] ?? step
}
