import { expect, test } from 'vitest'
import { apologyParts } from '#shared/letter/part.ts'
import { askedFor, heldFor } from '#shared/letter/what-is-missing.ts'
import { aLetter, formOf } from '../../support/letter-builders.ts'

const apology = formOf('apology')

test('the six parts of an apology are asked for, what works best first', () => {
  expect(askedFor(apology, aLetter().parts).map(({ part, isThere }) => [part.id, isThere])).toEqual(
    apologyParts.map((part) => [part, part === 'responsibility' || part === 'regret']),
  )
})

test('to ask for forgiveness may be left out', () => {
  const optional = askedFor(apology, {}).filter(({ isOptional }) => isOptional)
  expect(optional.map(({ part }) => part.id)).toEqual(['forgiveness'])
})

test('an apology that takes no responsibility is held, blank space or not; a report is not', () => {
  expect(heldFor(apology, {})).toBe('responsibility')
  expect(heldFor(apology, { responsibility: ' \n' })).toBe('responsibility')
  expect(heldFor(formOf('owabijo'), {})).toBe('responsibility')
  expect(heldFor(apology, aLetter().parts)).toBeNull()
  expect(heldFor(formOf('countermeasure'), {})).toBeNull()
})

test('a report is asked for what belongs in it', () => {
  const asked = askedFor(formOf('countermeasure'), {}).map(({ part }) => part.id)
  expect(asked).toEqual(
    expect.arrayContaining(['occurrenceCause', 'escapeCause', 'interim', 'permanent', 'rollOut']),
  )
  expect(asked).not.toContain('reportNo')
})
