import { entryIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'

/** Two nudges are never closer than this (method: "Checks that run through all steps"). */
export const nudgeGapMs = 120_000

/** What can bring a nudge up. */
const triggerKinds = [
  'line',
  'cue',
  'step',
  'ranked',
  'silence',
  'quiet',
  'unchecked',
  'stretch',
] as const

/** What a nudge came from: a kind of happening, when it happened, and the line if it is one. */
export const nudgeTriggerSchema = z.strictObject({
  on: z.enum(triggerKinds),
  atMs: timestampMsSchema,
  entryId: entryIdSchema.nullable(),
})
export type NudgeTrigger = z.infer<typeof nudgeTriggerSchema>

/** By the id of a rule of the playbook, which may be gone from it since. */
export const ruleIdSchema = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** "Not now" lets a rule come again after its cooldown; "never again" mutes it for good. */
export const dismissalSchema = z.enum(['not-now', 'never-again'])
export type Dismissal = z.infer<typeof dismissalSchema>

/** A nudge as it was shown in a call, and how the rep waved it off, if so. */
export type ShownNudge = {
  readonly rule: string
  readonly atMs: number
  readonly trigger: NudgeTrigger
  readonly dismissed: { readonly how: Dismissal; readonly atMs: number } | null
}

/** Whether a nudge at a moment keeps its distance from all that were shown, whatever the clock did. */
export function keepsDistance(nudges: readonly ShownNudge[], atMs: number): boolean {
  return nudges.every((nudge) => Math.abs(atMs - nudge.atMs) >= nudgeGapMs)
}

/** The nudges with the newest one of a rule waved off. */
export function dismissed(
  nudges: readonly ShownNudge[],
  rule: string,
  dismissal: NonNullable<ShownNudge['dismissed']>,
): readonly ShownNudge[] {
  const index = nudges.findLastIndex((nudge) => nudge.rule === rule)
  const nudge = nudges[index]
  return nudge ? nudges.with(index, { ...nudge, dismissed: dismissal }) : nudges
}
