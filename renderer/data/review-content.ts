import questionsJson from '#resources/review/questions.json'
import { type ReviewContent, reviewContentSchema } from '#shared/review/review-content.ts'

export const reviewContent: ReviewContent = reviewContentSchema.parse(questionsJson)
