import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyInOrder } from '#renderer/data/apply-events.ts'
import { hasAllRows, readTip, type TantoDatabase } from '#renderer/data/database.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import type { OptionId } from '#shared/base/ids.ts'
import { hourMs, minuteMs } from '#shared/base/time.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { factsOf } from '#shared/insight/case-facts.ts'
import { type FactPage, factPageId, type Facts, factsOn } from '#shared/insight/facts.ts'
import { promiseFactsOf } from '#shared/insight/promises-on-time.ts'
import { remedyFactsOf, worthFactsOf } from '#shared/insight/remedy-worth.ts'
import { talkFactsOf } from '#shared/insight/talk-shares.ts'
import { createSealer } from '#shared/seal/sealer.ts'
import { accountId } from '../../../support/account-builders.ts'
import { builtAtMs, callId, caseDetails, caseId, entryId } from '../../../support/builders.ts'
import { goodCourse } from '../../../support/lived-case.ts'
import { memoryJournal } from '../../../support/memory-journal.ts'
import { contentOf } from '../../../support/offer-builders.ts'
import { openTestDatabase } from '../../../support/open-test-database.ts'
import { aProposal, proposalId } from '../../../support/proposal-builders.ts'
import { talkMeasured } from '../../../support/talk-builders.ts'

type Make = (nth: number, atMs: number) => TantoEvent

const content = contentOf(aProposal())
const [option] = content.options
const value = { minor: 900_000, currency: 'EUR' }
const valued = { ...content, private: { ...content.private, lifetimeValue: value } }
const onProposal = (nth: number) => ({ proposalId: proposalId(`proposal-${nth}`) })
const onEntry = (nth: number) => ({ entryId: entryId(`entry-${nth}`), callId: null })
const said = (kind: 'note' | 'promise-by-us', atMs: number) => ({
  kind,
  text: 'Ink',
  dueAtMs: atMs + hourMs,
})

/** What may happen to the nth of each, in whatever order, possible or not. */
const happenings: readonly Make[] = [
  (nth, atMs) => ({
    kind: 'case-opened',
    caseId: caseId(nth === 0 ? 'sample-0' : `case-${nth}`),
    atMs,
    details: caseDetails({ knownAtMs: atMs, customer: `Customer ${nth % 2}` }),
  }),
  ...goodCourse.map((act): Make => (nth, atMs) => ({
    ...act,
    caseId: caseId(`case-${nth}`),
    atMs,
  })),
  (nth, atMs) => ({ kind: 'case-binned', caseId: caseId(`case-${nth}`), atMs }),
  (nth, atMs) => ({ kind: 'case-unbinned', caseId: caseId(`case-${nth}`), atMs }),
  (nth, atMs) => ({ kind: 'case-erased', caseId: caseId(`case-${nth}`), atMs }),
  (nth, atMs) => ({
    kind: 'entry-captured',
    ...onEntry(nth),
    caseId: caseId(`case-${nth}`),
    atMs,
    step: 'listen',
    content: said(nth % 2 === 0 ? 'note' : 'promise-by-us', atMs),
  }),
  (nth, atMs) => ({
    kind: 'entry-edited',
    ...onEntry(nth),
    atMs,
    content: said('promise-by-us', atMs),
  }),
  (nth, atMs) => ({ kind: 'entry-removed', ...onEntry(nth), atMs }),
  (nth, atMs) => ({ kind: 'promise-settled', ...onEntry(nth), atMs, outcome: 'kept', note: '' }),
  (nth, atMs) => ({ kind: 'entry-erased', ...onEntry(nth), atMs }),
  (nth, atMs) => ({
    kind: 'call-started',
    callId: callId(`call-${nth}`),
    caseId: caseId(`case-${nth}`),
    atMs,
  }),
  (nth, atMs) =>
    talkMeasured({ callId: callId(`call-${nth}`), atMs, lengthMs: minuteMs, meMs: nth * 1000 }),
  (nth, atMs) => ({ kind: 'call-erased', callId: callId(`call-${nth}`), atMs }),
  (nth, atMs) => ({
    kind: 'proposal-drafted',
    ...onProposal(nth),
    caseId: caseId(`case-${nth}`),
    callId: null,
    atMs,
    content: nth % 2 === 0 ? content : valued,
  }),
  (nth, atMs) => ({
    kind: 'proposal-offered',
    ...onProposal(nth),
    atMs,
    channel: 'phone',
    note: '',
    content,
  }),
  (nth, atMs) => ({
    kind: 'option-answered',
    ...onProposal(nth),
    atMs,
    version: 1,
    optionId: option?.id ?? ('none' as OptionId),
    answer: nth % 2 === 0 ? 'accepted' : 'refused',
    words: '',
  }),
  (nth, atMs) => ({ kind: 'proposal-erased', ...onProposal(nth), atMs }),
  (nth, atMs) => ({
    kind: 'account-written',
    accountId: accountId(`account-${nth}`),
    atMs,
    patch: { name: `Customer ${nth}`, lifetimeValue: nth % 2 === 0 ? value : null },
  }),
]

