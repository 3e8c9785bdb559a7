import { expect, test } from 'vitest'
import { noAccountFields } from '#shared/account/account.ts'
import { changedFields, readFigure } from '#shared/account/account-form.ts'

test.each([
  ['7', 7],
  ['2.5', 2.5],
  ['12,5 %', 12.5],
  ['１０年', 10],
  [' ', null],
  ['many', undefined],
  ['-3', undefined],
  ['101', undefined],
  ['1.2.3', undefined],
])('%j is read as the figure %s', (typed, figure) => {
  expect(readFigure(typed, 100)).toBe(figure)
})

const before = { ...noAccountFields, name: 'Aster Ltd', number: 'K-1' }

test('only what was changed is written down', () => {
  expect(changedFields(before, { ...before, number: 'K-2' })).toEqual({ number: 'K-2' })
  expect(changedFields(before, before)).toEqual({})
})

test('a customer who is renamed keeps the cases under the old name', () => {
  expect(changedFields(before, { ...before, name: 'Aster Group' })).toEqual({
    name: 'Aster Group',
    formerNames: 'Aster Ltd',
  })
})

test('a name that is only typed otherwise is no new one', () => {
  expect(changedFields(before, { ...before, name: 'ASTER  ltd' })).toEqual({ name: 'ASTER  ltd' })
})
