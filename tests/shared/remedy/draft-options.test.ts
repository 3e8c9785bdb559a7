import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourMs } from '#shared/base/time.ts'
import { remedyOptionSchema } from '#shared/proposal/option.ts'
import { draftOptions, type DraftOptionsInput } from '#shared/remedy/draft-options.ts'
import { builtAtMs, entryId } from '../../support/builders.ts'
import {
  aCatalogue,
  endOfDayUtc,
  letterTexts,
  sayUtc,
  threeOptionIds,
} from '../../support/proposal-builders.ts'

const issues = [
  { id: entryId('issue-1'), text: 'Line 3 idle since Tuesday' },
  { id: entryId('issue-2'), text: 'Nobody called us back' },
]

function draft(partial: Partial<DraftOptionsInput> = {}) {
  return draftOptions({
    catalogue: aCatalogue(),
    texts: letterTexts,
    failureKind: 'late-delivery',
    issues,
    theirSolution: { text: 'Send one box today', dueAtMs: null },
    language: 'en',
    nowMs: builtAtMs,
    sayTime: sayUtc,
    endOfWorkingDay: endOfDayUtc,
    repName: 'A. Sample',
    newOptionIds: threeOptionIds,
    ...partial,
  })
}

const originsOf = (partial: Partial<DraftOptionsInput>) =>
  draft(partial).map((option) => option.origin)

test('the three options differ in kind: fastest, made good, and the customer’s own way', () => {
  expect(originsOf({})).toEqual(['fastest', 'make-good', 'their-way'])
})

test('there is no option of the customer’s when they named no solution', () => {
  expect(originsOf({ theirSolution: null })).toEqual(['fastest', 'make-good'])
  expect(originsOf({ theirSolution: { text: '  ', dueAtMs: null } })).toEqual([
    'fastest',
    'make-good',
  ])
})

test('an unknown kind of failure is not padded with guesses', () => {
  expect(originsOf({ failureKind: '' })).toEqual(['their-way'])
  expect(originsOf({ failureKind: 'no-such-kind', theirSolution: null })).toEqual([])
})

test('the customer’s own solution is there in their own words, with its date', () => {
  const dueAtMs = builtAtMs + 5 * hourMs
  const theirs = draft({ theirSolution: { text: 'Send one box today\nto gate 3', dueAtMs } }).at(-1)
  expect(theirs?.customer).toMatchObject({
    headline: 'Send one box today',
    whatWeDo: 'Send one box today\nto gate 3',
    byWhenAtMs: dueAtMs,
    byWhen: '2026-03-02T05:00',
  })
})

test('the fastest covers the most pressing issue, the one that makes good covers all', () => {
  const covered = draft().map((option) => option.customer.covers)
  expect(covered).toEqual([['issue-1'], ['issue-1', 'issue-2'], ['issue-1']])
})

test('a drafted remedy has a tangible part, words, a time, an owner, and an end of the offer', () => {
  expect(draft()[0]?.customer).toMatchObject({
    tangible: 'The part',
    words: 'I say sorry in person',
    byWhen: '2026-03-02T06:00',
    who: 'A. Sample',
    standsUntil: '2026-03-09',
  })
})

test('a drafted time is a full hour', () => {
  const [fastest] = draft({ nowMs: builtAtMs + 37 * 60_000 })
  expect(fastest?.customer.byWhen).toBe('2026-03-02T07:00')
})

test('what takes a day or more is promised for the end of a working day', () => {
  const catalogue = aCatalogue()
  const slow = catalogue.remedies.map((remedy) => ({ ...remedy, withinHours: 30 }))
  const [fastest] = draft({ catalogue: { ...catalogue, remedies: slow } })
  expect(fastest?.customer.byWhen).toBe('2026-03-03T17:00')
})

test('what it will cost us stands there to be filled in, on our side only', () => {
  expect(draft()[0]?.private.costLines).toEqual([{ label: 'Courier', amount: null }])
})

test('options are drafted in the language of the customer', () => {
  expect(draft({ language: 'ja' })[0]?.customer.headline).toBe('Courier today（和）')
})

test('the same call drafts the same options', () => {
  expect(draft()).toEqual(draft())
})

test('whatever they said, the draft can be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
      for (const option of draft({ theirSolution: { text: text.slice(0, 4000), dueAtMs: null } })) {
        expect(remedyOptionSchema.safeParse(option).success).toBe(true)
      }
    }),
  )
})
