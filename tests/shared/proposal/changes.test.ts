import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countChanges,
  customerChanges,
  hasSameOffer,
  privateChanges,
} from '#shared/proposal/changes.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { entryId } from '../../support/builders.ts'
import { contentOf } from '../../support/offer-builders.ts'
import { anOption, aProposal } from '../../support/proposal-builders.ts'

const first = contentOf(aProposal())
const [one, two] = first.options

test('a version beside itself has no changes', () => {
  const nothing = { letter: [], issues: [], options: [] }
  expect(customerChanges(first, structuredClone(first))).toEqual(nothing)
  expect(privateChanges(first, structuredClone(first), 'en')).toEqual({ ours: [], options: [] })
})

test('a change is told by its field, with both texts', () => {
  const next = contentOf(
    aProposal({
      letter: { apology: 'I am sorry.' },
      options: [anOption({ customer: { byWhen: 'Tomorrow, noon' } }), two!],
    }),
  )
  expect(customerChanges(first, next)).toEqual({
    letter: [{ field: 'apology', before: first.letter.apology, after: 'I am sorry.' }],
    issues: [],
    options: [
      {
        optionId: 'option-1',
        wasNumber: 1,
        isNumber: 1,
        fields: [{ field: 'byWhen', before: 'Today, 18:00', after: 'Tomorrow, noon' }],
      },
    ],
  })
  expect(countChanges(first, next)).toBe(2)
})

test('an option that came, went or moved is told as such', () => {
  const third = anOption({ id: 'option-3', customer: { headline: 'Cancel' } })
  const next = { ...first, options: [two!, third] }
  const { options } = customerChanges(first, next)
  expect(
    options.map(({ optionId, wasNumber, isNumber }) => [optionId, wasNumber, isNumber]),
  ).toEqual([
    ['option-2', 2, 1],
    ['option-3', null, 2],
    ['option-1', 1, null],
  ])
  expect(options[1]?.fields).toContainEqual({ field: 'headline', before: '', after: 'Cancel' })
  expect(options[2]?.fields).toContainEqual({
    field: 'headline',
    before: one!.customer.headline,
    after: '',
  })
})

test('an issue worded anew is told once, and not again in each option that settles it', () => {
  const issues = [{ id: entryId('issue-1'), text: 'Line 3 stands still' }, first.issues[1]!]
  const { options, issues: told } = customerChanges(first, { ...first, issues })
  expect(options).toEqual([])
  expect(told).toMatchObject([
    { before: 'Line 3 idle since Tuesday', after: 'Line 3 stands still' },
  ])
})

test('what an option settles is told in the words of its issues; their order says nothing', () => {
  const covers = (...ids: string[]) => ({
    ...first,
    options: [anOption({ customer: { covers: ids.map(entryId) } }), two!],
  })
  expect(customerChanges(first, covers('issue-2')).options[0]?.fields).toEqual([
    { field: 'covers', before: '1. Line 3 idle since Tuesday', after: '2. Nobody called us back' },
  ])
  expect(countChanges(covers('issue-1', 'issue-2'), covers('issue-2', 'issue-1'))).toBe(0)
})

test('what is ours is apart: cost, notes and the plan for the worst are no change for them', () => {
  const next = contentOf(
    aProposal({
      private: { worstCase: 'Let them go', lifetimeValue: { minor: 20_000_000, currency: 'EUR' } },
      options: [anOption({ private: { costLines: [], approval: 'Sales' } }), two!],
    }),
  )
  expect(hasSameOffer(first, next)).toBe(true)
  expect(JSON.stringify(customerChanges(first, next))).not.toMatch(/Let them go|Sales|1,240/)
  const { ours, options } = privateChanges(first, next, 'en')
  expect(ours).toEqual([
    { field: 'lifetimeValue', before: '', after: '€200,000.00' },
    { field: 'worstCase', before: '', after: 'Let them go' },
  ])
  expect(options[0]?.fields).toEqual([
    { field: 'costLines', before: 'Courier €1,240.00', after: '' },
    { field: 'approval', before: '', after: 'Sales' },
  ])
})

test('whatever is written in one field of the offer, they are offered something else', () => {
  const customer = one!.customer
  const texts = Object.keys(customer).filter(
    (name) => typeof customer[name as keyof typeof customer] === 'string',
  )
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.string(), (name, text) => {
      const next = { ...first, options: [anOption({ customer: { [name]: text } }), two!] }
      const isSame =
        JSON.stringify(toCustomerProposal(next)) === JSON.stringify(toCustomerProposal(first))
      expect(hasSameOffer(first, next)).toBe(isSame)
    }),
  )
  for (const name of Object.keys(first.letter) as (keyof typeof first.letter)[]) {
    const letter = { ...first.letter, [name]: name === 'language' ? 'ja' : 'other' }
    expect(hasSameOffer(first, { ...first, letter }), name).toBe(false)
  }
})
