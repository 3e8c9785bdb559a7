import { expect, test } from 'vitest'
import { readFileAmount } from '#shared/import/file-amount.ts'
import { formatAmount } from '#shared/money/format-money.ts'

const read = (text: string, sign: '.' | ',' = '.', usual = 'EUR') => {
  const amount = readFileAmount(text, { sign, usual })
  return amount && `${formatAmount(amount, 'en')} ${amount.currency}`
}

test.each([
  ['1,234.50', '1,234.50 EUR'],
  ['€ 1,234.50', '1,234.50 EUR'],
  ['1,234.50 €', '1,234.50 EUR'],
  ['USD 12', '12.00 USD'],
  ['12 usd', '12.00 USD'],
  ['$12.5', '12.50 USD'],
  ['-$12.5', '-12.50 USD'],
  ['($12.50)', '-12.50 USD'],
  ['$(12.50)', '-12.50 USD'],
  ['￥１２，０００', '12,000 JPY'],
  ['12,000円', '12,000 JPY'],
  ['Fr. 5.00', '5.00 CHF'],
  ['KWD 1.234', '1.234 KWD'],
  ['-5', '-5.00 EUR'],
])('%s is %s', (text, amount) => {
  expect(read(text)).toBe(amount)
})

test('a decimal comma, and less than nothing behind the number', () => {
  expect(read('1.234,50-', ',')).toBe('-1,234.50 EUR')
  expect(read('1.234,50- EUR', ',')).toBe('-1,234.50 EUR')
})

test('a sign of several currencies is of the file’s own, where it is one of them', () => {
  expect(read('$5', '.', 'CAD')).toBe('5.00 CAD')
  expect(read('¥5', '.', 'CNY')).toBe('5.00 CNY')
  expect(read('¥5', '.', 'EUR')).toBe('5 JPY')
})

test('what is finer than the currency is rounded to it', () => {
  expect(read('1.005')).toBe('1.01 EUR')
  expect(read('-1.005')).toBe('-1.01 EUR')
  expect(read('12.4999', '.', 'JPY')).toBe('12 JPY')
})

test.each(['abc', '', 'EUR', '5 apples', 'EUR 5 USD', '=1+1', '1e5', '9'.repeat(30), '€'])(
  '%s is no amount',
  (text) => {
    expect(read(text)).toBeNull()
  },
)
