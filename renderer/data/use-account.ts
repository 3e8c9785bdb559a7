import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/base/ids.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import { isOwedIn } from '#shared/promise/ledger.ts'
import type { TantoDatabase } from './database.ts'
import { useStore } from './store.tsx'

/** What there is with the customer of a case beside the case itself. */
export type Account = {
  /** Their other cases, the newest first; null: still being looked for. */
  readonly otherCases: readonly Case[] | null
  /** All that is open between us, in this case and the others. */
  readonly owed: readonly Entry[]
}

const none: readonly Entry[] = []

/** How many cases are looked at before the window gets its turn again. */
const casesAtOnce = 100

/**
 * What is open with a customer, and their other cases. These are looked for once, when the question
 * comes up: an index of customers would leave their names readable in a store that is sealed.
 */
export function useAccount(of: Case): Account {
  const { db } = useStore()
  const otherCases = useOtherCases(of)
  const isOwed = isOwedIn(of)
  const owed = useLiveQuery(async () => {
    const others = (otherCases ?? []).filter(isOwedIn).map(({ id }) => id)
    const ids = isOwed ? [of.id, ...others] : others
    const entries = await db.entries.where('caseId').anyOf(ids).toArray()
    return entries.filter(({ owedAtMs }) => owedAtMs !== undefined)
  }, [db, of.id, isOwed, otherCases])
  return { otherCases, owed: owed ?? none }
}

type Looked = { readonly for: string; readonly found: readonly Case[] }

function useOtherCases({ id, customer }: Case): readonly Case[] | null {
  const { db, isRehearsal } = useStore()
  // Every rehearsal is the first with its caller.
  const key = isRehearsal ? '' : customerKey(customer)
  const wanted = `${id} ${key}`
  const [looked, setLooked] = useState<Looked | null>(null)

  useEffect(() => {
    const search = new AbortController()
    void findCasesOf(db, key, id, search.signal).then((found) => {
      if (!search.signal.aborted) setLooked({ for: wanted, found })
    })
    return () => search.abort()
  }, [db, key, id, wanted])
  return looked?.for === wanted ? looked.found : null
}

/** Goes through all cases, a few at a time, so that nothing on screen waits. */
async function findCasesOf(
  db: TantoDatabase,
  key: string,
  except: CaseId,
  search: AbortSignal,
): Promise<Case[]> {
  const found: Case[] = []
  let last: string | undefined = key === '' ? undefined : ''
  while (last !== undefined && !search.aborted) {
    const some: Case[] = await db.cases.where('id').above(last).limit(casesAtOnce).toArray()
    found.push(
      ...some.filter(
        ({ id, customer, binnedAtMs }) =>
          id !== except && binnedAtMs === null && customerKey(customer) === key,
      ),
    )
    last = some.length < casesAtOnce ? undefined : some.at(-1)?.id
  }
  return found.toSorted((a, b) => b.openedAtMs - a.openedAtMs)
}
