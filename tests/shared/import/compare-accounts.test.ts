import { expect, test } from 'vitest'
import type { Account } from '#shared/account/account.ts'
import type { AccountId, ContactId, ImportId } from '#shared/base/ids.ts'
import { compareAccounts } from '#shared/import/compare-accounts.ts'
import type { RowValues } from '#shared/import/read-cells.ts'

const importId = 'import-1' as ImportId
const accountId = 'known' as AccountId

const account = (given: Partial<Account>): Account => ({
  id: accountId,
  typed: {},
  imported: [],
  contacts: [],
  ...given,
})

function compared(accounts: readonly Account[], rows: readonly RowValues[]) {
  let ids = 0
  const id = () => `new-${(ids += 1)}`
  const comparison = compareAccounts(accounts, {
    account: () => id() as AccountId,
    contact: () => id() as ContactId,
  })
  const replaced = rows.flatMap((values, index) => [
    ...comparison.take({ values, unread: new Set() }, index + 2),
  ])
  return {
    news: comparison.news(),
    counts: comparison.counts(),
    replaced,
    examples: comparison.examples(5),
  }
}

const sample = { name: 'Sample Ltd', number: '17', phone: '030 1' }

test('rows of one customer are one customer with more people', () => {
  const { news, counts } = compared(
    [],
    [
      { ...sample, contactName: 'Jo Sample', contactEmail: 'jo@sample.example' },
      { ...sample, contactName: 'Al Sample' },
      {
        ...sample,
        contactName: 'Jo Sample',
        contactEmail: 'JO@sample.example',
        contactRole: 'Buyer',
      },
    ],
  )
  expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0 })
  expect(news).toEqual([
    {
      accountId: 'new-1',
      fields: sample,
      contacts: [
        expect.objectContaining({ name: 'Jo Sample', role: 'Buyer' }),
        expect.objectContaining({ name: 'Al Sample', email: '' }),
      ],
    },
  ])
})

test('a customer is known by number, else by name in any way of typing it', () => {
  const byNumber = account({ imported: [{ importId, fields: { name: 'Old Name', number: '17' } }] })
  expect(compared([byNumber], [sample]).news[0]?.accountId).toBe(accountId)
  const byName = account({ typed: { name: 'Ｓａｍｐｌｅ  LTD' } })
  expect(compared([byName], [sample]).news[0]?.accountId).toBe(accountId)
  const former = account({ typed: { name: 'New Name', formerNames: 'Sample Ltd' } })
  expect(compared([former], [sample]).news[0]?.accountId).toBe(accountId)
})

test('one of the same name with another number is somebody else', () => {
  const other = account({ typed: { name: 'Sample Ltd', number: '18' } })
  expect(compared([other], [sample]).counts.added).toBe(1)
})

test('what an import said before, or somebody typed, is not told again', () => {
  const known = account({
    typed: { phone: '030 2' },
    imported: [{ importId, fields: sample }],
  })
  expect(compared([known], [sample]).counts.unchanged).toBe(1)
  expect(compared([known], [{ ...sample, phone: '030 2' }]).counts.unchanged).toBe(1)
  expect(compared([known], [{ ...sample, phone: '030 3' }]).counts.changed).toBe(1)
})

test('an empty cell takes nothing away', () => {
  const known = account({ imported: [{ importId, fields: sample }] })
  const { counts } = compared([known], [{ name: 'Sample Ltd', number: '17' }])
  expect(counts.unchanged).toBe(1)
})

test('people are known by mail address, else by name; what was typed in of them stays as it is', () => {
  const jo = { name: 'Jo Sample', role: '', phone: '', email: 'jo@sample.example' }
  const known = account({
    imported: [{ importId, fields: sample }],
    contacts: [
      { id: 'jo' as ContactId, typed: {}, imported: [{ importId, fields: jo }], isRemoved: false },
      { id: 'al' as ContactId, typed: { name: 'Al Sample' }, imported: [], isRemoved: false },
    ],
  })
  const told = (person: RowValues) => compared([known], [{ ...sample, ...person }])
  expect(
    told({ contactName: 'Jo S.', contactEmail: 'jo@sample.example' }).news[0]?.contacts,
  ).toEqual([{ ...jo, name: 'Jo S.', contactId: 'jo' }])
  expect(told({ contactName: 'jo sample' }).counts.changed).toBe(1)
  expect(told({ contactName: 'Al Sample' }).counts.unchanged).toBe(1)
  expect(told({ contactName: 'Al Sample', contactRole: 'Buyer' }).counts.changed).toBe(1)
})

test('of two rows that say different things the last counts, and the earlier is told', () => {
  const { news, replaced } = compared([], [sample, { ...sample, phone: '030 9' }])
  expect(replaced).toEqual([2])
  expect(news[0]?.fields.phone).toBe('030 9')
})

test('an example says what changes, from what to what', () => {
  const revenuePerYear = { minor: 120000, currency: 'EUR' }
  const known = account({ imported: [{ importId, fields: sample }] })
  const { examples } = compared([known], [{ ...sample, revenuePerYear }, { name: 'New' }])
  expect(examples).toEqual([
    {
      outcome: 'changed',
      fields: [
        { field: 'number', now: '17' },
        { field: 'name', now: 'Sample Ltd' },
        { field: 'revenuePerYear', now: '1200.00 EUR', before: '' },
      ],
    },
    { outcome: 'added', fields: [{ field: 'name', now: 'New' }] },
  ])
})
