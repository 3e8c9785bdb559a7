import type { Severity } from '../case/severity.ts'
import { excerpt, type Marked, marksIn } from './marks.ts'
import type { Query } from './query.ts'
import { type Kind, type Named, type Source, sources } from './searchable.ts'
import { shownNames, type Things } from './things.ts'

/** Something found, with what is shown of it. */
export type Hit = {
  readonly source: Source
  readonly id: string
  /** The case it belongs to; of what belongs to none its own. */
  readonly holderId: string
  readonly kind: Kind | null
  readonly customer: Marked
  readonly contact: Marked
  /** The line itself, or as much of the text as tells why it was found. */
  readonly line: Marked
  readonly isOpen: Named['isOpen']
  readonly severity: Named['severity']
  /** 0: at no time. */
  readonly atMs: number
}

/** What was found of one source: the best of it, and how many there are in all. */
export type HitGroup = {
  readonly source: Source
  readonly total: number
  readonly hits: readonly Hit[]
}

export type Answer = {
  readonly groups: readonly HitGroup[]
  /** Cases and customers with a name like the one that was typed: a guess, behind all else. */
  readonly similar: readonly Hit[]
}

export function hitOf(things: Things, place: number, query: Query): Hit {
  const words = [...query.words, ...query.customers]
  const marked = (text: string): Marked => ({ text, marks: marksIn(text, words) })
  const { of, holders } = things
  const at = of.holder[place] ?? -1
  const isOpen = holders.isOpen[at] ?? -1
  const severity = holders.severity[at] ?? 0
  const { customer, contact } = shownNames(things, place)
  return {
    source: sources[of.source[place] ?? 0] ?? 'line',
    id: things.ids[place] ?? '',
    holderId: things.holderIds[at] ?? '',
    kind: things.kinds[of.kind[place] ?? -1] ?? null,
    customer: marked(customer),
    contact: marked(contact),
    line: excerpt(things.texts.shown(place), query.words),
    isOpen: isOpen === -1 ? null : isOpen === 1,
    severity: severity === 0 ? null : (severity as Severity),
    atMs: of.atMs[place] ?? 0,
  }
}
