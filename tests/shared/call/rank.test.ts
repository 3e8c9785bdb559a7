import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedBeside, movedBy } from '#shared/call/rank.ts'

const order = ['a', 'b', 'c', 'd']

test('an issue moves one place up or down, and stays at an end', () => {
  expect(movedBy(order, 'c', -1)).toEqual(['a', 'c', 'b', 'd'])
  expect(movedBy(order, 'c', 1)).toEqual(['a', 'b', 'd', 'c'])
  expect(movedBy(order, 'a', -1)).toEqual(order)
  expect(movedBy(order, 'd', 1)).toEqual(order)
})

test('a dragged issue lands where it is dropped', () => {
  expect(movedBeside(order, ['d'], 'a', 'before')).toEqual(['d', 'a', 'b', 'c'])
  expect(movedBeside(order, ['a'], 'c', 'after')).toEqual(['b', 'c', 'a', 'd'])
  expect(movedBeside(order, ['a', 'c'], 'd', 'after')).toEqual(['b', 'd', 'a', 'c'])
  expect(movedBeside(order, ['a'], 'a', 'after')).toEqual(order)
})

test('ranking loses no issue and doubles none', () => {
  const some = fc.subarray(order)
  fc.assert(
    fc.property(
      some,
      fc.constantFrom(...order),
      fc.constantFrom('before', 'after'),
      (moved, target, position) => {
        expect(movedBeside(order, moved, target, position).toSorted()).toEqual(order)
      },
    ),
  )
})
