import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountId, ContactId, ImportId } from '#shared/base/ids.ts'
import {
  type Account,
  accountFields,
  accountKeys,
  type AccountPatch,
  contactsOf,
} from '#shared/account/account.ts'
import { type AccountEvent, reduceAccount } from '#shared/account/account-events.ts'
import { compactionKey } from '#shared/event/compaction.ts'

const about = { accountId: 'account-1' as AccountId, atMs: 1 }
const fold = (events: readonly AccountEvent[]) =>
  events.reduce<Account | undefined>(reduceAccount, undefined)

const typed = (patch: AccountPatch): AccountEvent => ({ kind: 'account-written', ...about, patch })
const brought = (importId: string, fields: AccountPatch, people: string[] = []): AccountEvent => ({
  kind: 'account-imported',
  ...about,
  importId: importId as ImportId,
  fields,
  contacts: people.map((name) => ({
    contactId: `contact-${name}` as ContactId,
    name,
    role: '',
    phone: `${importId} 1`,
    email: '',
  })),
})
const undo = (importId: string): AccountEvent => ({
  kind: 'account-import-undone',
  ...about,
  importId: importId as ImportId,
})
const person = (name: string, patch: object): AccountEvent => ({
  kind: 'contact-written',
  ...about,
  contactId: `contact-${name}` as ContactId,
  patch,
})
const removed = (name: string): AccountEvent => ({
  kind: 'contact-removed',
  ...about,
  contactId: `contact-${name}` as ContactId,
})

const imports = ['import-1', 'import-2', 'import-3']
const text = fc.constantFrom('', 'Aster', 'Birch', 'Cedar')
const patches = fc.record({ name: text, number: text, note: text }, { requiredKeys: [] })
const names = fc.constantFrom('Ito', 'Berg')
const anyEvent: fc.Arbitrary<AccountEvent> = fc.oneof(
  patches.map((patch) => typed({ note: '', ...patch })),
  fc
    .tuple(fc.constantFrom(...imports), patches, fc.uniqueArray(names))
    .map(([id, fields, people]) => brought(id, fields, people)),
  fc.constantFrom(...imports).map(undo),
  fc
    .tuple(names, fc.record({ phone: text, role: text }, { requiredKeys: ['phone'] }))
    .map(([name, patch]) => person(name, patch)),
  names.map(removed),
)
const histories = fc.array(anyEvent, { maxLength: 25 })

test('what somebody typed stands, whatever imports say before and after, and when they are undone', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const all = [...history, ...imports.map(undo)]
      const patch = all.reduce<AccountPatch>(
        (said, event) => (event.kind === 'account-written' ? { ...said, ...event.patch } : said),
        {},
      )
      for (const events of [history, all]) {
        const account = fold(events)
        expect(account ? accountFields(account) : {}).toMatchObject(patch)
      }
    }),
  )
})

test('an import that is undone leaves all as if it had never been, but for names still needed', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [one = ''] = imports
      const isOf = (event: AccountEvent) => 'importId' in event && event.importId === one
      const undone = fold([...history.filter((event) => event !== undo(one)), undo(one)])
      const never = fold(history.filter((event) => !isOf(event)))
      const known = (account: Account | undefined) =>
        account && { ...accountFields(account), name: accountFields(account).name !== '' }
      const [left, expected] = [known(undone), known(never)]
      fc.pre(undone !== undefined || never === undefined || contactsOf(never).length > 0)
      expect({ ...left, name: true }).toEqual({ ...expected, name: true })
      expect(Number(left?.name ?? false)).toBeGreaterThanOrEqual(Number(expected?.name ?? false))
    }),
  )
})

test('with all imports undone only those are left to whom somebody has written', () => {
  fc.assert(
    fc.property(fc.array(anyEvent.filter(({ kind }) => kind === 'account-imported')), (history) => {
      expect(fold([...history, ...imports.map(undo)])).toBeUndefined()
    }),
  )
})

test('an event that is folded twice is folded once', () => {
  fc.assert(
    fc.property(histories, anyEvent, (history, event) => {
      expect(fold([...history, event, event])).toEqual(fold([...history, event]))
    }),
  )
})

test('of what was typed key by key the last is enough', () => {
  fc.assert(
    fc.property(fc.array(patches.map(typed)), (history) => {
      const last = new Map(history.map((event) => [compactionKey(event), event]))
      const kept = history.filter((event) => last.get(compactionKey(event)) === event)
      const [all, few] = [fold(history), fold(kept)]
      expect(few && accountFields(few)).toEqual(all && accountFields(all))
    }),
  )
})

test('a file taken in again puts right what it said, and nothing is there twice', () => {
  const account = fold([
    brought('import-1', { name: 'Aster', number: '100' }, ['Ito']),
    brought('import-2', { name: 'Aster', number: '101' }, ['Ito', 'Berg']),
  ])
  expect(account && accountFields(account).number).toBe('101')
  expect(account && contactsOf(account)).toMatchObject([
    { name: 'Ito', phone: 'import-2 1' },
    { name: 'Berg' },
  ])
})

test('who was corrected by hand keeps the correction and the name when their import is undone', () => {
  const account = fold([
    brought('import-1', { name: 'Aster', number: '100' }, ['Ito', 'Berg']),
    typed({ note: 'Prefers the morning' }),
    person('Ito', { phone: '030 7' }),
    undo('import-1'),
  ])
  expect(account && accountFields(account)).toMatchObject({ name: 'Aster', number: '' })
  expect(account && contactsOf(account)).toMatchObject([{ name: 'Ito', phone: '030 7' }])
})

test('who was removed by hand is brought back by a hand, not by a file', () => {
  const gone = [brought('import-1', { name: 'Aster' }, ['Ito']), removed('Ito')]
  const people = (events: AccountEvent[]) => contactsOf(fold(events) ?? { contacts: [] })
  expect(people([...gone, brought('import-2', {}, ['Ito'])])).toEqual([])
  expect(people([...gone, person('Ito', {})])).toMatchObject([{ name: 'Ito' }])
})

test('cases under each name they had are theirs', () => {
  const account = fold([
    brought('import-1', { name: 'ASTER  Ltd' }),
    brought('import-2', { name: 'Aster Holding' }),
    typed({ name: 'Aster Group', formerNames: 'Old Aster\n' }),
  ])
  expect(account && accountKeys(account)).toEqual([
    'aster group',
    'aster ltd',
    'aster holding',
    'old aster',
  ])
})

test('an erased account is gone', () => {
  expect(fold([typed({ name: 'Aster' }), { kind: 'account-erased', ...about }])).toBeUndefined()
})
