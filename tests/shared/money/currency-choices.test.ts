import { expect, test } from 'vitest'
import { currencyChoices } from '#shared/money/currency-choices.ts'

const codes = (inUse: string) => currencyChoices(inUse, 'en').map((choice) => choice.value)

test('a currency is offered by its name in the language of the reader', () => {
  expect(currencyChoices('EUR', 'en')[0]).toEqual({ value: 'EUR', label: 'EUR · Euro' })
  expect(currencyChoices('EUR', 'ja')[0]).toEqual({ value: 'EUR', label: 'EUR · ユーロ' })
})

test('a currency in use that is not offered otherwise stays among the choices', () => {
  expect(codes('NOK')).toEqual(['NOK', ...codes('EUR')])
})
