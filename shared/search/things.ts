import { fieldBreak } from './marks.ts'
import { type Kind, type Named, type Searchable, sources } from './searchable.ts'
import { nameWords } from './similar-names.ts'
import { type TextPages, textPages } from './text-pages.ts'

/** Columns of what each text is, by its number. */
export type TextColumns = {
  /** What has names, or belongs to what has: its number; -1 once there is a newer state, or none. */
  readonly holder: number[]
  readonly atMs: number[]
  /** By place in `sources`. */
  readonly source: number[]
  /** By place in `kinds`; -1: none. */
  readonly kind: number[]
}

/** Columns of what has names, and decides whether anything that belongs to it is found. */
export type HolderColumns = {
  /** Where its own text is; -1: it is not there, or not to be found. */
  readonly text: number[]
  /** Where its names are. */
  readonly names: number[]
  /** 1: open, 0: closed, -1: neither. */
  readonly isOpen: number[]
  /** 0: none. */
  readonly severity: number[]
}

/**
 * All that can be found, in columns: as objects it would take several times the memory, and be slow
 * to go through. Each text has a number (`TextPages`), and so has each holder.
 */
export type Things = {
  readonly texts: TextPages
  readonly of: TextColumns
  readonly ids: string[]
  readonly names: TextPages
  /** By number of the names: whose; -1 once they are others. */
  readonly nameOf: number[]
  readonly holders: HolderColumns
  readonly holderIds: string[]
  readonly kinds: Kind[]
  /** Every word of a name there ever was, to guess at. */
  readonly nameWords: Set<string>
}

export function noThings(): Things {
  return {
    texts: textPages(),
    of: { holder: [], atMs: [], source: [], kind: [] },
    ids: [],
    names: textPages(),
    nameOf: [],
    holders: { text: [], names: [], isOpen: [], severity: [] },
    holderIds: [],
    kinds: [],
    nameWords: new Set(),
  }
}

/** Puts a text behind all others; what it says of what was known before is for the caller. */
export function addText(things: Things, found: Searchable, holder: number): number {
  const place = things.texts.add(found.text)
  things.ids[place] = found.id
  tellOf(things, place, found, holder)
  return place
}

/** What is known of a text beside its words. */
export function tellOf(things: Things, place: number, found: Searchable, holder: number): void {
  const { of } = things
  of.holder[place] = holder
  of.atMs[place] = found.atMs
  of.source[place] = sources.indexOf(found.source)
  of.kind[place] = found.kind === undefined ? -1 : kindNumbered(things, found.kind)
}

export function kindNumbered({ kinds }: Things, kind: Kind): number {
  const known = kinds.indexOf(kind)
  return known === -1 ? kinds.push(kind) - 1 : known
}

/** A holder of which nothing is known but that something belongs to it. */
export function addHolder({ holders, holderIds }: Things, id: string): number {
  holders.text.push(-1)
  holders.names.push(-1)
  holders.isOpen.push(-1)
  holders.severity.push(0)
  return holderIds.push(id) - 1
}

export function tellOfHolder(
  things: Things,
  holder: number,
  found: Searchable & Named,
  text: number,
): void {
  const { holders, names, nameOf } = things
  const { customer, contact, further, isOpen, severity } = found
  holders.text[holder] = text
  holders.isOpen[holder] = isOpen === null ? -1 : Number(isOpen)
  holders.severity[holder] = severity ?? 0
  const all = [customer, contact, further].map((name) => name.replaceAll(fieldBreak, ' '))
  const written = all.join(fieldBreak)
  const known = holders.names[holder] ?? -1
  if (known !== -1 && names.shown(known) === written) return
  if (known !== -1) nameOf[known] = -1
  const place = names.add(written)
  holders.names[holder] = place
  nameOf[place] = holder
  if (found.source === 'order') return
  for (const word of nameWords(names.folded(place))) things.nameWords.add(word)
}

/** Neither it nor anything that belongs to it is found any more. */
export function forget({ of, holders, nameOf }: Things, place: number): void {
  const holder = of.holder[place] ?? -1
  of.holder[place] = -1
  if (holders.text[holder] !== place) return
  nameOf[holders.names[holder] ?? -1] = -1
  holders.text[holder] = -1
  holders.names[holder] = -1
}

/** The names of the holder of a text, as they are shown. */
export function shownNames(things: Things, place: number): { customer: string; contact: string } {
  const names = things.holders.names[things.of.holder[place] ?? -1] ?? -1
  const [customer = '', contact = ''] = things.names.shown(names).split(fieldBreak)
  return { customer, contact }
}
