import type { ItemChange } from './changes.ts'
import type { Field } from './field.ts'
import { type Leaf, type Leaves, sameLeaf } from './leaves.ts'

/** A field as a form holds it: a text, or what is ticked. */
export type FormValue = string | string[]
export type FormValues = Record<string, FormValue>

/** The fields of an item that a form shows; the order of prompts is set where they stand. */
export function fieldsShown(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ shape }) => shape.kind !== 'order')
}

export function formValues(fields: readonly Field[], leaves: Leaves): FormValues {
  return Object.fromEntries(
    fieldsShown(fields).map((field) => [field.path, valueOf(field, leaves[field.path] ?? null)]),
  )
}

function valueOf({ shape }: Field, leaf: Leaf): FormValue {
  if (shape.kind === 'choices') return Array.isArray(leaf) ? [...(leaf as string[])] : []
  if (shape.kind === 'words') return Array.isArray(leaf) ? leaf.join('\n') : ''
  if (shape.kind === 'yes-no') return leaf === null ? '' : leaf === true ? 'yes' : 'no'
  return leaf === null ? '' : String(leaf)
}

function leafOf({ shape, isNeeded }: Field, value: FormValue): Leaf {
  if (Array.isArray(value)) return value.length === 0 && !isNeeded ? null : value
  if (shape.kind === 'words') {
    const words = value.split('\n').map((word) => word.trim())
    return words.filter((word) => word !== '')
  }
  if (value.trim() === '') return null
  if (shape.kind === 'yes-no') return value === 'yes'
  if (shape.kind === 'number') return /^\d{1,9}$/.test(value.trim()) ? Number(value) : value
  return value
}

/**
 * What a form says of an item, as a change of what is built in.
 * @param builtIn its fields as they are built in; null: the firm wrote it, and all of it is kept
 * @param current what the firm said of it before: what the form does not show stays
 */
export function changeOf(
  fields: readonly Field[],
  values: FormValues,
  builtIn: Leaves | null,
  current: ItemChange = {},
): ItemChange {
  const shown = fieldsShown(fields)
  const paths = new Set(shown.map(({ path }) => path))
  const kept = Object.entries(current).filter(([path]) => !paths.has(path))
  const said = shown.flatMap((field): [string, Leaf][] => {
    const leaf = leafOf(field, values[field.path] ?? '')
    if (builtIn && sameLeaf(builtIn[field.path], leaf)) return []
    if (!builtIn && leaf === null) return []
    return [[field.path, leaf]]
  })
  return Object.fromEntries([...kept, ...said])
}

/** An item of the firm's own that says what another says. */
export function copyOf(item: {
  readonly leaves: Leaves
  readonly group: string | null
}): ItemChange {
  const { id: _id, ...leaves } = item.leaves
  return leaves
}
