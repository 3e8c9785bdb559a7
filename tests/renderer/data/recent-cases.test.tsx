import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import { useRecentCases } from '#renderer/data/queries.ts'
import { type Store, StoreProvider } from '#renderer/data/store.tsx'
import { aCase, caseId } from '../../support/builders.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

test('a case in the bin is in no list of cases, and takes nobody’s place there', async () => {
  const db = openTestDatabase()
  await db.cases.bulkAdd(
    [1, 2, 3, 4].map((n) =>
      aCase({ id: caseId(`case-${n}`), openedAtMs: n, binnedAtMs: n > 2 ? 9 : null }),
    ),
  )
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StoreProvider store={{ db } as Store} recorder={null as never}>
      {children}
    </StoreProvider>
  )
  onTestFinished(cleanup)
  const { result } = renderHook(() => useRecentCases(2), { wrapper })
  await waitFor(() => expect(result.current).toBeDefined())
  expect(result.current?.map(({ id }) => id)).toEqual(['case-2', 'case-1'])
})
