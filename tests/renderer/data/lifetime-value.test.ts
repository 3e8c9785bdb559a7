import { expect, test, vi } from 'vitest'
import { keepCustomerOf } from '#renderer/data/account-acts.ts'
import { documentLanguage } from '#renderer/data/document-language.ts'
import { knownLifetimeValue } from '#renderer/data/lifetime-value.ts'
import type { Store } from '#renderer/data/store.tsx'
import { anAccount } from '../../support/account-builders.ts'
import { aCase, caseId } from '../../support/builders.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { aProposal, proposalId } from '../../support/proposal-builders.ts'

const eur = (minor: number) => ({ minor, currency: 'EUR' })
const named = (id: string, customer: string, binnedAtMs: number | null = null) =>
  aCase({ id: caseId(id), customer, binnedAtMs })
const valued = (id: string, of: string, draftedAtMs: number, minor: number | null) =>
  aProposal({
    id: proposalId(id),
    caseId: caseId(of),
    draftedAtMs,
    private: { lifetimeValue: minor === null ? null : eur(minor) },
  })

test('the newest proposal of the same customer says what they are worth', async () => {
  const db = openTestDatabase()
  const here = named('here', 'Northgate Tools')
  await db.cases.bulkPut([
    here,
    named('before', 'NORTHGATE  tools'),
    named('binned', 'Northgate Tools', 1),
    named('other', 'Hillside Bakery'),
  ])
  await db.proposals.bulkPut([
    valued('a', 'before', 1, 100),
    valued('b', 'before', 2, 200),
    valued('c', 'before', 3, null),
    valued('d', 'binned', 4, 400),
    valued('e', 'other', 5, 500),
  ])
  expect(await knownLifetimeValue(db, here)).toEqual(eur(200))
  await db.proposals.put(valued('f', 'here', 6, 600))
  expect(await knownLifetimeValue(db, here)).toEqual(eur(600))
})

test('a customer without a name is nobody else’s, and nothing said is nothing known', async () => {
  const db = openTestDatabase()
  const here = named('here', '')
  await db.cases.bulkPut([here, named('unnamed', ' ')])
  expect(await knownLifetimeValue(db, here)).toBeNull()
  await db.proposals.put(valued('a', 'unnamed', 1, 100))
  expect(await knownLifetimeValue(db, here)).toBeNull()
})

test('of however many proposals none is passed over', async () => {
  const db = openTestDatabase()
  const here = named('here', 'Northgate Tools')
  await db.cases.put(here)
  const many = Array.from({ length: 250 }, (_, index) =>
    valued(`p${String(index).padStart(3, '0')}`, 'here', index === 100 ? 999 : index, index),
  )
  await db.proposals.bulkPut(many)
  expect(await knownLifetimeValue(db, here)).toEqual(eur(100))
})

test('their account says more than any proposal, under each name they had', async () => {
  const db = openTestDatabase()
  const here = named('here', 'Northgate Tools')
  await db.cases.put(here)
  await db.proposals.put(valued('a', 'here', 1, 100))
  const account = anAccount('a', {
    name: 'Northgate Group',
    formerNames: 'Northgate Tools',
    revenuePerYear: eur(1_000),
    expectedYears: 5,
    marginPercent: 20,
  })
  await db.accounts.put(account)
  expect(await knownLifetimeValue(db, here)).toEqual(eur(1_000))
  await db.accounts.put(anAccount('a', { ...account.typed, marginPercent: null }))
  expect(await knownLifetimeValue(db, here)).toEqual(eur(100))
})

test('their account says in which language they are written to; without one nothing does', async () => {
  const db = openTestDatabase()
  await db.cases.put(named('here', 'Northgate Tools'))
  expect(await documentLanguage(db, caseId('here'))).toBeNull()
  await db.accounts.put(anAccount('a', { name: 'NORTHGATE tools', documentLanguage: 'ja' }))
  expect(await documentLanguage(db, caseId('here'))).toBe('ja')
})

test('what a case says of the language wins over their account, and goes into a new one', async () => {
  const db = openTestDatabase()
  await db.cases.put({ ...named('here', 'Northgate Tools'), documentLanguage: 'en' })
  expect(await documentLanguage(db, caseId('here'))).toBe('en')
  await db.accounts.put(anAccount('a', { name: 'Northgate Tools', documentLanguage: 'ja' }))
  expect(await documentLanguage(db, caseId('here'))).toBe('en')

  const record = vi.fn<Store['record']>()
  const store = { record, newId: <Id>() => 'a' as Id, nowMs: () => 1 }
  keepCustomerOf(store, { customer: 'Northgate', contact: '', phone: '', documentLanguage: 'ja' })
  expect(record.mock.calls[0]?.[0]).toMatchObject({
    kind: 'account-written',
    patch: { name: 'Northgate', documentLanguage: 'ja' },
  })
})
