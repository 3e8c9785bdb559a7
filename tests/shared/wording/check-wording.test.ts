import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '#shared/base/language.ts'
import { fixed } from '#shared/wording/rewrite.ts'
import { checked } from '../../support/wording-builders.ts'
import { labelledSentences } from '../../support/wording-evaluation.ts'

/** A text after one fix: the first of what is found. */
function afterFirstFix(text: string, language: Language): string {
  const [finding] = checked(text, language)
  return finding ? fixed(text, finding.fix) : text
}

describe('one key puts it right', () => {
  test.each([
    ['The carrier failed to deliver it.', 'We did not deliver it.'],
    ['It is late because the carrier lost it.', 'It is late because we lost it.'],
    ['Mistakes were made in your order.', 'I made mistakes in your order.'],
    ['The parts were not shipped on Monday.', 'We did not ship the parts on Monday.'],
    ['Two boxes were left behind.', 'We left behind two boxes.'],
    ['The wrong label was put on the pallet.', 'We put the wrong label on the pallet.'],
    ['Unfortunately, the part is out of stock.', 'The part is out of stock.'],
    ['The part is, unfortunately, out of stock.', 'The part is out of stock.'],
    ['I am sorry, but it takes a week.', 'I am sorry. It takes a week.'],
    ['I am sorry. However, it takes a week.', 'I am sorry. It takes a week.'],
    ['Someone will call you at 9:00.', 'I will call you at 9:00.'],
    ['I call you shortly.', 'I call you by Tuesday, 3 March at 17:00.'],
    ['First. Please bear with us. Last.', 'First. Last.'],
  ])('%s', (text, better) => {
    expect(afterFirstFix(text, 'en')).toBe(better)
  })

  test.each([
    ['誤った部品が出荷されました。', '弊社が誤った部品を出荷いたしました。'],
    ['ラベルが誤って貼付されていました。', '弊社がラベルを誤って貼付しておりました。'],
    ['運送会社の手違いにより、遅れました。', '弊社の手違いにより、遅れました。'],
    ['倉庫の担当者が積み忘れました。', '弊社が積み忘れました。'],
    ['台風の影響により、遅れております。', '台風への備えが足りず、遅れております。'],
    ['申し訳ございませんが、四週間かかります。', '申し訳ございません。四週間かかります。'],
    ['お詫びいたします。ただし、四週間かかります。', 'お詫びいたします。四週間かかります。'],
    ['早急にお送りいたします。', '3月3日(火) 17:00までにお送りいたします。'],
    ['担当部署よりご連絡いたします。', '私よりご連絡いたします。'],
  ])('%s', (text, better) => {
    expect(afterFirstFix(text, 'ja')).toBe(better)
  })
})

describe('what the customer said is theirs', () => {
  test.each([
    ['en', '“The carrier failed to deliver it” is what you wrote.'],
    ['en', '"The carrier failed to deliver it": I read that twice.'],
    ['en', '‘The carrier failed to deliver it’ is what you wrote.'],
    ['en', "'The drivers' firm wasn't there and the carrier failed us', that was your mail."],
    ['en', 'You told me the carrier failed to deliver it.'],
    ['en', 'When you called you said the carrier failed to deliver it.'],
    ['en', 'You’re saying the carrier lost it.'],
    ['en', 'The customer says mistakes were made.'],
    ['en', 'In your eyes the carrier failed to deliver it.'],
    ['ja', '「運送会社の手違いだ」とのお言葉を頂戴しました。'],
    ['ja', 'お客様は"運送会社の手違いだ"と書いていらっしゃいます。'],
    ['ja', '＂運送会社の手違い＂と‘担当部署の確認漏れ’が気になっております。'],
    ['ja', '運送会社の手違いとおっしゃいました。'],
    ['ja', '運送会社の手違いというご指摘を頂戴しました。'],
    ['ja', '『多少の不良は避けられません』と申し上げたのは私でございます。'],
  ] as const)('%s: %s', (language, text) => {
    expect(checked(text, language)).toEqual([])
  })

  test('what stands before and behind a quotation is ours', () => {
    const text = "I read 'it's late again' and the carrier failed to come. You wrote ‘again’."
    expect(checked(text, 'en').map(({ start }) => start)).toEqual([text.indexOf('the carrier')])
  })

  test('what they feel is not what they said', () => {
    expect(checked('I am sorry if you feel let down.', 'en')).not.toEqual([])
  })

  test.each([
    'As you were told, the carrier failed to come.',
    'Had you told us earlier, we could have helped.',
  ])('what they were told, or did not tell, is no word of theirs: %s', (text) => {
    expect(checked(text, 'en')).not.toEqual([])
  })

  test('a mark that is never closed quotes nothing, and inches are no quotation', () => {
    expect(checked('“ The carrier failed to deliver it.', 'en')).toHaveLength(1)
    expect(checked('The 5" carrier failed to deliver the 6" pipe.', 'en')).toHaveLength(1)
  })
})

test('the words in question are pointed at, not the sentence', () => {
  const text = 'I looked. Then the carrier failed to come.'
  const [finding] = checked(text, 'en')
  expect(text.slice(finding?.start, finding?.end)).toBe('the carrier failed to')
})

test('a sentence does not end at a title, an initial or a number', () => {
  const text = 'Mr. Ito of our service team will call about no. 1042 at 9:00.'
  expect(checked(text, 'en')).toEqual([])
})

test('capitals, typographic apostrophes and wide signs make no difference', () => {
  expect(checked('IT WASN’T OUR FAULT.', 'en')).toHaveLength(1)
  expect(checked('不良率０．１％は許容範囲内です！', 'ja')).toHaveLength(1)
})

test.each(languages)(
  'fixing one after the other comes to an end, whatever is put together: %s',
  (language) => {
    const sentences = labelledSentences(language, 'dev').map(({ sentence }) => sentence)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { maxLength: 6 }), (some) => {
        let text = some.join(language === 'en' ? ' ' : '')
        let left = checked(text, language).length * 2 + 4
        while (checked(text, language).length > 0 && left > 0) {
          text = afterFirstFix(text, language)
          left -= 1
        }
        expect(checked(text, language), text).toEqual([])
      }),
      { numRuns: 60 },
    )
  },
)

test('places are in the text and in its order, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...languages),
      (text, language) => {
        let last = 0
        for (const { start, end, fix } of checked(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(fix.end).toBeLessThanOrEqual(text.length)
          last = end
        }
      },
    ),
  )
})
