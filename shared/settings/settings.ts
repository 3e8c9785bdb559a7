import { languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { currencyCodeSchema } from '../money/money.ts'

const line = z.string().max(200)

const lockMinutesSchema = z.union([z.literal(5), z.literal(15), z.literal(60)])

/** Choices of this machine's user. Every field has a default: a damaged file costs one setting. */
export const settingsSchema = z.object({
  language: z.enum(['system', ...languageSchema.options]).catch('system'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  repName: line.catch(''),
  repFirm: line.catch(''),
  repPhone: line.catch(''),
  repEmail: line.catch(''),
  currency: currencyCodeSchema.catch('EUR'),
  companionPinned: z.boolean().catch(true),
  /** The app lock: minutes without a key or mouse; null: never. */
  lockAfterMinutes: lockMinutesSchema.nullable().catch(null),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsPatchSchema = z
  .strictObject({
    language: z.enum(['system', ...languageSchema.options]),
    theme: z.enum(['system', 'light', 'dark']),
    repName: line,
    repFirm: line,
    repPhone: line,
    repEmail: line,
    currency: currencyCodeSchema,
    companionPinned: z.boolean(),
    lockAfterMinutes: lockMinutesSchema.nullable(),
  })
  .partial()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
