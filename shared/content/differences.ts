import { type ContentChanges, patchBetween } from './changes.ts'
import { type BuiltIn, contentInForce, builtInItems, itemsIn } from './content.ts'
import type { Field } from './field.ts'
import type { Item } from './item.ts'
import { type Leaf, sameLeaf } from './leaves.ts'

/** What becomes of one item, field by field. */
export type Difference = {
  readonly key: string
  /** As it is afterwards; as it was, where it goes. */
  readonly item: Item
  readonly is: 'new' | 'gone' | 'changed'
  readonly fields: readonly {
    readonly field: Field
    readonly before: Leaf
    readonly after: Leaf
  }[]
}

/** Every item that can be changed, as it is in force. */
export function itemsInForce(builtIn: BuiltIn, changes: ContentChanges): Map<string, Item> {
  const own = ownKeys(builtIn)
  const items = itemsIn(contentInForce(builtIn, changes), own)
  return new Map(items.map((item) => [item.key, item]))
}

/** What a rep would see change from one state of the changes to another. */
export function differences(
  builtIn: BuiltIn,
  from: ContentChanges,
  to: ContentChanges,
): Difference[] {
  const keys = Object.keys(patchBetween(from, to))
  if (keys.length === 0) return []
  const before = itemsInForce(builtIn, from)
  const after = itemsInForce(builtIn, to)
  return keys.flatMap((key): Difference[] => {
    const was = before.get(key)
    const now = after.get(key)
    const item = now ?? was
    if (!item) return []
    const fields = item.fields.flatMap((field) => {
      const { path } = field
      const told = { field, before: was?.leaves[path] ?? null, after: now?.leaves[path] ?? null }
      return sameLeaf(told.before, told.after) ? [] : [told]
    })
    const is = was ? (now ? 'changed' : 'gone') : 'new'
    return is === 'changed' && fields.length === 0 ? [] : [{ key, item, is, fields }]
  })
}

/** Whether the firm wrote the item of a key itself. */
export function ownKeys(builtIn: BuiltIn): (key: string) => boolean {
  const known = new Set(builtInItems(builtIn).map(({ key }) => key))
  return (key) => !known.has(key)
}
