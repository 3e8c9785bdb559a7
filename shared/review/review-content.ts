import { localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { stepIdSchema } from '../method/step.ts'
import { reviewQuestionIds, reviewQuestionIdSchema } from './question.ts'

const questionSchema = z.strictObject({
  id: reviewQuestionIdSchema,
  /** Two or three words, for a row of dots. */
  name: localTextSchema,
  question: localTextSchema,
  /** The step it belongs to: where that was passed over, so was this. Null: no single one. */
  step: stepIdSchema.nullable(),
  /** False: only the call and what came of it can say. */
  asksTheRep: z.boolean(),
  /** What the call shows, in a sentence. */
  says: z.strictObject({
    yes: localTextSchema,
    no: localTextSchema,
    unknown: localTextSchema,
  }),
  /** One thing to do in the next call. */
  hint: localTextSchema,
  /** Why it matters, and who says so: a finding of the research (R1-R20) or the method itself. */
  rule: z.strictObject({
    source: z.union([z.literal('method'), z.string().regex(/^R([1-9]|1\d|20)$/)]),
    /** Who found it out, as one would look for it; null: the method says so. */
    cited: z.string().min(1).max(80).nullable(),
    text: localTextSchema,
  }),
})
export type ReviewQuestion = z.infer<typeof questionSchema>

/** The words of the self-review, in the order the questions are asked. */
export const reviewContentSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    questions: z.array(questionSchema).length(reviewQuestionIds.length),
  })
  .superRefine(({ questions }, context) => {
    questions.forEach(({ id }, index) => {
      if (id === reviewQuestionIds[index]) return
      const message = `question ${index + 1} must be ${reviewQuestionIds[index]}`
      context.addIssue({ code: 'custom', message })
    })
  })
export type ReviewContent = z.infer<typeof reviewContentSchema>
