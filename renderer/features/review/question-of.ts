import { reviewContent } from '#renderer/data/review-content.ts'
import { type ReviewQuestionId, reviewQuestionIds } from '#shared/review/question.ts'
import type { ReviewQuestion } from '#shared/review/review-content.ts'
import type { Finding } from '#shared/review/review.ts'

/** The words of a question; the content has all of them, in the order of their names. */
export function questionOf(id: ReviewQuestionId): ReviewQuestion {
  return reviewContent.questions[reviewQuestionIds.indexOf(id)] as ReviewQuestion
}

/** Whether only the rep can still say. */
export function isOpen({ question, answer }: Finding): boolean {
  return answer === 'unknown' && questionOf(question).asksTheRep
}
