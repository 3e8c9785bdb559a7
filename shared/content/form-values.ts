import { isKeptBeside } from './changed-items.ts'
import { type ItemChange, removedField, sectionOf } from './changes.ts'
import { counts, type Field } from './field.ts'
import type { Item } from './item.ts'
import { type Leaf, type Leaves, sameLeaf } from './leaves.ts'
import { closedUp, isInRow } from './rows-in.ts'

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
  if (isLines(shape)) return Array.isArray(leaf) ? leaf.join('\n') : ''
  if (shape.kind === 'yes-no') return leaf === null ? '' : leaf === true ? 'yes' : 'no'
  return leaf === null ? '' : String(leaf)
}

function leafOf({ shape, isNeeded }: Field, value: FormValue): Leaf {
  if (Array.isArray(value)) return value.length === 0 && !isNeeded ? null : value
  if (isLines(shape)) {
    const plain = shape.kind === 'cues' ? value.normalize('NFKC').toLowerCase() : value
    const words = plain.split('\n').map((word) => word.trim())
    const told = words.filter((word) => word !== '')
    return told.length === 0 && !isNeeded ? null : told
  }
  if (value.trim() === '') return null
  if (shape.kind === 'yes-no') return value === 'yes'
  if (shape.kind === 'amount') return value.normalize('NFKC').replaceAll(/[,\s]/g, '')
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
  const said = closedUp(
    Object.fromEntries(
      shown.map((field) => {
        const isMeant = counts(field, (path) => values[path])
        return [field.path, isMeant ? leafOf(field, values[field.path] ?? '') : null]
      }),
    ),
  )
  // A row that is gone: what is built in of it does not count either.
  for (const path of Object.keys(builtIn ?? {})) {
    if (isInRow(path) && !(path in said)) said[path] = null
  }
  // What an earlier app knew and this one does not goes with the next change.
  const kept = Object.entries(current).filter(([path]) => {
    return !(path in said) && (path === removedField || isKeptBeside(path) || isOrder(path, fields))
  })
  const other = Object.entries(said).filter(([path, leaf]) =>
    builtIn ? !sameLeaf(builtIn[path], leaf) : leaf !== null,
  )
  return Object.fromEntries([...kept, ...other])
}

const isOrder = (path: string, fields: readonly Field[]) =>
  fields.some((field) => field.path === path && field.shape.kind === 'order')

const isLines = ({ kind }: Field['shape']) =>
  kind === 'words' || kind === 'cues' || kind === 'patterns'

/** An item of the firm's own that says what another says. */
export function copyOf({ key, leaves, group }: Pick<Item, 'key' | 'leaves' | 'group'>): ItemChange {
  const { id, ...said } = leaves
  const section = sectionOf(key)
  if (section === 'prompts') return { ...said, step: group }
  if (section === 'failures') return { ...said, like: leaves['like'] ?? id ?? null }
  return said
}
