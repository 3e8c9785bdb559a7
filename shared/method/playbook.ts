import { z } from '../base/schema.ts'
import { localTextSchema } from '../base/language.ts'
import { entryKindSchema } from '../call/entry.ts'
import { directionSchema } from '../case/case.ts'
import { stepIds, stepIdSchema } from './step.ts'

/** What a say-line may be filled with. A prompt with a placeholder that is empty is not eligible. */
export const placeholders = [
  'customer',
  'contact',
  'rep',
  'firm',
  'whatHappened',
  'issue',
  'solution',
  'promise',
  'due',
] as const
export type Placeholder = (typeof placeholders)[number]

/** Far more than a method needs, so that a file from elsewhere has an end. */
const most = { prompts: 200, kinds: 50, signs: 50, minutes: 365 * 24 * 60, days: 365 }

const kindsSchema = z.array(entryKindSchema).max(most.kinds)

/** All that is given must hold. An empty condition always holds. */
const conditionSchema = z.strictObject({
  direction: directionSchema.optional(),
  /** At least one line of each of these kinds was captured in this call. */
  has: kindsSchema.optional(),
  /** The same, counting only lines captured in the step the call is in. */
  hasHere: kindsSchema.optional(),
  /** No line of any of these kinds was captured in this call. */
  lacks: kindsSchema.optional(),
  /** A silence was held, and answered, in this call. */
  silenceHeld: z.boolean().optional(),
  /** The most pressing issue was read back and marked right. */
  readBack: z.boolean().optional(),
  /** A promise by us has no date yet. */
  undatedPromise: z.boolean().optional(),
})

/** What Ctrl/⌘+Enter does while this prompt shows. */
export const promptActionSchema = z.enum(['next-step', 'hold-silence', 'confirm-read-back'])
export type PromptAction = z.infer<typeof promptActionSchema>

const promptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** One idea, a verb, readable from 70 cm. */
  title: localTextSchema,
  /** A sentence the rep can say as it stands, with {placeholders}. */
  say: localTextSchema.optional(),
  /** One quiet line: why, or what to watch for. */
  hint: localTextSchema.optional(),
  when: conditionSchema.optional(),
  action: promptActionSchema,
  /** What Ctrl/⌘+Enter means here, in the rep's words. */
  actionLabel: localTextSchema,
})
export type Prompt = z.infer<typeof promptSchema>

const stepSchema = z.strictObject({
  id: stepIdSchema,
  name: localTextSchema,
  aim: localTextSchema,
  /** What the first line without a sign becomes in this step; later ones are notes. */
  plainLine: entryKindSchema,
  /** The kinds this step is there to capture, shown as small slots that fill. */
  captures: kindsSchema.min(1),
  /** In order of preference: the first whose condition holds is shown. */
  prompts: z.array(promptSchema).min(1).max(most.prompts),
})
export type PlaybookStep = z.infer<typeof stepSchema>

const signSchema = z.strictObject({
  /** One ASCII character; the full-width form of it counts as the same. */
  sign: z.string().length(1),
  kind: entryKindSchema,
  name: localTextSchema,
  example: localTextSchema,
})
export type Sign = z.infer<typeof signSchema>

const minutesSchema = z.int().positive().max(most.minutes)
const workingDaysSchema = z.int().min(0).max(most.days)
const bySeverity = <S extends z.ZodType>(schema: S) =>
  z.strictObject({ 1: schema, 2: schema, 3: schema, 4: schema })

/** What falls due between the calls, and when (method: "Until it is closed"; R13, R19). */
export const scheduleSchema = z.strictObject({
  /** How often the buyer hears from us until it is fixed, also when there is no news. */
  updates: bySeverity(
    z.strictObject({
      everyMinutes: minutesSchema,
      /** False: only minutes of working hours count. */
      aroundTheClock: z.boolean(),
    }),
  ),
  /** Working days from the first contact until options are offered. */
  optionsWithinDays: bySeverity(workingDaysSchema),
  /** Working days from the buyer's good verdict until we ask whether it held. */
  checkInAfterDays: bySeverity(workingDaysSchema),
  /** Working days from the good verdict until the cause and the change are noted. */
  preventionWithinDays: workingDaysSchema,
  /** Working days from there until the buyer is told what we changed. */
  tellWithinDays: workingDaysSchema,
})


/** The method as data: steps, prompts, signs and clock targets. */
export const playbookSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    steps: z.array(stepSchema).length(stepIds.length),
    /** Shown while a silence is held. */
    wait: z.strictObject({
      title: localTextSchema,
      hint: localTextSchema,
      actionLabel: localTextSchema,
    }),
    signs: z.array(signSchema).min(1).max(most.signs),
    /** Names of the kinds a line can have, for those that have no sign too. */
    kindNames: z.record(entryKindSchema, localTextSchema),
    /** Minutes from known to a good first answer, by severity. */
    targetMinutes: bySeverity(minutesSchema),
    schedule: scheduleSchema,
  })
  .superRefine((playbook, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message })
    playbook.steps.forEach((step, index) => {
      if (step.id !== stepIds[index]) complain(`step ${index + 1} must be ${stepIds[index]}`)
      const last = step.prompts.at(-1)
      if (last && (last.when || placeholdersOf(last).length > 0)) {
        complain(`the last prompt of ${step.id} must always fit: no condition, no placeholder`)
      }
      for (const prompt of step.prompts) {
        for (const name of placeholdersOf(prompt)) {
          if (!placeholders.includes(name as Placeholder)) {
            complain(`prompt ${prompt.id} has an unknown placeholder {${name}}`)
          }
        }
      }
    })
    const ids = playbook.steps.flatMap((step) => step.prompts.map((prompt) => prompt.id))
    if (new Set(ids).size !== ids.length) complain('two prompts have the same id')
    const signs = playbook.signs.map((sign) => sign.sign)
    if (new Set(signs).size !== signs.length) complain('two signs are the same')
  })
export type Playbook = z.infer<typeof playbookSchema>

/** The names in curly braces in any text of a prompt, in either language. */
export function placeholdersOf(prompt: Prompt): string[] {
  const texts = [prompt.title, prompt.say, prompt.hint].flatMap((text) =>
    text ? [text.en, text.ja] : [],
  )
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
  return [...new Set(names.filter((name) => name !== undefined))]
}
