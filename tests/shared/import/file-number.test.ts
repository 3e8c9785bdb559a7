import { expect, test } from 'vitest'
import { decimalSignIn, readDecimal, readQuantity } from '#shared/import/file-number.ts'

test.each([
  ['1234.50', '.', '1234.50'],
  ['1,234.50', '.', '1234.50'],
  ['1,23,456.5', '.', '123456.5'],
  ['1 234,50', ',', '1234.50'],
  ['1\u00a0234,50', ',', '1234.50'],
  ['1\u202f234,50', ',', '1234.50'],
  ["1'234.50", '.', '1234.50'],
  ['1.234,50-', ',', '-1234.50'],
  ['(1,234.50)', '.', '-1234.50'],
  ['−5', '.', '-5'],
  ['▲1,234', '.', '-1234'],
  ['△5', '.', '-5'],
  ['１２３４', '.', '1234'],
  ['+7', '.', '7'],
  ['.5', '.', '0.5'],
  ['5.', '.', '5'],
  ['007', '.', '7'],
  ['-0', '.', '0'],
  ['1.234.567', ',', '1234567'],
] as const)('%s with a decimal %s is %s', (text, sign, decimal) => {
  expect(readDecimal(text, sign)).toBe(decimal)
})

test.each([
  ['1,5', '.'],
  ['1.5', ','],
  ['1.234.5', '.'],
  ['1-2', '.'],
  ['(5', '.'],
  ['-(5)', '.'],
  ['=1+1', '.'],
  ['5-5', '.'],
  ['', '.'],
  ['.', '.'],
  ['abc', '.'],
  ['9'.repeat(50), '.'],
] as const)('%s with a decimal %s is no number, rather than a wrong one', (text, sign) => {
  expect(readDecimal(text, sign)).toBeNull()
})

test('a quantity may have its unit behind it', () => {
  expect(readQuantity('12 pcs', '.')).toBe(12)
  expect(readQuantity('1.200 Stk.', ',')).toBe(1200)
  expect(readQuantity('３個', '.')).toBe(3)
  expect(readQuantity('15 %', '.')).toBe(15)
  expect(readQuantity('pcs', '.')).toBeNull()
})

test.each([
  ['1.234,56', ','],
  ['1,234.56', '.'],
  ['1.234.567', ','],
  ['1,5', ','],
  ['12.50 €', '.'],
  ['0,125', ','],
  ['1234,567', ','],
  ['1,234', null],
  ['1234', null],
] as const)('%s tells its decimal sign as %s', (text, sign) => {
  expect(decimalSignIn(text)).toBe(sign)
})
