import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemsIn } from '#shared/content/content.ts'
import { changeOf, copyOf, formValues } from '#shared/content/form-values.ts'
import { contentProblems } from '#shared/content/problems.ts'
import { builtIn } from '../../support/content-builders.ts'

const items = itemsIn({ ...builtIn, phrases: [] })

test.each(items.map((item) => [item.key, item] as const))(
  'a form over %s that nobody touched changes nothing',
  (_, { fields, leaves }) => {
    expect(changeOf(fields, formValues(fields, leaves), leaves)).toEqual({})
  },
)

test('what is typed is the change, and what the form does not show stays', () => {
  const { fields, leaves } = items.find(({ key }) => key === 'prompts/listen-welcome')!
  const values = { ...formValues(fields, leaves), 'say/ja': 'はい。', 'when/lacks': [] }
  expect(changeOf(fields, values, leaves, { 'say/ja': '前', 'when/steps': ['listen'] })).toEqual({
    'say/ja': 'はい。',
    'when/lacks': null,
    'when/steps': ['listen'],
  })
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

test('one like any prompt or remedy can be saved as it is', () => {
  const growing = items.filter(({ key, isLast }) => /^(?:prompts|remedies)/.test(key) && !isLast)
  fc.assert(
    fc.property(fc.constantFrom(...growing), (item) => {
      const [section] = item.key.split('/')
      const step = section === 'prompts' ? { step: item.group } : {}
      const changes = { [`${section}/own-1`]: { ...copyOf(item), ...step } }
      expect(contentProblems(builtIn, changes)).toEqual([])
    }),
    { numRuns: 30 },
  )
})
