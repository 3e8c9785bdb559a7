import { z } from '../base/schema.ts'
import { localTextSchema } from '../base/language.ts'
import { entryKindSchema } from '../call/entry.ts'
import { voiceCueSchema } from '../call/voice-cue.ts'
import { conditionSchema } from './condition.ts'
import { cushionRulesSchema } from './cushion-meter.ts'
import { nudgeRuleSchema, textsOfRule } from './nudge-rule.ts'
import { tickRuleSchema } from './step-ticks.ts'
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
const most = { prompts: 200, rules: 500, kinds: 50, signs: 50, minutes: 365 * 24 * 60, days: 365 }

const kindsSchema = z.array(entryKindSchema).max(most.kinds)

/** What Ctrl/⌘+Enter does while this prompt shows. */
export const promptActionSchema = z.enum(['next-step', 'hold-silence', 'confirm-read-back'])
export type PromptAction = z.infer<typeof promptActionSchema>

export const promptSchema = z.strictObject({
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

export const signSchema = z.strictObject({
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

export const waitSchema = z.strictObject({
  title: localTextSchema,
  hint: localTextSchema,
  actionLabel: localTextSchema,
})

/** The method as data: steps, prompts, rules, signs and clock targets. */
export const playbookSchema = z
  .strictObject({
    schemaVersion: z.literal(2),
    steps: z.array(stepSchema).length(stepIds.length),
    /** Shown while a silence is held. */
    wait: waitSchema,
    signs: z.array(signSchema).min(1).max(most.signs),
    /** Names of the kinds a line can have, for those that have no sign too. */
    kindNames: z.record(entryKindSchema, localTextSchema),
    /** Minutes from known to a good first answer, by severity. */
    targetMinutes: bySeverity(minutesSchema),
    schedule: scheduleSchema,
    /** What reacts to the call: nudges, and how steps tick themselves. */
    nudges: z.array(nudgeRuleSchema).max(most.rules),
    ticks: z.array(tickRuleSchema).max(most.rules),
    cushion: cushionRulesSchema,
    /** What a cue noted by one key says as a line. */
    voiceCues: z.record(voiceCueSchema, localTextSchema),
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
    const rules = [...playbook.nudges, ...playbook.ticks].map((rule) => rule.id)
    if (new Set(rules).size !== rules.length) complain('two rules have the same id')
    for (const text of playbook.nudges.flatMap(textsOfRule)) {
      if (/[{}]/.test(text.en + text.ja)) complain('a nudge has nothing to fill in')
    }
    for (const step of stepIds) {
      if (!playbook.ticks.some((rule) => rule.step === step)) complain(`nothing ticks ${step}`)
    }
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
