import { useLiveQuery } from 'dexie-react-hooks'
import { customerKey } from '#shared/case/customer-key.ts'
import { isLiving } from '#shared/case/stage.ts'
import { isOwedIn } from '#shared/promise/ledger.ts'
import { useStore } from './store.tsx'

/** What is wrong with a customer now. */
export type Trouble = { readonly openCases: number; readonly latePromises: number }

export const noTrouble: Trouble = { openCases: 0, latePromises: 0 }

/** Open cases and promises of ours past their date, by `customerKey`; those without any are not in it. */
export function useTroubles(nowMs: number): ReadonlyMap<string, Trouble> | undefined {
  const { db } = useStore()
  const found = useLiveQuery(async () => {
    // Only cases that Today may have something from, and promises that are open, are looked at.
    const [watched, owed] = await Promise.all([
      db.cases.orderBy('watchedSinceMs').toArray(),
      db.entries.orderBy('owedAtMs').toArray(),
    ])
    const cases = await db.cases.bulkGet([...new Set(owed.map(({ caseId }) => caseId))])
    return { watched, owed, cases }
  }, [db])
  if (!found) return undefined
  const troubles = new Map<string, Trouble>()
  const count = (customer: string, what: keyof Trouble) => {
    const key = customerKey(customer)
    const known = troubles.get(key) ?? noTrouble
    if (key !== '') troubles.set(key, { ...known, [what]: known[what] + 1 })
  }
  for (const one of found.watched) {
    if (isLiving(one) && one.binnedAtMs === null) count(one.customer, 'openCases')
  }
  const owing = new Map(found.cases.map((one) => [one?.id, one]))
  for (const { caseId, kind, dueAtMs } of found.owed) {
    const of = owing.get(caseId)
    const isLate = kind === 'promise-by-us' && dueAtMs !== null && dueAtMs < nowMs
    if (of && isLate && isOwedIn(of)) count(of.customer, 'latePromises')
  }
  return troubles
}
