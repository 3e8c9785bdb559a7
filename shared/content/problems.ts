import { languages } from '../base/language.ts'
import type { RemedyCatalogue } from '../remedy/catalogue.ts'
import { lackingIn } from './catalogue-in-force.ts'
import {
  type ContentChanges,
  idOf,
  type ItemChange,
  removedField,
  sectionOf,
  type Section,
} from './changes.ts'
import { leafProblem, type LeafProblem } from './check-leaf.ts'
import { type BuiltIn, contentInForce, itemsIn } from './content.ts'
import { anItem, type Item } from './item.ts'
import { type Leaf, type Leaves, sameLeaf } from './leaves.ts'
import { isSign } from './playbook-in-force.ts'

/** What can't be saved, and where. The words are chosen where it is shown. */
export type ContentProblem = {
  readonly key: string
  /** The field; null: it is about the item as a whole. */
  readonly path: string | null
  readonly code:
    | LeafProblem
    | 'unknown-item'
    | 'unknown-field'
    | 'unknown-language'
    | 'one-language'
    | 'must-stay'
    | 'not-a-sign'
    | 'sign-twice'
    | 'last-remedy'
    | 'incomplete'
  /** What it is about, where that helps: another item, a kind of failure. */
  readonly about?: string
}

/** Sections in which a firm can write items of its own. */
export const growing: readonly Section[] = ['prompts', 'remedies', 'phrases']

/** All that is wrong with the changes; empty: they can be saved, and no call breaks by them. */
export function contentProblems(builtIn: BuiltIn, changes: ContentChanges): ContentProblem[] {
  const items = new Map(itemsIn({ ...builtIn, phrases: [] }).map((item) => [item.key, item]))
  const problems = [
    ...Object.entries(changes).flatMap(([key, change]) => itemProblems(key, change, items)),
    ...signProblems(items, changes),
    ...remedyProblems(builtIn.catalogue, changes),
  ]
  return problems.length > 0 ? problems : withoutEffect(builtIn, changes)
}

/** What would be passed over as a whole: each field is right by itself, all of it is not. */
function withoutEffect(builtIn: BuiltIn, changes: ContentChanges): ContentProblem[] {
  const inForce = new Map(
    itemsIn(contentInForce(builtIn, changes)).map((item) => [item.key, item.leaves]),
  )
  return Object.entries(changes).flatMap(([key, change]): ContentProblem[] => {
    if (change[removedField] === true) return []
    const leaves = inForce.get(key)
    const hasEffect = Object.entries(change).every(([path, leaf]) => {
      return (
        path === 'order' || path === 'step' || sameLeaf(leaves?.[path], leaf === '' ? null : leaf)
      )
    })
    return leaves && hasEffect ? [] : [{ key, path: null, code: 'incomplete' }]
  })
}

function itemProblems(
  key: string,
  change: ItemChange,
  items: ReadonlyMap<string, Item>,
): ContentProblem[] {
  const known = items.get(key)
  if (!known && !growing.includes(sectionOf(key))) {
    return [{ key, path: null, code: 'unknown-item' }]
  }
  if (change[removedField] === true) {
    const stays = known?.isLast || (known && !growing.includes(sectionOf(key)))
    return stays ? [{ key, path: null, code: 'must-stay' }] : []
  }
  const item = known ?? anItem(key, change, { isOwn: true })
  const wanted: Leaves = { ...item.leaves, ...change }
  return [...unknownFields(item, change), ...fieldProblems(item, wanted, change)]
}

function fieldProblems(item: Item, wanted: Leaves, change: ItemChange): ContentProblem[] {
  const { key, fields, isOwn } = item
  return fields.flatMap((field): ContentProblem[] => {
    const { path, isNeeded, language, shape } = field
    if (!isOwn && !(path in change) && language === null) return []
    const leaf = wanted[path] ?? null
    const code = path in change || isOwn ? leafProblem(field, leaf) : null
    if (code) return [{ key, path, code }]
    const isOneSided =
      shape.kind === 'text' && !isNeeded && isEmpty(leaf) && hasOther(wanted, path, language)
    return isOneSided ? [{ key, path, code: 'one-language' }] : []
  })
}

const isEmpty = (leaf: Leaf | undefined) => leaf === null || leaf === undefined || leaf === ''

function hasOther(wanted: Leaves, path: string, language: string | null): boolean {
  if (language === null) return false
  const stem = path.slice(0, -language.length)
  return languages.some((other) => other !== language && !isEmpty(wanted[`${stem}${other}`]))
}

function unknownFields({ key, fields, isOwn }: Item, change: ItemChange): ContentProblem[] {
  const paths = new Set(fields.map(({ path }) => path))
  return Object.keys(change).flatMap((path): ContentProblem[] => {
    const isKept = isOwn && /^costItems\/\d{1,2}\/cost\/by$/.test(path)
    if (paths.has(path) || path === removedField || isKept) return []
    const isText = languages.some((one) => paths.has(path.replace(/\/[a-z]{2}$/, `/${one}`)))
    return [{ key, path, code: isText ? 'unknown-language' : 'unknown-field' }]
  })
}

function signProblems(items: ReadonlyMap<string, Item>, changes: ContentChanges): ContentProblem[] {
  const signs = [...items.values()]
    .filter(({ key }) => sectionOf(key) === 'signs')
    .map(({ key, leaves }) => ({ key, sign: changes[key]?.['sign'] ?? leaves['sign'] }))
  return signs.flatMap(({ key, sign }): ContentProblem[] => {
    if (!(changes[key] && 'sign' in changes[key]) || typeof sign !== 'string') return []
    const at = { key, path: 'sign' }
    if (!isSign(sign)) return [{ ...at, code: 'not-a-sign' }]
    const other = signs.find((one) => one.key !== key && one.sign === sign)
    return other ? [{ ...at, code: 'sign-twice', about: other.key }] : []
  })
}

function remedyProblems(
  { remedies, failureKinds }: RemedyCatalogue,
  changes: ContentChanges,
): ContentProblem[] {
  const kinds = failureKinds.map(({ id }) => id)
  const builtIn = new Set(remedies.map(({ id }) => `remedies/${id}`))
  const own = Object.keys(changes).filter(
    (key) => sectionOf(key) === 'remedies' && !builtIn.has(key),
  )
  const wanted = [...builtIn, ...own].flatMap((key) => {
    const change = changes[key]
    if (change?.[removedField] === true) return []
    const remedy = remedies.find(({ id }) => id === idOf(key))
    const fits = (change?.['failureKinds'] ?? remedy?.failureKinds ?? []) as readonly string[]
    return [{ key, aim: change?.['aim'] ?? remedy?.aim, failureKinds: fits }]
  })
  const strange = wanted
    .filter(({ failureKinds: fits }) => fits.some((kind) => !kinds.includes(kind)))
    .map(({ key }): ContentProblem => ({ key, path: 'failureKinds', code: 'not-a-choice' }))
  const changed = Object.keys(changes).filter((key) => sectionOf(key) === 'remedies')
  const lacking = lackingIn(wanted, kinds).flatMap(({ kind, aim }) => {
    const gone = changed.find((key) => {
      const before = remedies.find(({ id }) => id === idOf(key))
      return before?.aim === aim && before.failureKinds.includes(kind)
    })
    const problem: ContentProblem = {
      key: gone ?? '',
      path: null,
      code: 'last-remedy',
      about: kind,
    }
    return gone ? [problem] : []
  })
  return [...strange, ...lacking]
}
