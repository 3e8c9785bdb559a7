import { type ImportProfileId, importProfileIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { type ImportPlan, importPlanSchema } from './import-plan.ts'

/** A plan under a name, for the next file of the same kind. */
export type ImportProfile = {
  readonly id: ImportProfileId
  readonly name: string
  readonly plan: ImportPlan
  /** The heads of the file it was made for: a file with the same is read by it. */
  readonly heads: readonly string[]
}

const base = { profileId: importProfileIdSchema, atMs: timestampMsSchema }

export const importProfileEventSchemas = [
  z.strictObject({
    kind: z.literal('import-profile-saved'),
    ...base,
    name: z.string().min(1).max(120),
    plan: importPlanSchema,
    heads: z.array(z.string().max(1000)).max(2000),
  }),
  z.strictObject({ kind: z.literal('import-profile-removed'), ...base }),
] as const
export type ImportProfileEvent = z.infer<(typeof importProfileEventSchemas)[number]>

export function reduceImportProfile(
  _current: ImportProfile | undefined,
  event: ImportProfileEvent,
): ImportProfile | undefined {
  if (event.kind === 'import-profile-removed') return undefined
  const { profileId: id, name, plan, heads } = event
  return { id, name, plan, heads }
}
