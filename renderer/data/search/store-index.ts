import { Dexie, type ObservabilitySet } from 'dexie'
import { thingsOf } from '#shared/search/known-things.ts'
import { createSearchIndex, type SearchIndex } from '#shared/search/search-index.ts'
import { type SearchedTable, searchedTables } from '#shared/search/searchable.ts'
import type { Things } from '#shared/search/things.ts'
import type { TantoDatabase } from '../database.ts'
import { changedIds } from '../changed-ids.ts'
import { readStore, searchableOf, type Wanted, type Whole, wholes } from './read-store.ts'

/** What can be found in a store, as it is now. */
export type StoreIndex = {
  readonly find: SearchIndex['find']
  /** How much of the store was read, from 0 to 1. */
  readonly share: () => number
  readonly end: () => void
}

type OnPiece = (piece: Things, share: number) => void

type Follower = {
  /** Something else may be found: after each piece that was read, and after each change. */
  readonly onChange: () => void
  readonly onFailure: (error: unknown) => void
  /** How the store is read, in pieces; by itself it is read here. */
  readonly read?: (wanted: Wanted, onRead: OnPiece) => Promise<void>
}

/**
 * Reads all of the store that can be found, and from then on what changes, whichever window changed
 * it. What is found meanwhile is right as far as it goes.
 */
export function followStore(db: TantoDatabase, follower: Follower): StoreIndex {
  const { onChange, onFailure } = follower
  const index = createSearchIndex()
  let share = 0
  let isEnded = false
  let turn = Promise.resolve()
  const read =
    follower.read ??
    ((wanted: Wanted, onRead: OnPiece) =>
      readStore(
        db,
        wanted,
        (found, shareRead) => onRead(thingsOf(found), shareRead),
        () => !isEnded,
      ))
  /** Wholes that wait to be read: read once, whatever changes before that. */
  const waiting = new Set<Whole>()

  const readAll = async () => {
    share = 0
    index.clear()
    await read('all', (piece, shareRead) => {
      if (isEnded) return
      index.append(piece)
      share = shareRead
      onChange()
    })
    share = 1
    onChange()
  }
  const readWhole = async (name: Whole) => {
    waiting.delete(name)
    const ids = new Set<string>()
    await read(name, (piece) => {
      if (isEnded) return
      for (const id of piece.ids) ids.add(id)
      index.append(piece)
    })
    index.keep(name, ids)
    onChange()
  }
  const readAnew = async (name: SearchedTable, ids: readonly string[]) => {
    const rows = await db.table<{ id: string }, string>(name).bulkGet([...ids])
    for (const [at, id] of ids.entries()) {
      const row = rows[at]
      const found = row ? searchableOf(name, row) : null
      if (found) index.put(found)
      else index.remove(id)
    }
    onChange()
  }
  // One after the other: an older state of a row must not come behind a newer one.
  const next = (work: () => Promise<void>) => {
    turn = turn
      .then(() => (isEnded ? undefined : work()))
      .catch((error: unknown) => {
        if (!isEnded) onFailure(error)
      })
  }
  const onMutation = (parts: ObservabilitySet) => {
    for (const name of searchedTables) {
      const changed = parts[`idb://${db.name}/${name}/`]
      if (!changed) continue
      const ids = changedIds(changed)
      next(ids ? () => readAnew(name, ids) : readAll)
    }
    for (const name of Object.keys(wholes) as Whole[]) {
      const changed = parts[`idb://${db.name}/${wholes[name].follows}/`]
      if (!changed || waiting.has(name)) continue
      waiting.add(name)
      next(() => readWhole(name))
    }
  }
  // Before the first row is read: what changes while it is read is read once more.
  Dexie.on('storagemutated', onMutation)
  next(readAll)

  return {
    find: index.find,
    share: () => share,
    end: () => {
      isEnded = true
      Dexie.on.storagemutated.unsubscribe(onMutation)
      index.clear()
    },
  }
}
