import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInItems } from '#shared/content/content.ts'
import { changeOf, copyOf, formValues } from '#shared/content/form-values.ts'
import { sectionOf } from '#shared/content/changes.ts'
import { contentProblems, growing } from '#shared/content/problems.ts'
import { builtIn } from '../../support/content-builders.ts'

const items = builtInItems(builtIn)

test.each(items.map((item) => [item.key, item] as const))(
  'a form over %s that nobody touched changes nothing',
  (_, { fields, leaves }) => {
    expect(changeOf(fields, formValues(fields, leaves), leaves)).toEqual({})
  },
)

test('what is typed is the change, what the form does not show stays, and what no app knows goes', () => {
  const { fields, leaves } = items.find(({ key }) => key === 'steps/listen')!
  const values = { ...formValues(fields, leaves), 'aim/ja': '聞く' }
  const before = { 'aim/ja': '前', order: ['listen-welcome'], 'colour/en': 'red' }
  expect(changeOf(fields, values, leaves, before)).toEqual({
    'aim/ja': '聞く',
    order: ['listen-welcome'],
  })
  const prompt = items.find(({ key }) => key === 'prompts/listen-welcome')!
  const without = { ...formValues(prompt.fields, prompt.leaves), 'when/lacks': [] }
  expect(changeOf(prompt.fields, without, prompt.leaves)).toEqual({ 'when/lacks': null })
})

test('what another answer makes meaningless goes with it, and rows close up', () => {
  const key = 'remedies/urgent-part-by-courier'
  const { fields, leaves } = items.find((item) => item.key === key)!
  const values = formValues(fields, leaves)
  const fixed = { ...values, 'costItems/1/cost/by': 'amount' }
  const amount = { 'costItems/1/cost/amount': '12,000', 'costItems/1/cost/currency': 'JPY' }
  expect(changeOf(fields, { ...fixed, ...amount }, leaves)).toEqual({
    'costItems/1/cost/by': 'amount',
    'costItems/1/cost/hours': null,
    'costItems/1/cost/amount': '12000',
    'costItems/1/cost/currency': 'JPY',
  })
  const withoutFirst = changeOf(fields, { ...values, 'costItems/0/cost/by': '' }, leaves)
  expect(withoutFirst).toMatchObject({
    'costItems/0/cost/by': 'person-hours',
    'costItems/0/cost/hours': 3,
    'costItems/1/cost/by': null,
  })
  expect(contentProblems(builtIn, { [key]: withoutFirst })).toEqual([])
})

test('numbers, answers and words are kept as what they are', () => {
  const times = items.find(({ key }) => key === 'times/severity-1')!
  const values = {
    ...formValues(times.fields, times.leaves),
    everyMinutes: '45',
    aroundTheClock: 'no',
  }
  expect(changeOf(times.fields, values, times.leaves)).toEqual({
    everyMinutes: 45,
    aroundTheClock: false,
  })
  const cushion = items.find(({ key }) => key === 'cushion/words')!
  const words = { ...formValues(cushion.fields, cushion.leaves), 'but/en': ' but \n\nyet' }
  expect(changeOf(cushion.fields, words, cushion.leaves)).toEqual({ 'but/en': ['but', 'yet'] })
})

test('one like anything that can grow can be saved as it is', () => {
  const copied = items.filter(({ key, isLast }) => growing.includes(sectionOf(key)) && !isLast)
  fc.assert(
    fc.property(fc.constantFrom(...copied), (item) => {
      const changes = { [`${sectionOf(item.key)}/own-1`]: copyOf(item) }
      expect(contentProblems(builtIn, changes)).toEqual([])
    }),
    { numRuns: 30 },
  )
})
