import { expect, test } from 'vitest'
import { dayMs } from '#shared/base/time.ts'
import { type Entry, reduceEntry } from '#shared/call/entry.ts'
import { dueAfterEdit } from '#shared/promise/due-after-edit.ts'
import { ledgerOf } from '#shared/promise/ledger.ts'
import { anEntry, builtAtMs, caseId } from '../../support/builders.ts'

const promise = (text: string, days: number | null, partial: Partial<Entry> = {}) =>
  anEntry({
    kind: 'promise-by-us',
    text,
    dueAtMs: days === null ? null : builtAtMs + days * dayMs,
    ...partial,
  })

const customers: Record<string, string> = { 'case-1': 'Northgate', 'case-2': 'Harbour' }
const customerOf = (id: string) => customers[id] ?? ''
const wordsOf = (entries: readonly Entry[]) => entries.map(({ text }) => text)

test('what is owed stands by customer, the first to fall due first, the undated last', () => {
  const other = { caseId: caseId('case-2') }
  const ledger = ledgerOf(
    [
      promise('undated', null),
      promise('later', 9),
      promise('second', 2, other),
      promise('first', 1),
      promise('undated too', null, other),
    ],
    customerOf,
  )
  expect(
    ledger['promise-by-us'].map(({ customer, promises }) => [customer, ...wordsOf(promises)]),
  ).toEqual([
    ['Northgate', 'first', 'later', 'undated'],
    ['Harbour', 'second', 'undated too'],
  ])
})

test('what we owe, what they owe and what was asked inside are three lists', () => {
  const ledger = ledgerOf(
    [
      promise('ours', 1),
      promise('theirs', 1, { kind: 'promise-by-them' }),
      promise('asked', 1, { kind: 'internal-ask' }),
    ],
    customerOf,
  )
  const said = Object.entries(ledger).map(([kind, [group]]) => [
    kind,
    ...wordsOf(group?.promises ?? []),
  ])
  expect(said).toEqual([
    ['promise-by-us', 'ours'],
    ['promise-by-them', 'theirs'],
    ['internal-ask', 'asked'],
  ])
})

test('two cases whose customer is not known yet are not taken for one customer', () => {
  const unknown = (id: string) => promise('x', 1, { caseId: caseId(id) })
  const ledger = ledgerOf([unknown('case-8'), unknown('case-9')], () => ' ')
  expect(ledger['promise-by-us'].map(({ promises }) => promises.length)).toEqual([1, 1])
})

test('dates in the past and in the year 9999 keep their place', () => {
  const far = Date.UTC(9999, 11, 31)
  const ledger = ledgerOf(
    [promise('none', null), promise('far', 0, { dueAtMs: far }), promise('past', -400)],
    customerOf,
  )
  expect(ledger['promise-by-us'].flatMap(({ promises }) => wordsOf(promises))).toEqual([
    'past',
    'far',
    'none',
  ])
})

test('a promise is found as open or as ended, never as both', () => {
  const captured = promise('x', 1)
  const base = { entryId: captured.id, callId: null, atMs: builtAtMs + 5 }
  const open = reduceEntry(captured, { kind: 'promise-reopened', ...base, seq: 2 })
  expect(open).toMatchObject({ owedAtMs: builtAtMs + dayMs })
  expect(open).not.toHaveProperty('settledAtMs')
  const settled = { kind: 'promise-settled', outcome: 'kept', note: '', ...base, seq: 3 } as const
  const ended = reduceEntry(open, settled)
  expect(ended).toMatchObject({ settledAtMs: builtAtMs + 5 })
  expect(ended).not.toHaveProperty('owedAtMs')
  const removed = reduceEntry(ended, { kind: 'entry-removed', ...base, seq: 4 })
  expect(removed).not.toHaveProperty('settledAtMs')
})

const dates: Record<string, number> = { monday: 1, friday: 5 }
const readDue = (text: string) =>
  Object.entries(dates).find(([word]) => text.includes(word))?.[1] ?? null

test.each([
  ['another word changes nothing', 'call by monday', 'phone by monday', 77],
  ['another date moves it', 'call by monday', 'call by friday', 5],
  ['words without a date take none away', 'call by monday', 'call', 77],
  ['the first date is taken', 'call', 'call by friday', 5],
] as const)('when a promise is worded anew, %s', (_, before, after, due) => {
  expect(dueAfterEdit({ text: before, dueAtMs: 77 }, after, readDue)).toBe(due)
})
