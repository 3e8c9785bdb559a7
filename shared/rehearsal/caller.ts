import { type LocalText, localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { longest } from '../case/case.ts'
import { triageAnswerSchema } from '../case/triage-answer.ts'
import { directionSchema } from '../case/case.ts'
import { wordCuesSchema } from '../method/word-cues.ts'
import { actIds, actSchema } from './act.ts'
import { endSchema, ends, hottest } from './rehearsal.ts'

const id = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** What is really the matter: told only to who asks, and known again in a line by its words. */
const hiddenIssueSchema = z.strictObject({
  id,
  text: localTextSchema,
  cues: wordCuesSchema,
})
export type HiddenIssue = z.infer<typeof hiddenIssueSchema>

const linesSchema = z.array(localTextSchema).min(1).max(12)

/** Somebody to practise on: who they are, what is behind it, and what they say to what one does. */
export const callerSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    /** Kept with every rehearsal for ever. */
    id,
    firm: localTextSchema,
    contact: localTextSchema,
    /** How they are, in a few words, for the one who chooses whom to practise on. */
    temper: localTextSchema,
    whatHappened: localTextSchema,
    /** A kind of failure of the remedy catalogue. */
    failureKind: z.string().min(1).max(60),
    direction: directionSchema,
    anyoneHurt: triageAnswerSchema,
    productionStopped: triageAnswerSchema,
    /** What they know and we may not, as the look back tells it. */
    knows: localTextSchema,
    /** The most pressing first. */
    issues: z.array(hiddenIssueSchema).min(2).max(5),
    /** How angry they are when the call begins. */
    heat: z
      .int()
      .min(0)
      .max(hottest - 1),
    /** What an act does to them, where it is not what it does to most. */
    heats: z.partialRecord(z.enum(actIds), z.int().min(-5).max(5)).optional(),
    /** How they go when it is too much. */
    breaks: z.enum(['hangs-up', 'asks-for-boss']),
    /** How long a silence they need before they answer. */
    answersAfterSeconds: z.int().min(2).max(20),
    /** How they speak, against the voice's own way. */
    voice: z.strictObject({
      rate: z.number().min(0.5).max(2),
      pitch: z.number().min(0.5).max(2),
    }),
    opening: localTextSchema,
    /** What they say to each act, in this order, each once in a call. */
    says: z.record(z.enum(actIds), linesSchema),
    ends: z.record(endSchema, localTextSchema),
  })
  .superRefine((caller, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message })
    for (const language of ['en', 'ja'] as const) {
      const lines = linesOf(caller).map(({ text }) => text[language])
      if (new Set(lines).size !== lines.length) complain(`two lines are the same in ${language}`)
      for (const name of ['firm', 'contact', 'whatHappened'] as const) {
        const most = longest[name === 'firm' ? 'customer' : name]
        if (caller[name][language].length > most) complain(`${name} is too long for a case`)
      }
    }
    const issues = caller.issues.map((issue) => issue.id)
    if (new Set(issues).size !== issues.length) complain('two issues have the same id')
  })
export type Caller = z.infer<typeof callerSchema>

export type ActRules = readonly z.infer<typeof actSchema>[]

/** What a rep can do to a caller, the gravest first: of several it is the first they speak to. */
export const actRulesSchema = z
  .strictObject({ schemaVersion: z.literal(1), acts: z.array(actSchema).length(actIds.length) })
  .superRefine(({ acts }, context) => {
    if (new Set(acts.map((act) => act.id)).size === acts.length) return
    context.addIssue({ code: 'custom', message: 'two acts have the same id' })
  })

/** Everything a caller can say, with the id it is kept by. */
export function linesOf(caller: Pick<Caller, 'opening' | 'says' | 'ends'>): CallerLine[] {
  return [
    { id: 'opening', act: null, end: null, text: caller.opening },
    ...actIds.flatMap((act) =>
      caller.says[act].map((text, index) => ({ id: `${act}-${index + 1}`, act, end: null, text })),
    ),
    ...ends.map((end) => ({ id: end, act: null, end, text: caller.ends[end] })),
  ]
}

export type CallerLine = {
  readonly id: string
  /** What it is said to; null: it begins the call, or ends it. */
  readonly act: (typeof actIds)[number] | null
  readonly end: (typeof ends)[number] | null
  readonly text: LocalText
}
