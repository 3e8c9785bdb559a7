import { expect, test } from 'vitest'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { aDocument } from '../../support/document-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { aProposal, documentLabels } from '../../support/proposal-builders.ts'

test('the text form reads without any markup', () => {
  const proposal = toCustomerProposal(aProposal())
  const text = renderPlainText(proposalDocument(proposal, documentLabels.en, '2 March 2026'))
  expect(text).toContain('Option 1: Part by courier today, line up by 18:00\n-----')
  expect(text).toContain('\nBy when: Today, 18:00\n')
  expect(text).toContain('\nNobody called us back\n  Option 1: No\n  Option 2: Yes\n')
  expect(text).not.toMatch(/[*#|]/)
})

test('further lines of a text stand further in than its first', () => {
  expect(renderPlainText(aDocument('one\ntwo'))).toContain('V one\n  two')
})

test('a Japanese heading is underlined over its whole width', () => {
  expect(renderPlainText({ ...aDocument('x'), title: '経緯' })).toMatch(/^経緯\n====\n/)
})

test.each(hostileTexts)('no control character gets to the clipboard', (text) => {
  expect(renderPlainText(aDocument(text))).not.toMatch(
    /[^\P{Cc}\n]|[\u202A-\u202E]|\p{Cs}|\p{Noncharacter_Code_Point}/u,
  )
})
