import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { type Entry, isPromise } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { type Fit, fitOf, fits, inOrderForCaller } from '#shared/screen-pop/fit-of-case.ts'
import type { Caller } from '#shared/screen-pop/screen-pop.ts'
import type { TantoDatabase } from './database.ts'

export type CallersCase = {
  readonly theCase: Case
  /** The promise of either side that falls due next; null: none has a date. */
  readonly nextPromise: Entry | null
}

/** What there is with who calls. */
export type CallersCases = {
  readonly cases: readonly CallersCase[]
  /** By what they are the caller's: all by the same. Null: there are none. */
  readonly by: Fit | null
  /** There may be more: not all cases were looked at yet. */
  readonly isLooking: boolean
}

const none: readonly CallersCase[] = []

/** How many cases are looked at before the window gets its turn again. */
const casesAtOnce = 100

/** More than one customer has, and few enough to be kept in view. */
const mostShown = 300

type Found = {
  readonly for: Caller
  readonly ids: readonly CaseId[]
  readonly by: Fit | null
  readonly isLooking: boolean
}

/**
 * The cases of who calls. All there are are looked through when the call comes, the newest first: an index of phone numbers would leave them readable in a store that is sealed.
 */
export function useCallersCases(db: TantoDatabase, { phone, name, ref }: Caller): CallersCases {
  const { settings, systemCountry } = useEnvironment()
  const country = settings.phoneCountry === 'system' ? systemCountry : settings.phoneCountry
  const caller = useMemo(() => ({ phone, name, ref }), [phone, name, ref])
  const [found, setFound] = useState<Found | null>(null)

  useEffect(() => {
    const search = new AbortController()
    const tell = (next: Omit<Found, 'for'>) => {
      if (!search.signal.aborted) setFound({ for: caller, ...next })
    }
    void lookFor(db, caller, country, search.signal, tell)
    return () => search.abort()
  }, [db, caller, country])

  const current = found?.for === caller ? found : null
  const ids = current?.ids
  const read = useLiveQuery(async () => ids && { ids, cases: await readCases(db, ids) }, [db, ids])
  return {
    cases: read?.cases ?? none,
    by: current?.by ?? null,
    // What was read before stays until what was found since is read too.
    isLooking: !current || current.isLooking || read?.ids !== ids,
  }
}

async function lookFor(
  db: TantoDatabase,
  caller: Caller,
  country: string | null,
  search: AbortSignal,
  tell: (found: Omit<Found, 'for'>) => void,
): Promise<void> {
  const { numberFinder } = await import('#shared/phone/same-number.ts')
  const hasNumber = numberFinder(caller.phone, country)
  const found: Record<Fit, Case[]> = { number: [], ref: [], name: [] }
  const tellSurest = (isLooking: boolean) => {
    const by = fits.find((fit) => found[fit].length > 0) ?? null
    const cases = by === null ? [] : inOrderForCaller(found[by]).slice(0, mostShown)
    tell({ ids: cases.map(({ id }) => id), by, isLooking })
  }

  // The newest first: they are what somebody calls about, as a rule, and show at once.
  const ids = (await db.cases.orderBy('openedAtMs').primaryKeys()).toReversed()
  for (let at = 0; at < ids.length && !search.aborted; at += casesAtOnce) {
    const before = found.number.length
    for (const one of await db.cases.bulkGet(ids.slice(at, at + casesAtOnce))) {
      const fit = one && one.binnedAtMs === null ? fitOf(one, caller, hasNumber) : null
      if (one && fit) found[fit].push(one)
    }
    if (found.number.length > before) tellSurest(true)
  }
  tellSurest(false)
}

/** The cases as they are now, in the order they were found. */
async function readCases(db: TantoDatabase, ids: readonly CaseId[]): Promise<CallersCase[]> {
  if (ids.length === 0) return []
  const [cases, entries] = await Promise.all([
    db.cases.bulkGet([...ids]),
    db.entries.where('caseId').anyOf(ids).toArray(),
  ])
  const owed = entries
    .filter(({ owedAtMs, dueAtMs, kind }) => owedAtMs !== undefined && dueAtMs && isPromise(kind))
    .toSorted((a, b) => (a.owedAtMs ?? 0) - (b.owedAtMs ?? 0))
  return cases.flatMap((theCase) => {
    if (!theCase || theCase.binnedAtMs !== null) return []
    return [{ theCase, nextPromise: owed.find(({ caseId }) => caseId === theCase.id) ?? null }]
  })
}
