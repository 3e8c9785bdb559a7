import { expect, test } from 'vitest'
import type { Account, AccountPatch } from '#shared/account/account.ts'
import { accountFinder } from '#shared/account/account-finder.ts'
import type { AccountId } from '#shared/base/ids.ts'

const anAccount = (id: string, typed: AccountPatch): Account => ({
  id: id as AccountId,
  typed,
  imported: [],
  contacts: [],
})
const aster = anAccount('aster', { name: 'Aster Ltd', number: 'K-100', formerNames: 'Old Aster' })
const birch = anAccount('birch', { name: 'Birch KK', number: '' })
const find = accountFinder([aster, birch])

test('an account is found by its name however it is typed, and by a name it had', () => {
  expect(find({ name: ' ＡＳＴＥＲ  ltd' })).toBe(aster)
  expect(find({ name: 'old aster' })).toBe(aster)
})

test('a number says more than a name', () => {
  expect(find({ name: 'Birch KK', number: 'k-100' })).toBe(aster)
  expect(find({ name: 'Birch KK', number: 'K-999' })).toBe(birch)
})

test('nobody is found by nothing', () => {
  expect(find({ name: ' ', number: '' })).toBeUndefined()
  expect(find({ name: 'Cedar' })).toBeUndefined()
})
