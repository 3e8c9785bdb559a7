import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { DBCore, DBCoreQueryRequest, DBCoreRangeType, DBCoreTable } from 'dexie'
import type { ReactNode } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import * as openCall from '#renderer/data/open-call.ts'
import * as queries from '#renderer/data/queries.ts'
import * as talks from '#renderer/data/use-talks.ts'
import { type Store, StoreProvider } from '#renderer/data/store.tsx'
import { storeWithoutTeam } from '#renderer/data/team/store-team.ts'
import type { TantoDatabase } from '#renderer/data/database.ts'
import type { ProposalId } from '#shared/base/ids.ts'
import { aCall, aCase, anEntry, builtAtMs, callId, caseId } from '../../support/builders.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { aLetter, letterId } from '../../support/letter-builders.ts'
import { aProposal } from '../../support/proposal-builders.ts'

// A rep's years in small: a list must not get slower with every case there ever was.

const cases = 300
const perCase = 3

/** How each query is asked, and the most rows it may look at. A query that is not here fails. */
const asked: {
  [Name in keyof (typeof queries & typeof openCall & typeof talks)]: [
    ask: () => unknown,
    rows: number,
  ]
} = {
  useOpenCall: [() => openCall.useOpenCall(), 1],
  useOpenRehearsal: [() => openCall.useOpenRehearsal(), 1],
  useDraft: [() => openCall.useDraft(), 1],
  useCase: [() => queries.useCase('case-7'), 1],
  useRecentCases: [() => queries.useRecentCases(50), 50],
  useCallsOfCase: [() => queries.useCallsOfCase('case-7'), perCase],
  useEntriesOfCall: [() => queries.useEntriesOfCall('call-7-1'), perCase],
  useEntriesOfCase: [() => queries.useEntriesOfCase('case-7'), perCase],
  useProposal: [() => queries.useProposal('proposal-7'), 1],
  useProposalsOfCase: [() => queries.useProposalsOfCase('case-7'), 1],
  useLetter: [() => queries.useLetter('letter-7'), 1],
  useLettersOfCase: [() => queries.useLettersOfCase('case-7'), 1],
  // The call, those of its case, its lines, and the case.
  useTalk: [() => talks.useTalk(callId('call-7-1')), 2 + 2 * perCase],
  // Twice as many calls, with the cases and the lines of theirs.
  useRecentTalks: [() => talks.useRecentTalks(5), 10 * (2 + perCase)],
  useRepairs: [() => queries.useRepairs().repairs, 5],
}

test.each(Object.entries(asked))(
  '%s looks at what it shows, not at all there is',
  async (_name, [ask, most]) => {
    const { store, rowsRead } = await storeOfYears()
    const wrapper = ({ children }: { children: ReactNode }) => (
      <StoreProvider store={store} recorder={null as never}>
        {children}
      </StoreProvider>
    )
    const { result } = renderHook(ask, { wrapper })
    onTestFinished(cleanup)
    await waitFor(() => expect(result.current).toBeDefined())
    expect(rowsRead()).toBeLessThanOrEqual(most)
  },
)

test('a query that goes through a whole table is noticed, however it does it', async () => {
  const { store, rowsRead } = await storeOfYears()
  const all = cases * perCase
  await store.db.entries.toArray()
  expect(rowsRead()).toBe(all)
  await store.db.entries.filter((entry) => entry.text === '').toArray()
  expect(rowsRead()).toBeGreaterThanOrEqual(2 * all)
  await store.db.entries.count()
  expect(rowsRead()).toBe(Infinity)
})

test('no part of the interface takes or counts a whole table', () => {
  const sources = import.meta.glob<string>('/renderer/**/*.{ts,tsx}', {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  expect(Object.keys(sources).length).toBeGreaterThan(100)
  const offenders = Object.entries(sources).filter(([, source]) => takesWholeTable(source))
  expect(offenders.map(([file]) => file)).toEqual([])
})

test('what takes or counts a whole table is recognised', () => {
  expect(takesWholeTable('await db.entries.toArray()')).toBe(true)
  expect(takesWholeTable('db.events\n    .count()')).toBe(true)
  expect(takesWholeTable('db.calls.filter((call) => call.ok)')).toBe(true)
  expect(takesWholeTable("db.entries.where('callId').equals(id).toArray()")).toBe(false)
})

function takesWholeTable(source: string): boolean {
  return /(?<!\.\.)\.(?:events|cases|calls|entries|proposals|letters)\s*\.(?:toArray|count|each|filter|toCollection)\(/.test(
    source,
  )
}

async function storeOfYears() {
  const db = openTestDatabase()
  const numbers = Array.from({ length: cases }, (_, number) => number)
  await db.cases.bulkAdd(
    numbers.map((n) => aCase({ id: caseId(`case-${n}`), openedAtMs: builtAtMs + n })),
  )
  await db.calls.bulkAdd(
    numbers.flatMap((n) =>
      [0, 1, 2].map((nth) =>
        aCall({
          id: callId(`call-${n}-${nth}`),
          caseId: caseId(`case-${n}`),
          status: n === 0 && nth === 0 ? 'live' : 'done',
        }),
      ),
    ),
  )
  await db.entries.bulkAdd(
    numbers.flatMap((n) =>
      [0, 1, 2].map(() => anEntry({ caseId: caseId(`case-${n}`), callId: callId(`call-${n}-1`) })),
    ),
  )
  await db.proposals.bulkAdd(
    numbers.map((n) => ({
      ...aProposal(),
      id: `proposal-${n}` as ProposalId,
      caseId: caseId(`case-${n}`),
    })),
  )
  await db.letters.bulkAdd(
    numbers.map((n) => aLetter({ id: letterId(`letter-${n}`), caseId: caseId(`case-${n}`) })),
  )
  await db.meta.put({ key: 'storeRebuilt', events: 1 })
  const rowsRead = countRowsRead(db)
  const store = { db, nowMs: () => builtAtMs, team: storeWithoutTeam } as Store
  return { store, rowsRead }
}

/** From now on, how many rows were looked at; counting a whole table is as bad as reading it. */
function countRowsRead(db: TantoDatabase): () => number {
  let rows = 0
  const wholeRange = 3 as DBCoreRangeType
  const counting = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    get: async (request) => {
      rows += 1
      return table.get(request)
    },
    query: async (request: DBCoreQueryRequest) => {
      const answer = await table.query(request)
      rows += answer.result.length
      return answer
    },
    count: async (request) => {
      rows += request.query.range.type === wholeRange ? Infinity : 0
      return table.count(request)
    },
  })
  db.use({
    stack: 'dbcore',
    name: 'count rows',
    create: (core: DBCore) => ({ ...core, table: (name) => counting(core.table(name)) }),
  })
  db.close({ disableAutoOpen: false })
  // Cursors are not seen from up there.
  const steps = vi.spyOn(IDBCursor.prototype, 'continue')
  onTestFinished(() => steps.mockRestore())
  return () => rows + steps.mock.calls.length
}
