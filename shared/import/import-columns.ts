import {
  fieldsOfMany,
  type ImportFieldId,
  neededFields,
  type TabledThing,
} from './import-fields.ts'
import type { ImportPlan } from './import-plan.ts'
import type { ImportProfile } from './import-profile.ts'

type Columns = ImportPlan['columns']

/** The field a column says; null: it is passed over. */
export function fieldOf(columns: Columns, head: string): ImportFieldId | null {
  const found = columns.find((column) => column.head === head)
  return (found?.field as ImportFieldId | undefined) ?? null
}

/**
 * With a column that says a field, or nothing. A column says one thing, and is the only one to say
 * it, but for what is put together of many.
 */
export function withField(columns: Columns, head: string, field: ImportFieldId | null): Columns {
  const isOfMany = field !== null && field in fieldsOfMany
  const others = columns.filter(
    (column) => column.head !== head && (isOfMany || column.field !== field),
  )
  return field === null ? others : [...others, { field, head }]
}

/** Fields without which a row says nothing, and which no column of the file says. */
export function missingFields(
  { what, columns }: Pick<ImportPlan, 'what' | 'columns'>,
  heads: readonly string[],
): ImportFieldId[] {
  return neededFields[what as TabledThing].filter(
    (needed) => !columns.some(({ field, head }) => field === needed && heads.includes(head)),
  )
}

/** The profile a file with these heads is read by: one that was made for the same, in any order. */
export function profileFor(
  profiles: readonly ImportProfile[],
  heads: readonly string[],
): ImportProfile | null {
  const asSet = (texts: readonly string[]) => JSON.stringify([...new Set(texts)].toSorted())
  const wanted = asSet(heads)
  return profiles.find((profile) => asSet(profile.heads) === wanted) ?? null
}

/** Whether a file has every column that a profile reads, so that it can be read by it. */
export function canReadBy({ plan }: ImportProfile, heads: readonly string[]): boolean {
  return plan.columns.every(({ head }) => heads.includes(head))
}
