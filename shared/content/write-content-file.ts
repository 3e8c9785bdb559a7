import { Document, isMap, isScalar, visit } from 'yaml'
import type { LocalText } from '../base/language.ts'
import {
  type ContentChanges,
  idOf,
  type ItemChange,
  removedField,
  type Section,
  sectionOf,
} from './changes.ts'
import { isKeptBeside } from './changed-items.ts'
import { type BuiltIn, builtInItems } from './content.ts'
import { itemsInForce } from './differences.ts'
import type { Item } from './item.ts'
import { type Leaf, type Leaves } from './leaves.ts'

/** By what a file says what it is. */
export const fileFormat = 'tanto-playbook'
/** Raised when an older app could misread a newer file. */
export const fileVersion = 1

/** What goes into a file: only what the firm says otherwise, or all there is. */
export type FileScope = 'changes' | 'everything'

type Written = { readonly leaves: Leaves; readonly group: string | null }

/**
 * The content as a file to read, to compare and to write in: item by item in the order of the app,
 * a field a line, always in the same order.
 * @param head what stands above it, line by line
 */
export function writeContentFile(
  builtIn: BuiltIn,
  changes: ContentChanges,
  { scope, head }: { scope: FileScope; head: readonly string[] },
): string {
  const sections = new Map<Section, Map<string, Written>>()
  for (const [key, written] of itemsToWrite(builtIn, changes, scope)) {
    const section = sectionOf(key)
    const items = sections.get(section) ?? new Map<string, Written>()
    sections.set(section, items.set(idOf(key), written))
  }
  const plain: Record<string, unknown> = { format: fileFormat, version: fileVersion }
  for (const [section, items] of sections) {
    plain[section] = Object.fromEntries(
      [...items].map(([id, { leaves }]) => [id, nested(leaves)] as const),
    )
  }
  const document = new Document(plain)
  document.commentBefore = head.map((line) => ` ${line}`).join('\n')
  visit(document, { Seq: (_, list) => void (list.flow = true) })
  nameGroups(document, builtIn, sections)
  return document.toString({ lineWidth: 0 })
}

function itemsToWrite(
  builtIn: BuiltIn,
  changes: ContentChanges,
  scope: FileScope,
): [string, Written][] {
  const inForce = itemsInForce(builtIn, changes)
  const known = new Map(builtInItems(builtIn).map((item) => [item.key, item]))
  const keys = [...new Set([...inForce.keys(), ...known.keys(), ...Object.keys(changes)])]
  const wanted = scope === 'everything' ? keys : keys.filter((key) => changes[key])
  return wanted.flatMap((key): [string, Written][] => {
    const item = inForce.get(key) ?? known.get(key)
    if (!item) return []
    const { group } = item
    if (!inForce.has(key)) return [[key, { group, leaves: { [removedField]: true } }]]
    const isWhole = scope === 'everything' || item.isOwn
    const leaves = isWhole ? wholeOf(item, known.get(key), changes[key]) : (changes[key] ?? {})
    return [[key, { group, leaves }]]
  })
}

/** All fields of an item; what was taken out of a built-in one is said to be so. */
function wholeOf(item: Item, builtIn: Item | undefined, change: ItemChange = {}): Leaves {
  const told = item.fields.flatMap(({ path, shape }) => {
    // Where the firm has no order of its own, new prompts find their places by themselves.
    if (shape.kind === 'order' && !(path in change)) return []
    const leaf = item.leaves[path]
    if (leaf !== undefined) return [[path, leaf] as const]
    return builtIn?.leaves[path] === undefined ? [] : [[path, null] as const]
  })
  const kept = Object.entries(item.leaves).filter(([path]) => isKeptBeside(path))
  return Object.fromEntries([...told, ...(item.isOwn ? kept : [])])
}

type Nested = { [name: string]: Nested | Leaf }

function nested(leaves: Leaves): Nested {
  const root: Nested = {}
  for (const [path, leaf] of Object.entries(leaves)) {
    const names = path.split('/')
    const last = names.pop() ?? path
    let at = root
    for (const name of names) at = (at[name] ??= {}) as Nested
    at[last] = leaf
  }
  return root
}

/** Says above the first item of each step, and of each kind of failure, what it stands under. */
function nameGroups(
  document: Document,
  { playbook, catalogue }: BuiltIn,
  sections: ReadonlyMap<Section, ReadonlyMap<string, Written>>,
): void {
  const names = new Map<string, LocalText>(
    [...playbook.steps, ...catalogue.failureKinds].map(({ id, name }) => [id, name]),
  )
  for (const section of ['prompts', 'remedies'] as const) {
    const map = document.get(section, true)
    if (!isMap(map)) continue
    let last: string | null = null
    for (const { key } of map.items) {
      const id = isScalar(key) ? String(key.value) : ''
      const group = sections.get(section)?.get(id)?.group ?? null
      const name = group === null || group === last ? undefined : names.get(group)
      if (name && isScalar(key)) key.commentBefore = ` ${name.en} / ${name.ja}`
      last = group
    }
  }
}
