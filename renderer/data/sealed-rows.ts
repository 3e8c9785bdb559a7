import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie'
import type { Sealer } from '#shared/seal/sealer.ts'

type Row = Record<string, unknown>
/** What lies on the disk: the fields that are looked up by, and all the others sealed. */
type SealedRow = Row & { readonly sealed: Uint8Array }

/** Below everything else that Dexie does with a row: caches and live queries see it open. */
const closestToDisk = -100

/**
 * Seals each row before it is stored and opens it when it is read. Only its key and its indexed
 * fields stay readable; they hold ids, times and states (docs/security.md). A row is bound to its
 * table and key: one put in another's place does not open.
 */
export function sealedRows(sealer: Sealer): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealedRows',
    level: closestToDisk,
    create: (core) => ({
      ...core,
      table: (name) => sealedTable(core.table(name), sealer),
    }),
  }
}

function sealedTable(table: DBCoreTable, sealer: Sealer): DBCoreTable {
  const { primaryKey, indexes } = table.schema
  const keyName = String(primaryKey.keyPath)
  const readable = [keyName, ...indexes.map(({ keyPath }) => String(keyPath))]
  const contextOf = (row: Row) => `row:${table.name}:${String(row[keyName])}`

  const seal = (row: Row): SealedRow => {
    const kept = Object.fromEntries(readable.map((name) => [name, row[name]]))
    const content = new TextEncoder().encode(JSON.stringify(row))
    return { ...defined(kept), sealed: sealer.seal(content, contextOf(row)) }
  }
  const open = (row: unknown): unknown => {
    if (!isSealed(row)) return row
    return JSON.parse(new TextDecoder().decode(sealer.open(row.sealed, contextOf(row))))
  }

  return {
    ...table,
    mutate: (request) =>
      table.mutate(
        request.type === 'add' || request.type === 'put'
          ? { ...request, values: (request.values as Row[]).map(seal) }
          : request,
      ),
    // No async functions in here: only Dexie's own promises carry its transaction on.
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) =>
      table.query(request).then((found) => {
        return request.values === false ? found : { ...found, result: found.result.map(open) }
      }),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => {
        return cursor && request.values !== false ? openingCursor(cursor, open) : cursor
      }),
  }
}

function openingCursor(cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor {
  // The properties of a cursor belong to the object underneath and can't be read through another.
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value) },
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: {
      value: (key: unknown, primaryKey: unknown) => cursor.continuePrimaryKey(key, primaryKey),
    },
    advance: { value: (count: number) => cursor.advance(count) },
  }) as DBCoreCursor
}

function isSealed(row: unknown): row is SealedRow {
  return typeof row === 'object' && row !== null && Reflect.get(row, 'sealed') instanceof Uint8Array
}

/** An indexed field that is missing must stay missing: an index has no place for `undefined`. */
function defined(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}
