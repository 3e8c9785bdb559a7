import { expect, test } from 'vitest'
import {
  canReadBy,
  fieldOf,
  missingFields,
  profileFor,
  withField,
} from '#shared/import/import-columns.ts'
import type { ImportProfile } from '#shared/import/import-profile.ts'

const columns = [
  { field: 'number', head: 'No.' },
  { field: 'customer', head: 'Client' },
]

test('a field that is given to another column is taken from the one that had it', () => {
  const next = withField(columns, 'Order', 'number')
  expect(fieldOf(next, 'Order')).toBe('number')
  expect(fieldOf(next, 'No.')).toBeNull()
})

test('a column says one thing: what it is given replaces what it said', () => {
  const next = withField(columns, 'Client', 'product')
  expect(fieldOf(next, 'Client')).toBe('product')
  expect(next.some(({ field }) => field === 'customer')).toBe(false)
})

test('an address may be put together of several columns', () => {
  const next = withField(withField([], 'Street', 'address'), 'Town', 'address')
  expect(next.map(({ head }) => head)).toEqual(['Street', 'Town'])
})

test('a column that is not used any more says nothing', () => {
  expect(withField(columns, 'No.', null)).toEqual([{ field: 'customer', head: 'Client' }])
})

test('orders need a number and customers a name, from a column that is in the file', () => {
  expect(missingFields({ what: 'orders', columns }, ['No.', 'Client'])).toEqual([])
  expect(missingFields({ what: 'orders', columns }, ['Client'])).toEqual(['number'])
  expect(missingFields({ what: 'accounts', columns }, ['No.', 'Client'])).toEqual(['name'])
})

const profile: ImportProfile = {
  id: 'weekly' as ImportProfile['id'],
  name: 'Weekly',
  heads: ['No.', 'Client', 'Extra'],
  plan: {
    what: 'orders',
    columns,
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      dateOrder: 'ymd',
      decimalSign: '.',
      currency: 'EUR',
    },
  },
}

test('a file with the same columns in another order is read by its profile', () => {
  expect(profileFor([profile], ['Extra', 'No.', 'Client'])).toBe(profile)
})

test('a file with a column more or less is not read by a profile unasked', () => {
  expect(profileFor([profile], ['No.', 'Client'])).toBeNull()
  expect(profileFor([profile], ['No.', 'Client', 'Extra', 'New'])).toBeNull()
})

test('a profile can be chosen for every file that has the columns it reads', () => {
  expect(canReadBy(profile, ['No.', 'Client'])).toBe(true)
  expect(canReadBy(profile, ['No.'])).toBe(false)
})
