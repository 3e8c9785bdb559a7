import { storeWithoutTeam } from '#renderer/data/team/store-team.ts'
import type { Table } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import { useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { useCallsOfCase, useEntriesOfCall, useRecentCases } from '#renderer/data/queries.ts'
import type { Recorder } from '#renderer/data/recorder.ts'
import { type Store, StoreProvider, useStore } from '#renderer/data/store.tsx'
import { noFirmContent } from '#shared/content/content-events.ts'
import { openDatabase } from './open-database.ts'

// Run in a page of the app, on its own store: the app's queries as its components use them.

const dayMs = 86_400_000

async function openStore(): Promise<Store> {
  const db = await openDatabase()
  // A list that was just shown comes from Dexie's memory; what is measured is one that was not.
  // oxlint-disable-next-line no-underscore-dangle -- an option of the constructor that ours has not
  Object.assign(db._options, { cache: 'disabled' })
  const nothing = () => {
    throw new Error('Nothing is recorded here')
  }
  return {
    db,
    storeKey: null,
    record: nothing,
    attempt: nothing,
    settled: () => Promise.resolve(),
    team: storeWithoutTeam,
    newId: nothing,
    nowMs: () => Date.now(),
    content: { now: () => noFirmContent, subscribe: () => () => {} },
  }
}

/** How long each list takes, from being asked for until its rows are there, in milliseconds. */
export async function listTimes(
  times: number,
): Promise<Record<'lastCases' | 'linesOfCall' | 'callsOfCase' | 'promisesDue', number[]>> {
  const store = await openStore()
  const { db } = store
  const calls = await someKeys(db.calls, times)
  const cases = await someKeys(db.cases, times)
  const dues = spread((await db.entries.orderBy('owedAtMs').keys()) as number[], times)
  const asked = Array.from({ length: times }, (_, nth) => nth)
  const each = async (list: (nth: number) => () => unknown[] | undefined) => {
    const tookMs: number[] = []
    for (const nth of asked) tookMs.push(await rowsAfterMs(store, list(nth)))
    return tookMs
  }
  return {
    lastCases: await each(() => () => useRecentCases(50)),
    linesOfCall: await each((nth) => () => useEntriesOfCall(calls[nth % calls.length])),
    callsOfCase: await each((nth) => () => useCallsOfCase(cases[nth % cases.length] ?? '')),
    // No page shows this list yet; its index is there.
    promisesDue: await each((nth) => () => usePromisesDue(dues[nth % dues.length] ?? 0)),
  }
}

function usePromisesDue(fromMs: number) {
  const { db: shown } = useStore()
  return useLiveQuery(
    () =>
      shown.entries
        .where('owedAtMs')
        .between(fromMs, fromMs + dayMs)
        .limit(50)
        .toArray(),
    [shown, fromMs],
  )
}

/** Spread over the whole table. */
async function someKeys(table: Table<unknown, string>, wanted: number): Promise<string[]> {
  return spread(await table.toCollection().primaryKeys(), wanted)
}

function spread<Key>(keys: readonly Key[], wanted: number): Key[] {
  const step = Math.max(1, Math.floor(keys.length / wanted))
  return keys.filter((_, index) => index % step === 0)
}

async function rowsAfterMs(store: Store, useList: () => unknown[] | undefined): Promise<number> {
  const root = createRoot(document.createElement('div'))
  const startedAt = performance.now()
  const rows = await new Promise<unknown[]>((resolve) => {
    function List() {
      const found = useList()
      useLayoutEffect(() => {
        if (found) resolve(found)
      }, [found])
      return null
    }
    root.render(
      <StoreProvider store={store} recorder={null as unknown as Recorder}>
        <List />
      </StoreProvider>,
    )
  })
  const tookMs = performance.now() - startedAt
  root.unmount()
  if (rows.length === 0) throw new Error('A list is empty: its time would say nothing')
  return tookMs
}
