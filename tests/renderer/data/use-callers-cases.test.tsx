import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { useCallersCases } from '#renderer/data/use-callers-cases.ts'
import { DesktopProvider } from '#renderer/desktop/desktop.tsx'
import type { Case } from '#shared/case/case.ts'
import { endOfTimeMs } from '#shared/base/time.ts'
import { aCase, anEntry, builtAtMs, caseId, entryId } from '../../support/builders.ts'
import { memoryJournal } from '../../support/memory-journal.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { testDesktop } from '../../support/render-in-window.tsx'

const caller = { phone: '+81312345678', name: '', ref: '' }

async function casesOf(cases: readonly Case[], entries: Parameters<typeof anEntry>[0][] = []) {
  const db = openTestDatabase()
  await db.cases.bulkAdd([...cases])
  await db.entries.bulkAdd(entries.map((one) => anEntry(one)))
  const reads = vi.spyOn(db.cases, 'bulkGet')
  const { bridge } = testDesktop(memoryJournal(), { environment: { systemCountry: 'JP' } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <DesktopProvider desktop={bridge}>{children}</DesktopProvider>
  )
  const { result } = renderHook((asked) => useCallersCases(db, asked), {
    initialProps: caller,
    wrapper,
  })
  onTestFinished(cleanup)
  await waitFor(() => expect(result.current.isLooking).toBe(false))
  const atOnce = reads.mock.calls.map(([keys]) => keys.length)
  return { db, result, atOnce, ids: () => result.current.cases.map(({ theCase }) => theCase.id) }
}

/** A case as the store has it after it ended and nothing has to be looked at any more. */
function ended(partial: Partial<Case>): Case {
  const { watchedSinceMs: _none, ...rest } = aCase({ stage: 'closed', ...partial })
  return rest
}

test('among a thousand cases the caller’s are found, open ones first', async () => {
  const others = Array.from({ length: 1000 }, (_, n) =>
    ended({ id: caseId(`z-${n}`), phone: `06-0000-${String(n).padStart(4, '0')}` }),
  )
  const { ids, result, atOnce } = await casesOf([
    ...others,
    ended({ id: caseId('a'), phone: '03-1234-5678', openedAtMs: builtAtMs + 5 }),
    ended({ id: caseId('zz'), phone: '０３ー１２３４ー５６７８' }),
    aCase({ id: caseId('open'), phone: '(03)1234 5678' }),
  ])
  expect(ids()).toEqual(['open', 'a', 'zz'])
  expect(result.current.by).toBe('number')
  // A few at a time, so that nothing on screen waits.
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(100)
})

test('what is in the bin is nobody’s', async () => {
  const { ids } = await casesOf([aCase({ phone: '03-1234-5678', binnedAtMs: builtAtMs })])
  expect(ids()).toEqual([])
})

test('each has the promise that falls due next, of either side', async () => {
  const owed = { kind: 'promise-by-us', caseId: caseId('case-1') } as const
  const due = (id: string, ms: number) => ({
    ...owed,
    id: entryId(id),
    dueAtMs: builtAtMs + ms,
    owedAtMs: builtAtMs + ms,
  })
  const { result } = await casesOf(
    [aCase({ phone: '03-1234-5678' })],
    [
      due('later', 9),
      { ...due('theirs', 5), kind: 'promise-by-them' },
      { ...owed, id: entryId('undated'), dueAtMs: null, owedAtMs: endOfTimeMs },
    ],
  )
  expect(result.current.cases[0]?.nextPromise?.id).toBe('theirs')
})

test('a case that changes while it is shown is shown as it is', async () => {
  const { db, result } = await casesOf([aCase({ phone: '03-1234-5678' })])
  await db.cases.update('case-1', { stage: 'contacted' })
  await waitFor(() => expect(result.current.cases[0]?.theCase.stage).toBe('contacted'))
})
