import { expect, test } from 'vitest'
import contentJson from '#resources/review/questions.json'
import { languages } from '#shared/base/language.ts'
import { reviewQuestionIds } from '#shared/review/question.ts'
import { reviewContentSchema } from '#shared/review/review-content.ts'

const { questions } = reviewContentSchema.parse(contentJson)

test('the two headlines come first, then the questions in the order of a call', () => {
  expect(questions.map(({ id }) => id)).toEqual(reviewQuestionIds)
  const damaged = structuredClone(contentJson)
  damaged.questions.reverse()
  expect(reviewContentSchema.safeParse(damaged).error?.issues[0]?.message).toMatch(
    /question 1 must be they-talked-more/,
  )
})

test.each(questions.map((question) => [question.id, question] as const))(
  '%s is short, asks, and scolds nobody',
  (_, { name, question, says, hint, rule }) => {
    expect(name.en.split(' ').length, name.en).toBeLessThanOrEqual(3)
    expect(name.ja.length, name.ja).toBeLessThanOrEqual(9)
    expect(question.en).toMatch(/^(Did|Was) .+\?$/)
    expect(question.ja).toMatch(/か$/)
    for (const language of languages) {
      const most = language === 'en' ? 95 : 50
      const texts = [question, says.yes, says.no, says.unknown, hint, rule.text]
      for (const text of texts) {
        expect(text[language].length, text[language]).toBeLessThanOrEqual(most)
        expect(text[language]).not.toMatch(
          /\b(must|fail(ed)?|wrong|bad|never)\b|べき|失敗|悪い|!|！/,
        )
      }
    }
  },
)

test('a finding of the research says where it can be found, the method speaks for itself', () => {
  for (const { id, rule } of questions) {
    expect(rule.cited === null, id).toBe(rule.source === 'method')
  }
})
