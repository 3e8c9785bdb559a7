import { languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { currencyCodeSchema } from '../money/money.ts'

const line = z.string().max(200)

/** Minutes without a key or mouse until the app locks; null: it never does by itself. */
const lockAfterMinutes = z.int().min(1).max(1440).nullable()

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
  lockAfterMinutes: lockAfterMinutes.catch(null),
  /** The windows stay out of screen sharing and screenshots, where the system can do that. */
  hideFromScreenSharing: z.boolean().catch(false),
  /** Text copied from the windows is taken out of the clipboard again. */
  clearClipboard: z.boolean().catch(true),
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
    lockAfterMinutes,
    hideFromScreenSharing: z.boolean(),
    clearClipboard: z.boolean(),
  })
  .partial()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
