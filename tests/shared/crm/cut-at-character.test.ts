import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAtCharacter } from '#shared/crm/cut-at-character.ts'

test('what fits stays as it is', () => {
  expect(cutAtCharacter('press 3', 7)).toBe('press 3')
})

test('what does not is cut between two characters as people see them', () => {
  expect(cutAtCharacter('press 3 is idle', 9)).toBe('press 3…')
  expect(cutAtCharacter('ab👨‍👩‍👧cd', 8)).toBe('ab…')
  expect(cutAtCharacter('が\u3099'.repeat(4), 6)).toBe('が\u3099が\u3099…')
})

test('it is never longer, never half a character, and a text of its own begin', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (text, longest) => {
        const cut = cutAtCharacter(text, longest)
        expect(cut.length).toBeLessThanOrEqual(longest)
        expect(cut).not.toMatch(/\p{Cs}/u)
        expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true)
      },
    ),
  )
})
