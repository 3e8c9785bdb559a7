import type { DBCore, DBCoreTable, Middleware } from 'dexie'

/** Above Dexie's own watch over what changes. */
const aboveObservability = 1

/**
 * Changes of a table that no live query is about are not announced. A live query remembers, until it
 * runs again, every change that was not about it (`accumMuts` in Dexie 4.4): one that waits all day
 * would remember every key that was pressed.
 */
export function unobservedTable(name: string): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: `unobserved ${name}`,
    level: aboveObservability,
    create: (core) => ({
      ...core,
      table: (asked) => (asked === name ? unobserved(core.table(asked), core) : core.table(asked)),
    }),
  }
}

function unobserved(table: DBCoreTable, { schema }: DBCore): DBCoreTable {
  const parts = `idb://${schema.name}/${table.name}/`
  return {
    ...table,
    mutate: (request) =>
      // No async function in here: only Dexie's own promises carry its transaction on.
      table.mutate(request).then((result) => {
        const announced = (request.trans as { mutatedParts?: Record<string, unknown> }).mutatedParts
        for (const part of Object.keys(announced ?? {})) {
          if (part.startsWith(parts)) Reflect.deleteProperty(announced ?? {}, part)
        }
        return result
      }),
  }
}
