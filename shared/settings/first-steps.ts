import { z } from '../base/schema.ts'

/** Things to try when Tanto is new, in their order. */
export const firstSteps = ['call', 'rehearse', 'data'] as const
export type FirstStep = (typeof firstSteps)[number]

/** What was tried, and whether the list of it was put away for good. */
export const firstStepsSchema = z.strictObject({
  isAway: z.boolean(),
  tried: z.array(z.enum(firstSteps)).max(firstSteps.length),
})
