import { expect, test } from 'vitest'
import { dayMs, hourMs } from '#shared/base/time.ts'
import { languages } from '#shared/base/language.ts'
import { customerDocumentSchema } from '#shared/document/customer-document.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { approvalRequest, optionsToApprove } from '#shared/paper/approval-request.ts'
import type { CaseFile } from '#shared/paper/case-file.ts'
import type { RemedyOption } from '#shared/proposal/option.ts'
import { aCase, builtAtMs } from '../../support/builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { aCaseFile, paperWords } from '../../support/paper-builders.ts'
import { anOption, aProposal, optionId } from '../../support/proposal-builders.ts'

const eur = (minor: number) => ({ minor, currency: 'EUR' })

const dear = anOption({
  id: 'dear',
  customer: { headline: 'A new series', byWhen: 'Friday', byWhenAtMs: builtAtMs + 4 * dayMs },
  private: {
    costLines: [
      { label: 'New goods', amount: eur(700_000) },
      { label: 'Fitting', amount: eur(33_333) },
      { label: 'Scrap', amount: null },
    ],
    approval: 'Head of sales',
    note: 'Whether a recall must be reported',
    why: { rules: ['in-kind', 'below-the-cap'], facts: [], remedy: 'whole-series-exchanged' },
  },
})
const cheap = anOption({ id: 'cheap', private: { costLines: [], approval: '' } })

function aFile(options: RemedyOption[] = [cheap, dear], partial: Partial<CaseFile> = {}): CaseFile {
  const tax = { included: false, permille: 190 }
  return aCaseFile({
    of: aCase({ moneyAtStake: eur(1_000_000) }),
    proposals: [
      aProposal({ options, private: { lifetimeValue: eur(20_000_000), tax, worstCase: 'Let go' } }),
    ],
    ...partial,
  })
}

const asked = { optionIds: [optionId('dear')], authorityLimit: eur(500_000) }
const textOf = (file: CaseFile, language: (typeof languages)[number] = 'en') =>
  renderPlainText(approvalRequest(file, asked, paperWords(language)))

test('whoever decides reads what is asked, of whom, by when, and what it costs to the cent', () => {
  const text = textOf(aFile())
  for (const said of [
    'INTERNAL',
    'Option 2: A new series',
    'To: Head of sales',
    'EUR 5000',
    '2026-03-06',
    'Northgate Tools',
    'Whether a recall must be reported',
    'It gives back in kind what was lost.',
    'If they leave: Let go',
  ]) {
    expect(text).toContain(said)
  }
  // Net, tax and total of all items, and their share of the cap and of the account.
  for (const sum of ['EUR 7333.33', 'EUR 1393.33', 'EUR 8726.66']) expect(text).toContain(sum)
  expect(text).toContain('48.9 % of EUR 15000')
  expect(text).toContain('3.7 % of EUR 200000')
  expect(text).toContain('not known yet')
})

test('only options that need a yes are asked for, and the user may ask for others', () => {
  const file = aFile()
  expect(optionsToApprove(file, eur(500_000))).toEqual(['dear'])
  const unnamed = { ...dear, private: { ...dear.private, approval: '' } }
  expect(optionsToApprove(aFile([cheap, unnamed]), eur(500_000))).toEqual(['dear'])
  expect(optionsToApprove(aFile([cheap, unnamed]), eur(733_333))).toEqual([])
  expect(optionsToApprove(aFile([cheap, unnamed]), null)).toEqual([])
  expect(optionsToApprove(aCaseFile(), eur(1))).toEqual([])
})

test('the yes is needed before the first of what depends on it, or at once', () => {
  const due = (dueAtMs: number) => ({ key: 'offer', kind: 'offer', dueAtMs, severity: 3 }) as const
  const dues = (dueAtMs: number) => [due(dueAtMs)] as unknown as CaseFile['dues']
  expect(textOf(aFile([dear], { dues: dues(builtAtMs + dayMs) }))).toContain('by 2026-03-03T00:00')
  expect(textOf(aFile([dear], { dues: dues(builtAtMs + hourMs / 2) }))).toContain('At once')
})

test.each(languages)(
  'in %s it fits the contract of an export and never that of a letter',
  (language) => {
    const document = approvalRequest(aFile(), asked, paperWords(language))
    const input = { document, suggestedName: 'x', format: 'md' as const }
    expect(desktopInputs.saveDocument.safeParse(input).success).toBe(true)
    expect(customerDocumentSchema.safeParse(document).success).toBe(false)
  },
)

test('without a proposal it says that nothing is chosen', () => {
  const text = renderPlainText(approvalRequest(aCaseFile(), asked, paperWords()))
  expect(text).toContain('No option is chosen')
})

test.each(hostileTexts)('whatever was typed, a paper comes of it: %j', (typed) => {
  const hostile = anOption({
    id: 'dear',
    customer: { headline: typed.slice(0, 300), tangible: typed.slice(0, 4000) },
    private: {
      costLines: [{ label: typed.slice(0, 300), amount: eur(10 ** 14) }],
      approval: typed.slice(0, 300),
      note: typed.slice(0, 4000),
    },
  })
  const document = approvalRequest(aFile([hostile]), asked, paperWords())
  const input = { document, suggestedName: 'x', format: 'md' as const }
  expect(desktopInputs.saveDocument.safeParse(input).error).toBeUndefined()
})
