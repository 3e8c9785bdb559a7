import { expect, test } from 'vitest'
import { entryKinds } from '#shared/call/entry.ts'
import { handedBefore, handedLastAtMs, taskKey } from '#shared/crm/handed-before.ts'
import { handedCalls } from '#shared/crm/handed-calls.ts'
import { handedTasks } from '#shared/crm/handed-tasks.ts'
import { emailFinder } from '#shared/crm/about-case.ts'
import { noPreparation } from '#shared/case/preparation.ts'
import type { Due } from '#shared/today/due.ts'
import { aCall, aCase, anEntry, builtAtMs, callId } from '../../support/builders.ts'
import { crmWords } from '../../support/crm-builders.ts'

const minute = 60_000
const done = (partial: Parameters<typeof aCall>[0] = {}) =>
  aCall({ status: 'done', endedAtMs: builtAtMs + 5 * minute, ...partial })
const whose = { email: '', rep: 'rep@example.com' }

test('the notes of a call tell what was said in it, and keep what presses on them, how they felt and what we asked inside', () => {
  const entries = entryKinds.map((kind) => anEntry({ kind, text: `said as ${kind}` }))
  const known = { of: aCase(), calls: [done()], entries, ...whose }
  const [call] = handedCalls(known, crmWords)
  const kept = ['pressure', 'feeling', 'cushion', 'internal-ask']
  for (const kind of entryKinds) {
    expect(call?.notes.includes(`said as ${kind}`), kind).toBe(!kept.includes(kind))
  }
})

test('nothing that was prepared for ourselves, and no amount, reaches a CRM', () => {
  const secret = 'walnut'
  const texts = Object.entries(noPreparation).map(([name, value]) => [
    name,
    typeof value === 'string' && value === '' ? secret : value,
  ])
  const of = aCase({
    preparation: { ...noPreparation, ...Object.fromEntries(texts) },
    moneyAtStake: { minor: 987_654, currency: 'EUR' },
  })
  const known = { of, calls: [done()], entries: [anEntry({ kind: 'pressure', text: secret })] }
  const dues: Due[] = [
    { caseId: of.id, key: 'update', kind: 'update', dueAtMs: builtAtMs, severity: 1 },
  ]
  const all = [
    ...handedCalls({ ...known, ...whose }, crmWords),
    ...handedTasks({ of, dues, promises: [], ...whose }, crmWords),
  ]
  expect(all).toHaveLength(2)
  expect(JSON.stringify(all)).not.toMatch(/walnut|9876/)
})

test('a promise in the notes has its date, and what was removed is not there', () => {
  const entries = [
    anEntry({ kind: 'promise-by-us', text: 'Ink by nine', dueAtMs: builtAtMs }),
    anEntry({ text: 'a slip', removed: true }),
    anEntry({ text: 'of another call', callId: callId('call-2') }),
    anEntry({ text: 'between calls', callId: null }),
  ]
  const calls = [done({ readBack: 'One flange is short' })]
  const [call] = handedCalls({ of: aCase(), calls, entries, ...whose }, crmWords)
  expect(call?.notes).toBe(
    '<promise-by-us> Ink by nine (due 2026-03-02T00:00:00.000Z)\nread back One flange is short',
  )
})

test('a call that went on after the line had dropped is one, as long as both together', () => {
  const calls = [
    done(),
    done({
      id: callId('call-2'),
      startedAtMs: builtAtMs + 6 * minute,
      endedAtMs: builtAtMs + 9 * minute,
      mergedInto: callId('call-1'),
    }),
  ]
  const entries = [
    anEntry({ text: 'first' }),
    anEntry({ text: 'second', callId: callId('call-2') }),
  ]
  const handed = handedCalls({ of: aCase(), calls, entries, ...whose }, crmWords)
  expect(handed).toHaveLength(1)
  expect(handed[0]).toMatchObject({ id: 'call-1', durationMs: 8 * minute })
  expect(handed[0]?.notes).toBe('<note> first\n<note> second')
})

test('a call whose wrap-up is not done waits for it', () => {
  const calls = [aCall(), done({ id: callId('call-2') }), aCall({ status: 'wrap-up' })]
  const handed = handedCalls({ of: aCase(), calls, entries: [], ...whose }, crmWords)
  expect(handed.map(({ id }) => id)).toEqual(['call-2'])
  expect(handed[0]?.outcome).toBe('unknown')
})

