import { languages } from '../base/language.ts'
import type { RemedyCatalogue } from '../remedy/catalogue.ts'
import { decimalPattern } from '../remedy/cost-formula.ts'
import { lackingIn, sameCues } from './catalogue-in-force.ts'
import { isKeptBeside } from './changed-items.ts'
import {
  type ContentChanges,
  idOf,
  type ItemChange,
  removedField,
  sectionOf,
  type Section,
} from './changes.ts'
import { leafProblem, type LeafProblem } from './check-leaf.ts'
import { type BuiltIn, contentInForce, builtInItems, itemsIn } from './content.ts'
import { counts } from './field.ts'
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
    | 'cue-twice'
    | 'last-tick'
    | 'must-stay'
    | 'not-a-sign'
    | 'sign-twice'
    | 'last-remedy'
    | 'incomplete'
  /** What it is about, where that helps: another item, a kind of failure. */
  readonly about?: string
  /** Which of a list it is, from 0. */
  readonly nth?: number
}

/** Sections in which a firm can write items of its own. */
export const growing: readonly Section[] = [
  'prompts',
  'nudges',
  'ticks',
  'failures',
  'remedies',
  'phrases',
]

/** Whether an item may go: each that a call or a case can do without. */
export function canGo({ key, isLast, isOwn }: Pick<Item, 'key' | 'isLast' | 'isOwn'>): boolean {
  const section = sectionOf(key)
  if (isOwn) return true
  if (section === 'failures') return false
  return section === 'wording' || (growing.includes(section) && !isLast)
}

/** All that is wrong with the changes; empty: they can be saved, and no call breaks by them. */
export function contentProblems(builtIn: BuiltIn, changes: ContentChanges): ContentProblem[] {
  const items = new Map(builtInItems(builtIn).map((item) => [item.key, item]))
  const problems = [
    ...Object.entries(changes).flatMap(([key, change]) => itemProblems(key, change, items)),
    ...signProblems(items, changes),
    ...remedyProblems(builtIn.catalogue, changes),
    ...cueProblems(items, changes),
    ...tickProblems(items, changes),
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
      const isSaid = sameLeaf(leaves?.[path], leaf === '' ? null : leaf)
      return isSaid || beside.has(path) || isSameAmount(leaves?.[path], leaf)
    })
    return leaves && hasEffect ? [] : [{ key, path: null, code: 'incomplete' }]
  })
}

const beside = new Set(['order', 'step', 'sources'])

/** "60" is kept as "60.00". */
const isSameAmount = (a: Leaf | undefined, b: Leaf) =>
  typeof a === 'string' &&
  typeof b === 'string' &&
  decimalPattern.test(b) &&
  Number(a) === Number(b)

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
    return known && !canGo(known) ? [{ key, path: null, code: 'must-stay' }] : []
  }
  const item = known ?? anItem(key, change, { isOwn: true })
  const wanted: Leaves = { ...item.leaves, ...change }
  return [...unknownFields(item, change), ...fieldProblems(item, wanted, change)]
}

function fieldProblems(item: Item, wanted: Leaves, change: ItemChange): ContentProblem[] {
  const { key, fields, isOwn } = item
  return fields.flatMap((field): ContentProblem[] => {
    const { path, isNeeded, language, shape } = field
    if (!counts(field, (at) => wanted[at])) return []
    const isNewlyAsked = field.onlyIf !== undefined && field.onlyIf.path in change
    if (!isOwn && !(path in change) && !isNewlyAsked && language === null) return []
    const leaf = wanted[path] ?? null
    const found = path in change || isOwn || isNewlyAsked ? leafProblem(field, leaf) : null
    if (found) return [{ key, path, ...found }]
    const isOneSided =
      (shape.kind === 'text' || shape.kind === 'words') &&
      !isNeeded &&
      isEmpty(leaf) &&
      hasOther(wanted, path, language)
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
    const isKept = isOwn && isKeptBeside(path)
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
  const own = (section: Section) =>
    Object.keys(changes).filter(
      (key) => sectionOf(key) === section && changes[key]?.[removedField] !== true,
    )
  const ofApp = failureKinds.map(({ id }) => id)
  const kinds = [...new Set([...ofApp, ...own('failures').map(idOf)])]
  const builtIn = new Set(remedies.map(({ id }) => `remedies/${id}`))
  const wanted = [...new Set([...builtIn, ...own('remedies')])].flatMap((key) => {
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
  const likeNothing = own('failures')
    .filter((key) => {
      const like = changes[key]?.['like']
      return !ofApp.includes(idOf(key)) && !(typeof like === 'string' && ofApp.includes(like))
    })
    .map((key): ContentProblem => ({ key, path: 'like', code: 'not-a-choice' }))
  const lacking = lackingIn(wanted, ofApp).flatMap(({ kind, aim }) => {
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
  return [...strange, ...likeNothing, ...lacking]
}

/** Two sorts of remedy asked for by the same words: nobody could tell which is meant. */
function cueProblems(items: ReadonlyMap<string, Item>, changes: ContentChanges): ContentProblem[] {
  if (!Object.keys(changes).some((key) => sectionOf(key) === 'cues')) return []
  const listAt = (key: string, path: string) => {
    const list = changes[key]?.[path] ?? items.get(key)?.leaves[path]
    return Array.isArray(list) ? (list as string[]) : []
  }
  const sorts = [...items.keys()].filter(
    (key) => sectionOf(key) === 'cues' && key !== 'cues/refusals',
  )
  const cues = sorts.map(
    (key) => [key, { en: listAt(key, 'cues/en'), ja: listAt(key, 'cues/ja') }] as const,
  )
  return sameCues(Object.fromEntries(cues)).map(({ kind, other, language, nth }) => {
    // What was changed is told: the other one may be built in.
    const [key, about] = changes[kind] ? [kind, other] : [other, kind]
    const path = `cues/${language}`
    const word = listAt(kind, path)[nth] ?? ''
    return { key, path, code: 'cue-twice', about, nth: listAt(key, path).indexOf(word) }
  })
}

/** A step that nothing ticks would never be done by itself. */
function tickProblems(items: ReadonlyMap<string, Item>, changes: ContentChanges): ContentProblem[] {
  const isTick = (key: string) => sectionOf(key) === 'ticks'
  const gone = Object.keys(changes).filter(
    (key) => isTick(key) && changes[key]?.[removedField] === true,
  )
  const keys = [...new Set([...items.keys(), ...Object.keys(changes)])].filter(isTick)
  const stepOf = (key: string) => changes[key]?.['step'] ?? items.get(key)?.leaves['step']
  const ticked = keys.filter((key) => !gone.includes(key)).map(stepOf)
  return gone
    .filter((key) => items.has(key) && !ticked.includes(stepOf(key)))
    .map((key) => ({ key, path: null, code: 'last-tick' }))
}
