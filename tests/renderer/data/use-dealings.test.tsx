import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { DBCore, DBCoreTable } from 'dexie'
import type { ReactNode } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import type { TantoDatabase } from '#renderer/data/database.ts'
import { type Store, StoreProvider } from '#renderer/data/store.tsx'
import { useDealings } from '#renderer/data/use-dealings.ts'
import { untouched } from '#shared/case/reduce-case.ts'
import { aCase, anEntry, builtAtMs, caseId } from '../../support/builders.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

const manyCases = 1_000

async function dealingsIn(customer: string) {
  const db = openTestDatabase()
  await db.cases.bulkAdd(
    Array.from({ length: manyCases }, (_, n) =>
      aCase({
        id: caseId(`case-${n}`),
        openedAtMs: builtAtMs + n,
        customer: n % 100 === 0 ? customer.toUpperCase() : `Other ${n}`,
      }),
    ),
  )
  const pages = casesReadAtOnce(db)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StoreProvider store={{ db } as Store} recorder={null as never}>
      {children}
    </StoreProvider>
  )
  const of = aCase({ id: caseId('case-0'), customer })
  const { result, rerender } = renderHook(({ asked }) => useDealings(asked), {
    initialProps: { asked: of },
    wrapper,
  })
  onTestFinished(cleanup)
  await waitFor(() => expect(result.current.otherCases).not.toBeNull())
  return { db, of, result, rerender, pages }
}

test('all other cases of the customer are found among all there are, the newest first', async () => {
  const { result } = await dealingsIn('Northgate Tools')
  const found = result.current.otherCases?.map(({ id }) => id)
  expect(found).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => `case-${n * 100}`))
})

test('they are looked for a few at a time, so that nothing on screen waits', async () => {
  const { pages } = await dealingsIn('Northgate Tools')
  expect(pages.length).toBeGreaterThanOrEqual(manyCases / 100)
  expect(Math.max(...pages)).toBeLessThanOrEqual(100)
})

test('they are looked for once, not with each key press in the case', async () => {
  const { db, of, rerender, result, pages } = await dealingsIn('Northgate Tools')
  const before = pages.length
  const found = result.current.otherCases
  for (const boss of ['T', 'Th', 'The']) {
    const typed = { ...of, preparation: { ...untouched.preparation, boss } }
    await db.cases.put(typed)
    rerender({ asked: typed })
  }
  await db.cases.get('case-0')
  expect(pages.length).toBe(before)
  expect(result.current.otherCases).toBe(found)
})

test('a promise that is made or kept meanwhile shows at once', async () => {
  const { db, result } = await dealingsIn('Northgate Tools')
  const owed = anEntry({ caseId: caseId('case-100'), kind: 'promise-by-us', owedAtMs: builtAtMs })
  await db.entries.put(owed)
  await waitFor(() => expect(result.current.owed).toEqual([owed]))
  const { owedAtMs: _kept, ...settled } = owed
  await db.entries.put(settled)
  await waitFor(() => expect(result.current.owed).toEqual([]))
})

/** From now on, how many cases each read brought. */
function casesReadAtOnce(db: TantoDatabase): number[] {
  const read: number[] = []
  const counting = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    query: async (request) => {
      const answer = await table.query(request)
      if (table.name === 'cases') read.push(answer.result.length)
      return answer
    },
  })
  db.use({
    stack: 'dbcore',
    name: 'count reads',
    create: (core: DBCore) => ({ ...core, table: (name) => counting(core.table(name)) }),
  })
  db.close({ disableAutoOpen: false })
  return read
}

test('what was promised in a case that is lost is not owed any more, here as in the ledger', async () => {
  const { db, of, result, rerender } = await dealingsIn('Northgate Tools')
  const owed = anEntry({ caseId: of.id, kind: 'promise-by-us', owedAtMs: builtAtMs })
  await db.entries.put(owed)
  await waitFor(() => expect(result.current.owed).toHaveLength(1))
  rerender({ asked: { ...of, stage: 'lost' } })
  await waitFor(() => expect(result.current.owed).toEqual([]))
})