test('who rang is said only of the first call of a case that we opened', () => {
  const calls = [done(), done({ id: callId('call-2') })]
  const whoCalled = (direction: 'they-called' | 'we-call-first') =>
    handedCalls({ of: aCase({ direction }), calls, entries: [], ...whose }, crmWords).map(
      (call) => call.whoCalled,
    )
  expect(whoCalled('they-called')).toEqual(['unknown', 'unknown'])
  expect(whoCalled('we-call-first')).toEqual(['we', 'unknown'])
})

test('things to do are what we owe: not what they owe, nor what was asked inside', () => {
  const of = aCase()
  const promises = (['promise-by-us', 'promise-by-them', 'internal-ask'] as const).map((kind) =>
    anEntry({ kind, text: `by ${kind}`, owedAtMs: 1 }),
  )
  const dues = [
    ...promises.map((promise) => ({
      caseId: of.id,
      key: `promise:${promise.id}`,
      kind: promise.kind as 'promise-by-us',
      dueAtMs: null,
      severity: 3 as const,
      entryId: promise.id,
    })),
    {
      caseId: of.id,
      key: 'offer',
      kind: 'offer' as const,
      dueAtMs: builtAtMs,
      severity: 2 as const,
    },
  ]
  const tasks = handedTasks({ of, dues, promises, ...whose }, crmWords)
  expect(tasks.map(({ title }) => title)).toEqual(['by promise-by-us', 'offer M. Ito'])
  expect(tasks.map(({ priority }) => priority)).toEqual(['normal', 'high'])
  expect(tasks[0]?.notes).toContain('<promise-by-us> by promise-by-us')
  expect(tasks[1]?.notes).toContain('happened Flanges of order 1042')
})

test('what one CRM was given is remembered for that one alone', () => {
  const of = aCase({
    acts: [
      { kind: 'handed-over', atMs: 5, crm: 'salesforce', calls: [callId('call-1')], tasks: ['a'] },
      { kind: 'handed-over', atMs: 7, crm: 'salesforce', calls: [], tasks: ['b'] },
    ],
  })
  const before = handedBefore(of, 'salesforce')
  expect([...before.calls, ...before.tasks]).toEqual(['call-1', 'a', 'b'])
  expect(handedBefore(of, 'hubspot')).toEqual({ calls: new Set(), tasks: new Set() })
  expect(handedLastAtMs(of, 'salesforce')).toBe(7)
  expect(handedLastAtMs(of, 'hubspot')).toBeNull()
})

test('where it happened again, what is due is due anew; calls stay handed over', () => {
  const of = aCase({
    acts: [
      {
        kind: 'handed-over',
        atMs: 5,
        crm: 'hubspot',
        calls: [callId('call-1')],
        tasks: ['contact'],
      },
      { kind: 'case-repeated', atMs: 6, words: 'Again' },
    ],
  })
  const { calls, tasks } = handedBefore(of, 'hubspot')
  expect([...calls]).toEqual(['call-1'])
  expect([...tasks]).toEqual([])
})

test('each update of many is one of its own, a promise that is put off stays the same', () => {
  const update = { key: 'update', kind: 'update' as const }
  expect(taskKey({ ...update, dueAtMs: 1 })).not.toBe(taskKey({ ...update, dueAtMs: 2 }))
  const promise = { key: 'promise:entry-1', kind: 'promise-by-us' as const }
  expect(taskKey({ ...promise, dueAtMs: 1 })).toBe(taskKey({ ...promise, dueAtMs: 2 }))
})

test('the e-mail address is the person’s, else the firm’s, however the names are typed', () => {
  const id = 'account-1' as never
  const person = { id: 'contact-1' as never, imported: [], isRemoved: false }
  const find = emailFinder([
    {
      id,
      typed: {
        name: 'Northgate Tools',
        formerNames: 'Old Gate Tools',
        email: 'office@example.com',
      },
      imported: [],
      contacts: [{ ...person, typed: { name: 'M. Ito', email: 'ito@example.com' } }],
    },
  ])
  expect(find({ customer: 'NORTHGATE  tools', contact: 'm. ito' })).toBe('ito@example.com')
  expect(find({ customer: 'Old Gate Tools', contact: 'K. Sample' })).toBe('office@example.com')
  expect(find({ customer: 'Northgate Tools', contact: '' })).toBe('office@example.com')
  expect(find({ customer: 'Somebody else', contact: 'M. Ito' })).toBe('')
  expect(find({ customer: '', contact: 'M. Ito' })).toBe('')
})
