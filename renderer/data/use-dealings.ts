import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useEffectEvent, useState } from 'react'
import { type Account, accountKeys } from '#shared/account/account.ts'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import { isOwedIn } from '#shared/promise/ledger.ts'
import type { TantoDatabase } from './database.ts'
import { findAccount } from './find-account.ts'
import { inTurns } from './in-turns.ts'
import { type Store, useStore } from './store.tsx'

/** What there is with the customer of a case beside the case itself. */
export type Dealings = {
  /** Null: they are not kept as an account. Undefined: still being looked for. */
  readonly account: Account | null | undefined
  /** Their other cases, the newest first; null: still being looked for. */
  readonly otherCases: readonly Case[] | null
  /** All that is open between us, in this case and the others. */
  readonly owed: readonly Entry[]
}

const none: readonly never[] = []

/**
 * What is open with a customer, and their other cases. These are looked for once, when the question
 * comes up: an index of customers would leave their names readable in a store that is sealed.
 */
export function useDealings(of: Case): Dealings {
  const store = useStore()
  const { id, customer } = of
  const looked = useLookedUp(`${id} ${customerKey(customer)}`, (search) =>
    lookAround(store, { id, customer }, search),
  )
  const otherCases = looked?.otherCases ?? null
  const owed = useOwed([...(otherCases ?? none), of])
  return { account: looked?.account, otherCases, owed }
}

/** All there is with the customer of an account; null: still being looked for. */
export function useDealingsWith(account: Account): {
  readonly cases: readonly Case[] | null
  readonly calls: readonly Call[]
  readonly owed: readonly Entry[]
} {
  const { db } = useStore()
  const keys = accountKeys(account)
  const cases = useLookedUp(keys.join('\n'), (search) => findCases(db, keys, search))
  const calls = useLiveQuery(async () => {
    const ids = (cases ?? none).map(({ id }) => id)
    return db.calls.where('caseId').anyOf(ids).sortBy('startedAtMs')
  }, [db, cases])
  return { cases, calls: calls ?? none, owed: useOwed(cases ?? none) }
}

/** What was found for what is wanted now; what was wanted before is looked for no longer. */
function useLookedUp<Found>(
  wanted: string,
  look: (search: AbortSignal) => Promise<Found>,
): Found | null {
  const [looked, setLooked] = useState<{ for: string; found: Found } | null>(null)
  const start = useEffectEvent(look)
  useEffect(() => {
    const search = new AbortController()
    void start(search.signal).then((found) => {
      if (!search.signal.aborted) setLooked({ for: wanted, found })
    })
    return () => search.abort()
  }, [wanted])
  return looked?.for === wanted ? looked.found : null
}

async function lookAround(
  { db, isRehearsal }: Store,
  { id, customer }: Pick<Case, 'id' | 'customer'>,
  search: AbortSignal,
) {
  // Every rehearsal is the first with its caller.
  if (isRehearsal) return { account: null, otherCases: none }
  const account = await findAccount(db, customer, search)
  const keys = account ? accountKeys(account) : [customerKey(customer)]
  const cases = await findCases(db, keys, search)
  return { account, otherCases: cases.filter((one) => one.id !== id) }
}

/** The cases of a customer under any of their names, the newest first; none from the bin. */
async function findCases(
  db: TantoDatabase,
  keys: readonly string[],
  search: AbortSignal,
): Promise<readonly Case[]> {
  const wanted = new Set(keys.filter((key) => key !== ''))
  const found: Case[] = []
  if (wanted.size === 0) return found
  await inTurns(
    db.cases,
    (cases) => {
      found.push(
        ...cases.filter(
          ({ customer, binnedAtMs }) => binnedAtMs === null && wanted.has(customerKey(customer)),
        ),
      )
    },
    search,
  )
  return found.toSorted((a, b) => b.openedAtMs - a.openedAtMs)
}

function useOwed(cases: readonly Case[]): readonly Entry[] {
  const { db } = useStore()
  const ids = cases.filter(isOwedIn).map(({ id }) => id)
  const owed = useLiveQuery(async () => {
    const entries = await db.entries.where('caseId').anyOf(ids).toArray()
    return entries.filter(({ owedAtMs }) => owedAtMs !== undefined)
  }, [db, ids.join(' ')])
  return owed ?? none
}
