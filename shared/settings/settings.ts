import { languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { ruleIdSchema } from '../call/shown-nudge.ts'
import { countries } from '../calendar/holidays.ts'
import { intensitySchema } from '../method/intensity.ts'
import { colourSchema, defaultColour, maxSignatureLines, paperSchema } from '../document/brand.ts'
import { currencyCodeSchema, moneySchema } from '../money/money.ts'
import { taxSchema } from '../money/tax.ts'
import { dialSchemeSchema } from '../phone/dial-link.ts'
import { callShortcutsSchema } from '../shortcut/call-shortcuts.ts'
import { shortcutSchema } from '../shortcut/shortcut.ts'
import { firstStepsSchema } from './first-steps.ts'
import { usualZoom, zoomSchema } from './zoom.ts'

const line = z.string().max(200)

/** How the windows look; `contrast`: white on black, every edge drawn. */
const themeSchema = z.enum(['system', 'light', 'dark', 'contrast'])

/** How much fits on the desk. */
const densitySchema = z.enum(['comfortable', 'compact'])

/** Minutes without a key or mouse until the app locks; null: it never does by itself. */
const lockAfterMinutes = z.int().min(1).max(1440).nullable()

/** Whose public holidays count. */
const country = z.enum(['none', ...countries])

/** 1 is Monday, 7 is Sunday (ISO 8601). */
const workingDays = z.array(z.int().min(1).max(7)).min(1).max(7)

/** Where numbers without a country code are from (ISO 3166). */
const phoneCountry = z.string().regex(/^(?:system|[A-Z]{2})$/)

/** HH:MM, local time. */
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** Nudges that shall never come again, by the ids of their rules. */
const mutedNudges = z.array(ruleIdSchema).max(500)

/** The microphone in calls: never, when the rep switches it on, or from the start of each. */
export const talkMeterSchema = z.enum(['off', 'by-hand', 'every-call'])

/** Newer versions: never asked for, told of, or fetched as well. None is installed unasked. */
export const updatesSchema = z.enum(['off', 'tell', 'download'])

const signature = z.array(line).max(maxSignatureLines)

const defaultHours = { opensAt: '09:00', closesAt: '17:00' }

const fields = z.object({
  language: z.enum(['system', ...languageSchema.options]).catch('system'),
  theme: themeSchema.catch('system'),
  density: densitySchema.catch('comfortable'),
  deskZoom: zoomSchema.catch(usualZoom),
  companionZoom: zoomSchema.catch(usualZoom),
  repName: line.catch(''),
  repFirm: line.catch(''),
  repPhone: line.catch(''),
  repEmail: line.catch(''),
  /** The look of letters; the logo, far too big for here, is a file of its own. */
  brandColour: colourSchema.catch(defaultColour),
  paper: paperSchema.catch('a4'),
  /** Lines that stand under every letter, last of all. */
  signature: signature.catch([]),
  currency: currencyCodeSchema.catch('EUR'),
  /** What the user may promise alone; above it somebody is asked. Null: nobody has said. */
  authorityLimit: moneySchema.nullable().catch(null),
  /** Whether the firm's amounts hold tax, and at what rate; null: nothing is said of it. */
  tax: taxSchema.nullable().catch(null),
  companionPinned: z.boolean().catch(true),
  lockAfterMinutes: lockAfterMinutes.catch(null),
  /** The windows stay out of screen sharing and screenshots, where the system can do that. */
  hideFromScreenSharing: z.boolean().catch(false),
  /** Text copied from the windows is taken out of the clipboard again. */
  clearClipboard: z.boolean().catch(true),
  country: country.catch('none'),
  workingDays: workingDays.catch([1, 2, 3, 4, 5]),
  phoneCountry: phoneCountry.catch('system'),
  dialWith: dialSchemeSchema.catch('tel'),
  opensAt: timeOfDay.catch(defaultHours.opensAt),
  closesAt: timeOfDay.catch(defaultHours.closesAt),
  /** Between them, over midnight too, nothing reminds; null: there are no quiet hours. */
  quietFrom: timeOfDay.nullable().catch('18:00'),
  quietUntil: timeOfDay.nullable().catch('08:00'),
  reminders: z.boolean().catch(true),
  promptIntensity: intensitySchema.catch('normal'),
  mutedNudges: mutedNudges.catch([]),
  talkMeter: talkMeterSchema.catch('off'),
  /** The talk meter also hears what the computer plays, where the system gives that. */
  talkHearsThem: z.boolean().catch(false),
  /** Callers of a rehearsal are heard, where the system has a voice for their language. */
  rehearsalVoice: z.boolean().catch(true),
  updates: updatesSchema.catch('off'),
  firstSteps: firstStepsSchema.catch({ isAway: false, tried: [] }),
  /** Calls up the companion from any program; null: whichever of the usual is free. */
  summonShortcut: shortcutSchema.nullable().catch(null),
  /** Keys of a call that are not the usual ones. */
  callShortcuts: callShortcutsSchema.catch({}),
})

/**
 * Choices of this machine's user. Every field has a default: a damaged file costs one setting.
 * Working hours that end before they begin are none: the default ones count.
 */
export const settingsSchema = fields.transform((settings) =>
  settings.opensAt < settings.closesAt ? settings : { ...settings, ...defaultHours },
)
export type Settings = z.infer<typeof settingsSchema>

export const settingsPatchSchema = z
  .strictObject({
    language: z.enum(['system', ...languageSchema.options]),
    theme: themeSchema,
    density: densitySchema,
    deskZoom: zoomSchema,
    companionZoom: zoomSchema,
    repName: line,
    repFirm: line,
    repPhone: line,
    repEmail: line,
    brandColour: colourSchema,
    paper: paperSchema,
    signature,
    currency: currencyCodeSchema,
    authorityLimit: moneySchema.nullable(),
    tax: taxSchema.nullable(),
    companionPinned: z.boolean(),
    lockAfterMinutes,
    hideFromScreenSharing: z.boolean(),
    clearClipboard: z.boolean(),
    country,
    workingDays,
    phoneCountry,
    dialWith: dialSchemeSchema,
    opensAt: timeOfDay,
    closesAt: timeOfDay,
    quietFrom: timeOfDay.nullable(),
    quietUntil: timeOfDay.nullable(),
    reminders: z.boolean(),
    promptIntensity: intensitySchema,
    mutedNudges,
    talkMeter: talkMeterSchema,
    talkHearsThem: z.boolean(),
    rehearsalVoice: z.boolean(),
    updates: updatesSchema,
    firstSteps: firstStepsSchema,
    callShortcuts: callShortcutsSchema,
  })
  .partial()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
