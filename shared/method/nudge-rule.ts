import { type LocalText, localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { ruleIdSchema } from '../call/shown-nudge.ts'
import { conditionSchema } from './condition.ts'
import { stepIds } from './step.ts'
import { triggerSchema } from './trigger.ts'

/** Checks that run through all steps (method). */
export const methodChecks = ['understanding', 'voice', 'talking', 'triage'] as const

const steps = stepIds.map((id) => `step:${id}` as const)
const checks = methodChecks.map((id) => `check:${id}` as const)
const findings = Array.from({ length: 20 }, (_, index) => `R${index + 1}`)

/** Where in the method a rule comes from: a step, a check of all steps, a finding (R1 to R20), or the firm itself. */
const sourceSchema = z.enum([...steps, ...checks, ...findings, 'house'])

/**
 * When to say what, because of something that happened. It comes up while its trigger is in time,
 * `when` holds and `unless` does not; of several the one with the highest priority.
 */
export const nudgeRuleSchema = z.strictObject({
  id: ruleIdSchema,
  level: z.enum(['normal', 'training']),
  priority: z.int().min(1).max(100),
  /** How long at least until the same rule may come again. */
  cooldownSeconds: z.int().min(120).max(7200),
  oncePerCall: z.boolean(),
  trigger: triggerSchema,
  when: conditionSchema.optional(),
  unless: conditionSchema.optional(),
  title: localTextSchema,
  /** A sentence the rep can say as it stands. */
  say: localTextSchema.optional(),
  /** Shown when the rep asks why. */
  why: localTextSchema,
  sources: z.array(sourceSchema).min(1).max(4),
})
export type NudgeRule = z.infer<typeof nudgeRuleSchema>

/** What of a rule is read out: each of its texts in every language. */
export function textsOfRule({ title, say, why }: NudgeRule): LocalText[] {
  return [title, why, ...(say ? [say] : [])]
}
