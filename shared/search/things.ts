import { fieldBreak } from './marks.ts'
import {
  isNamed,
  type Kind,
  type Named,
  type Searchable,
  type Source,
  sources,
} from './searchable.ts'
import { nameWords } from './similar-names.ts'
import { type TextPages, textPages } from './text-pages.ts'

/** What has names, and decides whether anything that belongs to it is found. */
export type Holder = {
  /** Where its own text is; -1: it is not there, or not to be found. */
  text: number
  /** Where its names are. */
  names: number
  isOpen: Named['isOpen']
  severity: Named['severity']
}

/**
 * All that can be found, in columns: so many objects would be most of the memory, and slow to go
 * through. Each text has a number (`TextPages`), and so has each holder.
 */
export type Things = {
  readonly texts: TextPages
  readonly names: TextPages
  /** By number of the text. The holder is -1 once there is a newer state of it, or none. */
  readonly holderOf: number[]
  readonly atMs: number[]
  readonly source: number[]
  readonly kind: (Kind | null)[]
  readonly id: string[]
  /** By number of the names: whose; -1 once they are others. */
  readonly nameOf: number[]
  readonly holders: Holder[]
  readonly holderIds: string[]
  /** Every word of a name there ever was, to guess at. */
  readonly nameWords: Set<string>
  readonly put: (found: Searchable) => void
  readonly remove: (id: string) => void
  /** Of this source nothing is left but these. */
  readonly keep: (source: number, ids: ReadonlySet<string>) => void
}

/** Ids of all tables are random and never meet. */
export function noThings(): Things {
  const places = new Map<string, number>()
  const numbers = new Map<string, number>()
  const things: Things = {
    texts: textPages(),
    names: textPages(),
    holderOf: [],
    atMs: [],
    source: [],
    kind: [],
    id: [],
    nameOf: [],
    holders: [],
    holderIds: [],
    nameWords: new Set(),
    put: (found) => {
      const holder = holderNumbered(isNamed(found) ? found.id : found.caseId)
      const place = putText(found, holder)
      if (isNamed(found)) putNames(found, holder, place)
    },
    remove: (id) => {
      const place = places.get(id)
      if (place === undefined) return
      places.delete(id)
      things.holderOf[place] = -1
      const holder = things.holders[numbers.get(id) ?? -1]
      if (!holder) return
      things.nameOf[holder.names] = -1
      Object.assign(holder, { text: -1, names: -1 })
    },
    keep: (source, ids) => {
      for (const [id, place] of places) {
        if (things.source[place] === source && !ids.has(id)) things.remove(id)
      }
    },
  }

  const holderNumbered = (id: string): number => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    const holder = things.holders.push({ text: -1, names: -1, isOpen: null, severity: null }) - 1
    things.holderIds.push(id)
    numbers.set(id, holder)
    return holder
  }
  const putText = (found: Searchable, holder: number) => {
    const { id, text, atMs, source } = found
    const known = places.get(id)
    const isSame = known !== undefined && things.texts.shown(known) === text
    if (known !== undefined && !isSame) things.holderOf[known] = -1
    const place = isSame ? known : things.texts.add(text)
    if (!isSame) places.set(id, place)
    things.holderOf[place] = holder
    things.atMs[place] = atMs
    things.source[place] = sources.indexOf(source)
    things.kind[place] = found.kind ?? null
    things.id[place] = id
    return place
  }
  const putNames = (found: Named & { readonly source: Source }, at: number, text: number) => {
    const holder = things.holders[at]
    if (!holder) return
    const { customer, contact, further, isOpen, severity } = found
    const all = [customer, contact, further].map((name) => name.replaceAll(fieldBreak, ' '))
    const names = all.join(fieldBreak)
    Object.assign(holder, { text, isOpen, severity })
    if (holder.names !== -1 && things.names.shown(holder.names) === names) return
    if (holder.names !== -1) things.nameOf[holder.names] = -1
    holder.names = things.names.add(names)
    things.nameOf[holder.names] = at
    if (found.source === 'order') return
    for (const word of nameWords(things.names.folded(holder.names))) things.nameWords.add(word)
  }
  return things
}

/** The names of the holder of a text, as they are shown. */
export function shownNames(things: Things, place: number): { customer: string; contact: string } {
  const holder = things.holders[things.holderOf[place] ?? -1]
  const [customer = '', contact = ''] = things.names.shown(holder?.names ?? -1).split(fieldBreak)
  return { customer, contact }
}
