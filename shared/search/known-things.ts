import { isNamed, type Searchable, type Source, sources } from './searchable.ts'
import {
  addHolder,
  addText,
  forget,
  kindNumbered,
  noThings,
  tellOf,
  tellOfHolder,
  type Things,
} from './things.ts'

/** Things that are put in and taken out by their ids. Ids of all tables are random and never meet. */
export type KnownThings = {
  readonly things: Things
  /** Takes one in, or its newer state. */
  readonly put: (found: Searchable) => void
  readonly remove: (id: string) => void
  /** Takes in many, or their newer states, as `thingsOf` made them. */
  readonly append: (piece: Things) => void
  /** Of this source nothing is left but these. */
  readonly keep: (source: Source, ids: ReadonlySet<string>) => void
}

/** Many by themselves, to be taken in together. */
export function thingsOf(found: readonly Searchable[]): Things {
  const { put, things } = knownThings()
  for (const one of found) put(one)
  return things
}

export function knownThings(): KnownThings {
  const things = noThings()
  const places = new Map<string, number>()
  const holders = new Map<string, number>()
  const holderNumbered = (id: string): number => {
    const known = holders.get(id)
    if (known !== undefined) return known
    const holder = addHolder(things, id)
    holders.set(id, holder)
    return holder
  }
  const remove = (id: string) => {
    const place = places.get(id)
    if (place !== undefined) forget(things, place)
    places.delete(id)
  }
  return {
    things,
    put: (found) => {
      const holder = holderNumbered(isNamed(found) ? found.id : found.caseId)
      let place = places.get(found.id)
      if (place !== undefined && things.texts.shown(place) === found.text) {
        tellOf(things, place, found, holder)
      } else {
        if (place !== undefined) things.of.holder[place] = -1
        place = addText(things, found, holder)
        places.set(found.id, place)
      }
      if (isNamed(found)) tellOfHolder(things, holder, found, place)
    },
    remove,
    append: (piece) => appendTo(things, piece, places, holderNumbered),
    keep: (source, ids) => {
      for (const [id, place] of places) {
        if (things.of.source[place] === sources.indexOf(source) && !ids.has(id)) remove(id)
      }
    },
  }
}

function appendTo(
  things: Things,
  piece: Things,
  places: Map<string, number>,
  holderNumbered: (id: string) => number,
): void {
  const firstText = things.texts.append(piece.texts.closed())
  const firstNames = things.names.append(piece.names.closed())
  const kinds = piece.kinds.map((kind) => kindNumbered(things, kind))
  const holders = piece.holderIds.map(holderNumbered)
  for (const [index, id] of piece.ids.entries()) {
    const place = firstText + index
    const before = places.get(id)
    if (before !== undefined) things.of.holder[before] = -1
    places.set(id, place)
    things.ids[place] = id
    things.of.holder[place] = holders[piece.of.holder[index] ?? -1] ?? -1
    things.of.atMs[place] = piece.of.atMs[index] ?? 0
    things.of.source[place] = piece.of.source[index] ?? 0
    things.of.kind[place] = kinds[piece.of.kind[index] ?? -1] ?? -1
  }
  for (const holder of piece.nameOf) things.nameOf.push(holders[holder] ?? -1)
  for (const [index, holder] of holders.entries()) {
    const text = piece.holders.text[index] ?? -1
    // Of the case of a line the line itself says nothing.
    if (text === -1) continue
    const before = things.holders.names[holder] ?? -1
    if (before !== -1) things.nameOf[before] = -1
    things.holders.text[holder] = firstText + text
    things.holders.names[holder] = firstNames + (piece.holders.names[index] ?? 0)
    things.holders.isOpen[holder] = piece.holders.isOpen[index] ?? -1
    things.holders.severity[holder] = piece.holders.severity[index] ?? 0
  }
  for (const word of piece.nameWords) things.nameWords.add(word)
}
