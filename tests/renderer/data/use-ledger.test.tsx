import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import { type Store, StoreProvider } from '#renderer/data/store.tsx'
import { mostSettled, useSettledPromises } from '#renderer/data/use-ledger.ts'
import { aCase, anEntry, builtAtMs } from '../../support/builders.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

test('of all that is settled the newest are looked up, the last one first', async () => {
  const db = openTestDatabase()
  await db.cases.add(aCase())
  const ended = Array.from({ length: 3 * mostSettled }, (_, index) => {
    const atMs = builtAtMs + index
    return anEntry({
      kind: 'promise-by-us',
      text: `promise ${index}`,
      settled: { outcome: 'kept', note: '', atMs },
      settledAtMs: atMs,
    })
  })
  await db.entries.bulkAdd(ended)
  const store = { db } as Store
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StoreProvider store={store} recorder={null as never}>
      {children}
    </StoreProvider>
  )
  const { result } = renderHook(useSettledPromises, { wrapper })
  onTestFinished(cleanup)
  await waitFor(() => expect(result.current).toBeDefined())
  const words = result.current?.promises.map(({ text }) => text) ?? []
  expect(words).toHaveLength(mostSettled)
  expect(words[0]).toBe(`promise ${3 * mostSettled - 1}`)
  expect([...(result.current?.cases.values() ?? [])]).toHaveLength(1)
})