const history = fc
  .array(fc.tuple(fc.constantFrom(...happenings), fc.nat(3)), { maxLength: 60 })
  .map((all) => all.map(([make, nth], index) => make(nth, builtAtMs + index * hourMs)))

/** What counts, taken from the rows themselves. */
async function factsOfRows(db: TantoDatabase): Promise<Facts> {
  const taken = <Row extends { id: string }, Fact>(
    rows: readonly Row[],
    of: (row: Row) => Fact | null,
  ) =>
    new Map(
      rows.flatMap((row): [never, Fact][] => {
        const fact = of(row)
        return fact === null ? [] : [[row.id as never, fact]]
      }),
    )
  return {
    cases: taken(await db.cases.toArray(), factsOf),
    calls: taken(await db.calls.toArray(), talkFactsOf),
    entries: taken(await db.entries.toArray(), promiseFactsOf),
    proposals: taken(await db.proposals.toArray(), remedyFactsOf),
    accounts: taken(await db.accounts.toArray(), worthFactsOf),
  }
}

const sorted = (pages: readonly FactPage[]) =>
  pages
    .map(({ facts, ...page }) => ({
      ...page,
      facts: facts.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** A store that took the events in as they came, so many at once. */
async function storeThatFollowed(events: readonly TantoEvent[], atOnce: number) {
  const db = openTestDatabase()
  const journal = memoryJournal()
  await synchronise(db, journal)
  for (let from = 0; from < events.length; from += atOnce) {
    const written = events.slice(from, from + atOnce)
    const outcome = await journal.appendEvents({ events: written })
    if (outcome.kind !== 'durable') throw new Error('Not written')
    const { chain, firstSeq } = outcome
    const placed = written.map((event, index) => ({ ...event, seq: firstSeq + index }))
    await applyInOrder(db, journal.readJournal, { events: placed, chain })
  }
  return { db, journal }
}

test('whatever happens, in whatever pieces, the facts say what the rows say', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 1, max: 20 }), async (events, atOnce) => {
      const { db, journal } = await storeThatFollowed(events, atOnce)
      const pages = await db.facts.toArray()
      expect(factsOn(pages)).toEqual(await factsOfRows(db))
      expect(await hasAllRows(db)).toBe(true)

      const anew = openTestDatabase()
      await synchronise(anew, journal)
      expect(sorted(await anew.facts.toArray())).toEqual(sorted(pages))
      expect((await readTip(anew))?.factPages).toBe(pages.length)
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('a store that lost what Insight counts is found out', async () => {
  const opened = happenings[0]!(1, builtAtMs)
  const { db } = await storeThatFollowed([opened], 1)
  const [page] = await db.facts.toArray()
  expect(page?.id).toBe(factPageId('cases', 'case-1'))
  await db.facts.clear()
  expect(await hasAllRows(db)).toBe(false)
})

test('on the disk no page of facts says anything that is not sealed', async () => {
  const key = { id: '00000001', bytes: new Uint8Array(32).fill(7) }
  const db = openTestDatabase(createSealer(key, (count) => new Uint8Array(count).fill(1)))
  const journal = memoryJournal()
  await journal.appendEvents({ events: [happenings[0]!(1, builtAtMs)] })
  await synchronise(db, journal)
  const raw = await new Promise<unknown[]>((resolve) => {
    const asked = db.backendDB().transaction('facts').objectStore('facts').getAll()
    asked.addEventListener('success', () => resolve(asked.result as unknown[]))
  })
  expect(raw.map((row) => Object.keys(row as object))).toEqual([['id', 'sealed']])
  expect(factsOn(await db.facts.toArray()).cases.size).toBe(1)
})
