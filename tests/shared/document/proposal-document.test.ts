import { expect, test } from 'vitest'
import { customerDocumentSchema } from '#shared/document/customer-document.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { entryId } from '../../support/builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { anOption, aProposal, documentLabels } from '../../support/proposal-builders.ts'

function documentOf(proposal: Proposal) {
  const { language } = proposal.letter
  return proposalDocument(toCustomerProposal(proposal), documentLabels[language], '2 March 2026')
}

const headingsOf = (proposal: Proposal) =>
  documentOf(proposal).sections.map((section) => section.heading)

test('the document takes the reader from the apology to the options to the one who answers', () => {
  expect(headingsOf(aProposal())).toEqual([
    null,
    'What happened',
    'Your options side by side',
    'Option 1: Part by courier today, line up by 18:00',
    'Option 2: Courier today and a spare kit on your shelf',
    'What we change so that it does not happen again',
    'How I keep you informed',
    null,
  ])
})

test('responsibility is the first thing said after the greeting', () => {
  expect(documentOf(aProposal()).sections[0]?.blocks.slice(0, 3)).toEqual([
    { kind: 'paragraph', text: 'Dear M. Ito,' },
    { kind: 'paragraph', text: 'What went wrong is our responsibility.' },
    { kind: 'paragraph', text: 'I am sorry.' },
  ])
})

test('an option says what, by when, who, what it settles, what they get, and until when', () => {
  const option = documentOf(aProposal()).sections.find((section) => section.role === 'option')
  expect(option?.blocks).toEqual([
    {
      kind: 'paragraph',
      text: 'We send our fitter with the part. He stays until the line runs.',
    },
    {
      kind: 'facts',
      rows: [
        { label: 'By when', value: 'Today, 18:00' },
        { label: 'Who sees to it', value: 'A. Sample' },
        { label: 'What it settles', value: 'Line 3 idle since Tuesday' },
        { label: 'What you receive', value: 'The part, fitted, at no charge' },
        { label: 'What you hear from us', value: 'I call your plant head myself and explain' },
        { label: 'Your part', value: 'Someone at gate 3 at 17:00' },
        { label: 'Offer stands until', value: '9 March 2026' },
      ],
    },
  ])
})

test('two options are compared side by side, issue by issue', () => {
  const [table] = documentOf(aProposal()).sections[2]?.blocks ?? []
  expect(table).toMatchObject({
    kind: 'table',
    head: ['', 'Option 1', 'Option 2'],
    rows: [
      ['In short', 'Part by courier today, line up by 18:00', expect.any(String)],
      ['By when', 'Today, 18:00', 'Today, 18:00'],
      ['Line 3 idle since Tuesday', 'Yes', 'Yes'],
      ['Nobody called us back', 'No', 'Yes'],
    ],
  })
})

test('one option is not compared with itself', () => {
  expect(headingsOf(aProposal({ options: [anOption()] }))).not.toContain(
    documentLabels.en.sideBySide,
  )
})

test('an issue that no option covers is not shown as a row of no', () => {
  const uncovered = aProposal({
    options: [anOption(), anOption({ id: 'option-2', customer: { covers: [] } })],
  })
  expect(JSON.stringify(documentOf(uncovered))).not.toContain('Nobody called us back')
})

test('what was not filled in is left out, not printed empty', () => {
  const empty = aProposal({
    issues: [],
    options: [
      anOption({
        customer: {
          headline: '',
          whatWeDo: ' ',
          byWhen: '',
          who: '',
          yourPart: '',
          tangible: '',
          words: '',
          standsUntil: '',
          covers: [entryId('gone')],
        },
      }),
    ],
    letter: {
      customer: '',
      contact: '',
      apology: '',
      whatHappened: ' \n ',
      whatWeChange: '',
      updateRhythm: '',
      repName: '',
      repFirm: '',
      repPhone: '',
      repEmail: '',
    },
  })
  const document = documentOf(empty)
  expect(document).toMatchObject({ to: [], from: [], closing: ['Yours sincerely,'] })
  expect(document.sections).toEqual([
    { role: 'plain', heading: null, blocks: [{ kind: 'paragraph', text: expect.any(String) }] },
    { role: 'option', heading: 'Option 1', blocks: [] },
    { role: 'plain', heading: null, blocks: [{ kind: 'paragraph', text: expect.any(String) }] },
  ])
})

test('a Japanese proposal is a business letter: 拝啓 to 敬具, then 記 to 以上', () => {
  const letter = { language: 'ja', customer: '北関東精機株式会社', contact: '伊藤' } as const
  const document = documentOf(aProposal({ letter }))
  expect(document.title).toBe('お詫びとご提案')
  expect(document.to).toEqual(['北関東精機株式会社', '伊藤 様'])
  const [opening] = document.sections
  expect(opening?.blocks[0]).toMatchObject({ text: expect.stringMatching(/^拝啓　/) })
  expect(opening?.blocks.slice(-2)).toEqual([
    { kind: 'line', place: 'end', text: '敬具' },
    { kind: 'line', place: 'centre', text: '記' },
  ])
  expect(document.sections.at(-1)?.blocks[0]).toEqual({ kind: 'line', place: 'end', text: '以上' })
  expect(document.sections.map((section) => section.heading)).toContain(
    'ご提案1：Part by courier today, line up by 18:00',
  )
})

test.each([
  ['伊藤様', '伊藤 様'],
  ['伊藤さん', '伊藤 様'],
  ['伊藤　様', '伊藤 様'],
  ['様', '様 様'],
])('%s is addressed as %s', (contact, line) => {
  const letter = { language: 'ja', contact } as const
  expect(documentOf(aProposal({ letter })).to.at(-1)).toBe(line)
})

test('a Japanese firm without a named person is addressed as 御中', () => {
  const letter = { language: 'ja', customer: '北関東精機', contact: '' } as const
  expect(documentOf(aProposal({ letter })).to).toEqual(['北関東精機 御中'])
})

test.each(hostileTexts)(
  'whatever stands in the fields, the document is one the exporter takes',
  (text) => {
    const line = text.slice(0, 300)
    const customer = {
      headline: line,
      whatWeDo: text,
      byWhen: line,
      who: line,
      yourPart: text,
      tangible: text,
      words: text,
      standsUntil: line,
    }
    const hostile = aProposal({
      issues: [
        { id: entryId('issue-1'), text },
        { id: entryId('issue-2'), text },
        { id: entryId('issue-3'), text },
      ],
      options: [
        anOption({
          customer: { ...customer, covers: [1, 2, 3].map((n) => entryId(`issue-${n}`)) },
        }),
        anOption({ id: 'b', customer }),
      ],
      letter: {
        customer: line,
        contact: line,
        apology: text,
        whatHappened: text,
        whatWeChange: text,
        updateRhythm: text,
        repName: line,
        repFirm: line,
        repPhone: line,
        repEmail: line,
      },
    })
    const document = documentOf(hostile)
    expect(customerDocumentSchema.safeParse(document).error).toBeUndefined()
    expect(JSON.stringify(document)).not.toMatch(/[\u202A-\u202E\uFFFE\uFFFF]|\\u00|\\ud[89a-f]/i)
    for (const { heading } of document.sections) expect(heading ?? '').not.toContain('\n')
  },
)
