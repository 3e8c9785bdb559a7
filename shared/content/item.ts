import type { Field } from './field.ts'
import { fieldsOf } from './fields-of.ts'
import type { Leaves } from './leaves.ts'

/** Something that can be changed by itself: a prompt, a remedy, a sign. */
export type Item = {
  readonly key: string
  /** What it stands under: its step, its kind of failure. Null: its section alone. */
  readonly group: string | null
  readonly leaves: Leaves
  readonly fields: readonly Field[]
  /** Nothing of the kind is built in: the firm wrote it. */
  readonly isOwn: boolean
  /** Of a prompt: the one of its step that always fits. It has no condition and never goes. */
  readonly isLast: boolean
}

export function anItem(
  key: string,
  leaves: Leaves,
  about: Partial<Pick<Item, 'group' | 'isOwn' | 'isLast'>> = {},
): Item {
  const { group = null, isOwn = false, isLast = false } = about
  return { key, group, leaves, isOwn, isLast, fields: fieldsOf(key, { leaves, isLast, isOwn }) }
}
