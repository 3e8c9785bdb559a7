import { localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { conditionSchema } from '../method/condition.ts'
import { cushionFindings } from '../method/cushion-meter.ts'
import { triggerSchema } from '../method/trigger.ts'
import { wordingCategorySchema } from '../wording/rules.ts'

/** What a caller answers to. Kept with every line they say: it may grow and never change. */
export const actIds = [
  'blamed',
  'argued',
  'took-back',
  'hurried',
  'passed-over',
  'cut-off',
  'undated',
  'weak-cushion',
  'read-back-wrong',
  'asked-first',
  'asked-their-way',
  'asked-satisfied',
  'not-satisfied',
  'read-back-right',
  'cushioned',
  'promised',
  'no-next-call',
  'asked-left',
  'listened',
  'nothing-new',
] as const

/** What has to have happened since they last spoke, beside what brings a nudge up. */
const deedSchema = z.union([
  triggerSchema,
  /** Words of our own are of one of these categories. */
  z.strictObject({
    on: z.literal('words'),
    categories: z.array(wordingCategorySchema).min(1).max(wordingCategorySchema.options.length),
  }),
  /** The newest cushion has one of these findings, or, with none given, not one that is grave. */
  z.strictObject({
    on: z.literal('cushion'),
    findings: z.array(z.enum(cushionFindings)).max(cushionFindings.length),
  }),
  /** A silence was ended before they had answered. */
  z.strictObject({ on: z.literal('silence-cut') }),
])
export type Deed = z.infer<typeof deedSchema>

/** What a rep does or leaves undone, as a caller sees it. */
export const actSchema = z.strictObject({
  id: z.enum(actIds),
  /** One of these was done since they last spoke; left out: how things stand when they speak. */
  deeds: z.array(deedSchema).min(1).max(10).optional(),
  when: conditionSchema.optional(),
  unless: conditionSchema.optional(),
  /** Only into a silence that is held. */
  inSilence: z.literal(true).optional(),
  /** Only when their first issue is being read back, rightly or not. */
  readBack: z.enum(['right', 'wrong']).optional(),
  /** What it does to them: more heat, or less. */
  heat: z.int().min(-5).max(5),
  /** Why they said what they said, told to the rep. */
  reason: localTextSchema,
})
export type Act = z.infer<typeof actSchema>
