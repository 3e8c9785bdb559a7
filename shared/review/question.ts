import { z } from '../base/schema.ts'

/**
 * What a rep asks himself after a call (method: "Self-review"), the two headlines first (R20). Each
 * is put so that yes is good. Answers are kept by these names: they may grow and never change.
 */
export const reviewQuestionIds = [
  'they-talked-more',
  'promises-kept',
  'let-them-finish',
  'read-back',
  'silence-held',
  'one-sentence-cushion',
  'no-blame',
  'asked-solution',
  'promises-dated',
  'asked-test',
  'asked-residual',
] as const
export const reviewQuestionIdSchema = z.enum(reviewQuestionIds)
export type ReviewQuestionId = z.infer<typeof reviewQuestionIdSchema>

export const reviewAnswerSchema = z.enum(['yes', 'no'])
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>

/** What the rep said himself, by question. It outweighs what the call shows. */
export type ReviewAnswers = Readonly<Partial<Record<ReviewQuestionId, ReviewAnswer>>>
