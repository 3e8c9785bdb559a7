import type { z } from '../base/schema.ts'
import { type ContentChanges, removedField, type Section, sectionOf } from './changes.ts'
import { overlaid } from './check-leaf.ts'
import { anItem, type Item } from './item.ts'
import { itemOf } from './leaves.ts'

/** Built-in items with a firm's changes on them. */
export type ChangedItems = {
  /** An item as it is in force; as before where the changes leave it alone or do not fit. */
  readonly as: <T>(key: string, schema: z.ZodType<T>, before: T) => T
  readonly isGone: (key: string) => boolean
  /** Items of a section that the firm wrote. One that does not fit is left out. */
  readonly own: <T>(section: Section, schema: z.ZodType<T>) => { key: string; item: T }[]
}

export function changedItems(builtIn: readonly Item[], changes: ContentChanges): ChangedItems {
  const items = new Map(builtIn.map((item) => [item.key, item]))
  return {
    as: (key, schema, before) => {
      const item = items.get(key)
      const change = changes[key]
      if (!item || !change) return before
      const outcome = schema.safeParse(itemOf(overlaid(item.leaves, change, item.fields)))
      return outcome.success ? outcome.data : before
    },
    isGone: (key) => changes[key]?.[removedField] === true,
    own: (section, schema) =>
      Object.entries(changes).flatMap(([key, change]) => {
        const isOwn = sectionOf(key) === section && !items.has(key)
        if (!isOwn || change[removedField] === true) return []
        const { fields } = anItem(key, change, { isOwn: true })
        const outcome = schema.safeParse(itemOf(overlaid(ownLeaves(change), change, fields)))
        return outcome.success ? [{ key, item: outcome.data }] : []
      }),
  }
}

/** What an item of one's own has beside its fields: where in the method it comes from. */
function ownLeaves(change: ContentChanges[string]): ContentChanges[string] {
  return Object.fromEntries(Object.entries(change).filter(([path]) => isKeptBeside(path)))
}

/** What a copy takes along though it is no field. */
export const isKeptBeside = (path: string) => path === 'sources'
