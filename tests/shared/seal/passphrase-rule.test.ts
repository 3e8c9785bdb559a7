import { expect, test } from 'vitest'
import { passphraseProblem } from '#shared/seal/passphrase-rule.ts'

test.each([
  ['', 'too-short'],
  ['123456789', 'too-short'],
  ['1234567890', null],
  ['お詫びのしるしに一本', null],
  // Counted as a person counts, and after one spelling was made of several.
  ['🔑'.repeat(9), 'too-short'],
  ['🔑'.repeat(10), null],
  ['ｶﾞ'.repeat(9), 'too-short'],
  ['x'.repeat(500), null],
  ['x'.repeat(501), 'too-long'],
])('a new passphrase “%s” is %s', (passphrase, problem) => {
  expect(passphraseProblem(passphrase)).toBe(problem)
})
