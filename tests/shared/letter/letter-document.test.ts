import { describe, expect, expectTypeOf, test } from 'vitest'
import { customerDocumentSchema } from '#shared/document/customer-document.ts'
import { renderMarkdown } from '#shared/document/render-markdown.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { type CustomerLetterWords, letterDocument } from '#shared/letter/letter-document.ts'
import type { CaseFile } from '#shared/paper/case-file.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import {
  aLetter,
  filledParts,
  formOf,
  formsInLanguages,
  layoutIn,
} from '../../support/letter-builders.ts'
import { aProposal, documentLabels } from '../../support/proposal-builders.ts'

const textOf = (
  name: Parameters<typeof layoutIn>[0],
  language: 'en' | 'ja',
  parts: CustomerLetterWords['parts'],
) =>
  renderPlainText(
    letterDocument(
      { language, parts },
      layoutIn(name, language),
      documentLabels[language],
      language === 'ja' ? '2026年3月2日' : '2 March 2026',
    ),
  )

test('nothing that has a private half compiles into a letter', () => {
  const build = (...args: Parameters<typeof letterDocument>) => args.length
  const { language, parts } = aLetter()
  const layout = layoutIn('apology', 'en')
  expect(build({ language, parts }, layout, documentLabels.en, '')).toBe(4)
  expectTypeOf<Proposal>().not.toExtend<CustomerLetterWords>()
  expectTypeOf<CaseFile>().not.toExtend<CustomerLetterWords>()
  // @ts-expect-error a proposal is no letter
  build(aProposal(), layout, documentLabels.en, '')
  // @ts-expect-error a private half was put to it
  build({ language, parts, private: aProposal().private }, layout, documentLabels.en, '')
})

test('an English apology greets by name, takes responsibility first and is signed', () => {
  const { parts } = aLetter()
  expect(textOf('apology', 'en', { ...parts, subject: 'Late delivery: our apology' })).toBe(
    `Late delivery: our apology
==========================

2 March 2026

Northgate Tools
M. Ito

Example Parts
A. Sample

Dear M. Ito,

I take full responsibility for what went wrong.

I am sorry for it.

Call me at any time. I remain the one person responsible to you until you say that it is settled.

Yours sincerely,
A. Sample
Example Parts
`,
  )
})

test('a Japanese letter announces 記 only where something follows', () => {
  const parts = {
    customer: '見本製作所',
    contact: '伊藤様',
    responsibility: '責任はすべて弊社にございます。',
  }
  expect(textOf('apology', 'ja', parts)).not.toMatch(/記\n|以上|下記のとおり/)
  const whole = textOf('apology', 'ja', { ...parts, repair: '本日お届けいたします。' })
  expect(whole).toMatch(/下記のとおりご報告申し上げます。[^]*記[^]*1．弊社の対応[^]*以上/)
  expect(whole).toContain('伊藤 様')
  expect(whole).not.toContain('伊藤様')
})

test('お詫び状 is from whoever signs for the firm, with the rep as the one to call', () => {
  const parts = {
    repFirm: '見本部品株式会社',
    repName: '見本 花子',
    signer: '代表取締役社長　見本 太郎',
    responsibility: 'その責任はすべて弊社にございます。',
  }
  const document = letterDocument(
    { language: 'ja', parts },
    layoutIn('owabijo', 'ja'),
    documentLabels.ja,
    '',
  )
  expect(document.from).toEqual(['見本部品株式会社', '代表取締役社長　見本 太郎'])
  expect(document.closing).toContain('担当　見本 花子')
})

describe('a countermeasure report', () => {
  test('numbers the headings that are there, and no others', () => {
    const parts = {
      phenomenon: '40個が未着',
      occurrenceCause: '出荷票の照合漏れ',
      rollOut: '全工程',
    }
    const text = textOf('countermeasure', 'ja', parts)
    expect(text.match(/^\d．.+$/gm)).toEqual(['1．現象', '2．発生原因', '3．水平展開'])
  })

  test('has five whys as a numbered list, in its own words', () => {
    const text = textOf('countermeasure', 'en', { occurrenceWhys: 'a\n\n b \nc' })
    expect(text).toContain('Five whys:\n\n1. a\n2. b\n3. c')
  })
})

test('a course of events is a row each, by the colon that is not within a time', () => {
  const { sections } = letterDocument(
    {
      language: 'ja',
      parts: { course: '前置き\n3月2日 9:05：ご連絡\n続き\nMonday, 09:05: We called' },
    },
    layoutIn('account', 'ja'),
    documentLabels.ja,
    '',
  )
  expect(sections.flatMap(({ blocks }) => blocks)).toContainEqual({
    kind: 'facts',
    rows: [
      { label: '3月2日 9:05', value: 'ご連絡\n続き' },
      { label: 'Monday, 09:05', value: 'We called' },
    ],
  })
  expect(JSON.stringify(sections)).toContain('前置き')
})

test.each(formsInLanguages)('whatever stands in %s in %s, it is a document', (name, language) => {
  for (const text of hostileTexts) {
    const parts = filledParts(formOf(name), text)
    const document = letterDocument(
      { language, parts },
      layoutIn(name, language),
      documentLabels[language],
      text,
    )
    expect(customerDocumentSchema.safeParse(document).error).toBeUndefined()
    expect(renderMarkdown(document)).not.toMatch(/\{\{n\}\}/)
    expect(renderPlainText(document)).not.toMatch(/[\u202A-\u202E]/)
  }
})

test.each(formsInLanguages)(
  'every part of %s in %s is on paper once it is written',
  (name, language) => {
    const form = formOf(name)
    for (const { id } of form.parts)
      expect(textOf(name, language, { [id]: 'walnut' }), id).toContain('walnut')
  },
)
