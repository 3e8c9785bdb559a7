import type { ReviewQuestionId } from './question.ts'
import type { Finding } from './review.ts'

/** One question over several calls, in their order. */
export type Trend = {
  readonly question: ReviewQuestionId
  readonly answers: readonly Finding['answer'][]
  readonly yes: number
  readonly no: number
}

/** How each question went, call by call. Every call has a finding for each question. */
export function trendsOf(reviews: readonly (readonly Finding[])[]): Trend[] {
  const [first = []] = reviews
  return first.map(({ question }, index) => {
    const answers = reviews.map((findings) => findings[index]?.answer ?? 'unknown')
    const count = (wanted: Finding['answer']) => answers.filter((one) => one === wanted).length
    return { question, answers, yes: count('yes'), no: count('no') }
  })
}

/** What to practise: what went wrong most often, the first of several. Null: nothing did. */
export function practiseNext(trends: readonly Trend[]): ReviewQuestionId | null {
  const worst = Math.max(0, ...trends.map(({ no }) => no))
  return worst === 0 ? null : (trends.find(({ no }) => no === worst)?.question ?? null)
}
