import { expect, test } from 'vitest'
import {
  type CaseForm,
  caseFormSchema,
  changedDetails,
  detailsFromForm,
  formFromDetails,
} from '#shared/case/case-form.ts'
import { caseDetails } from '../../support/builders.ts'

const nowMs = Date.UTC(2026, 2, 2, 12)
const timeOf = (local: string) => Date.parse(`${local}Z`)
const localOf = (atMs: number) => new Date(atMs).toISOString().slice(0, 16)

const filled: CaseForm = {
  customer: 'Northgate Tools',
  contact: '',
  phone: '',
  whatHappened: 'Late',
  failureKind: '',
  direction: 'they-called',
  knownAt: '2026-03-02T11:30',
  anyoneHurt: 'no',
  productionStopped: 'unknown',
  amount: '',
  currency: 'EUR',
}

function problemsOf(partial: Partial<CaseForm>): Record<string, string> {
  const parsed = caseFormSchema(nowMs, timeOf).safeParse({ ...filled, ...partial })
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
  )
}

test('who and what is enough', () => {
  expect(problemsOf({})).toEqual({})
})

test.each([
  [{ customer: '  ' }, { customer: 'required' }],
  [{ whatHappened: '' }, { whatHappened: 'required' }],
  [{ knownAt: '' }, { knownAt: 'not-a-time' }],
  [{ knownAt: '0026-03-02T11:30' }, { knownAt: 'not-a-time' }],
  [{ knownAt: '2026-03-02T12:05' }, { knownAt: 'in-the-future' }],
  [{ amount: 'a lot' }, { amount: 'not-an-amount' }],
  [
    { customer: '', amount: '-5' },
    { customer: 'required', amount: 'not-an-amount' },
  ],
] as const)('%o is refused beside its field', (partial, problems) => {
  expect(problemsOf(partial)).toEqual(problems)
})

test('the amount becomes whole minor units of the currency', () => {
  expect(detailsFromForm({ ...filled, amount: '1,240.50' }, timeOf).moneyAtStake).toEqual({
    minor: 124_050,
    currency: 'EUR',
  })
})

test('a case shown and saved unchanged is the same case', () => {
  const details = caseDetails({ moneyAtStake: { minor: 5_000_00, currency: 'USD' } })
  expect(detailsFromForm(formFromDetails(details, 'EUR', localOf), timeOf)).toEqual(details)
})

test('saving a form changes what was changed in it, and nothing the other window wrote meanwhile', () => {
  const before = detailsFromForm(filled, timeOf)
  const after = detailsFromForm({ ...filled, contact: 'M. Ito', amount: '5' }, timeOf)
  expect(changedDetails(before, before)).toEqual({})
  expect(changedDetails(before, after)).toEqual({
    contact: 'M. Ito',
    moneyAtStake: { minor: 500, currency: 'EUR' },
  })
})
