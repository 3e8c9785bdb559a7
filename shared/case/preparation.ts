import { z } from '../base/schema.ts'
import { triageAnswerSchema } from './triage-answer.ts'

/** How sure a fact is. Whatever is typed is an assumption until somebody says otherwise. */
export const certaintySchema = z.enum(['known', 'assumed', 'to-check'])
export type Certainty = z.infer<typeof certaintySchema>

/** Longest text of one field, in UTF-16 units. */
export const maxPreparation = 2000

const text = z.string().max(maxPreparation)
const fact = z.strictObject({ text, certainty: certaintySchema })
export type Fact = z.infer<typeof fact>

/** The two sides of the story, and how the difference came about (method: "Two-sided facts"). */
export const factNames = ['expected', 'promised', 'delivered', 'why'] as const
export type FactName = (typeof factNames)[number]

/**
 * What else decides how grave it is and what is due: are their customers affected, has it gone wrong
 * before, was it our cause (method: "Triage"; R10, R15)?
 */
export const circumstanceNames = ['theirCustomersAffected', 'earlierFailure', 'ourCause'] as const
export type CircumstanceName = (typeof circumstanceNames)[number]

/** Who or what presses on the buyer (method: "Listen": what is not said). */
export const pressureNames = ['clients', 'boss', 'budget', 'job'] as const
export type PressureName = (typeof pressureNames)[number]

/** Who inside is needed, and who will not like it (method: "Internal map"). */
export const insideNames = ['whoKnows', 'whoHelps', 'whoIsUpset', 'whenToEscalate'] as const

export const channels = ['visit', 'phone', 'video', 'e-mail'] as const
export const channelSchema = z.enum(channels)
/** Face to face > phone > video > e-mail (method: "Channel adviser"; R17). */
export type Channel = (typeof channels)[number]

/** What a rep puts together before a call. Every field may stay empty. */
export const preparationSchema = z.strictObject({
  /** The first words of a call we make before they do (method: "Two directions"). */
  opening: text,
  expected: fact,
  promised: fact,
  /** Where the promise stands: contract, order, quote. */
  promisedIn: text,
  delivered: fact,
  why: fact,
  clients: text,
  boss: text,
  budget: text,
  job: text,
  whoKnows: text,
  whoHelps: text,
  whoIsUpset: text,
  whenToEscalate: text,
  /** What our side has in law, kept apart from how the buyer sees it. */
  rightInLaw: text,
  /** What decides the channel: can we be there in time, can they be called, is there a thing to see? */
  canVisit: z.boolean(),
  canReachByPhone: z.boolean(),
  hasToSeeIt: z.boolean(),
  theirCustomersAffected: triageAnswerSchema,
  earlierFailure: triageAnswerSchema,
  ourCause: triageAnswerSchema,
})
export type Preparation = z.infer<typeof preparationSchema>

const nothing: Fact = { text: '', certainty: 'assumed' }

export const noPreparation: Preparation = {
  opening: '',
  expected: nothing,
  promised: nothing,
  promisedIn: '',
  delivered: nothing,
  why: nothing,
  clients: '',
  boss: '',
  budget: '',
  job: '',
  whoKnows: '',
  whoHelps: '',
  whoIsUpset: '',
  whenToEscalate: '',
  rightInLaw: '',
  canVisit: false,
  canReachByPhone: true,
  hasToSeeIt: false,
  theirCustomersAffected: 'unknown',
  earlierFailure: 'unknown',
  ourCause: 'unknown',
}
