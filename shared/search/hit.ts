import type { CaseId } from '../base/ids.ts'
import { excerpt, type Marked, marksIn } from './marks.ts'
import type { Query } from './query.ts'
import type { Searchable, SearchableCase, Source } from './searchable.ts'

export type IndexedCase = SearchableCase & { readonly names: string }

/** A case as it is now, shared by all that belongs to it. */
export type Of = {
  /** Null: it is not there, or not to be found. */
  found: IndexedCase | null
  isOpen: boolean
  /** The words of its names. */
  words: readonly string[]
  /** The search that looked at it last. */
  seenBy: object | null
}

/** Something found, with what is shown of it. */
export type Hit = {
  readonly source: Source
  readonly id: string
  readonly caseId: CaseId
  readonly kind: Searchable['kind'] | null
  readonly customer: Marked
  readonly contact: Marked
  /** The line itself, or as much of the text as tells why it was found. */
  readonly line: Marked
  readonly isOpen: boolean
  readonly severity: SearchableCase['severity']
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
  /** Cases of customers with a name like the one that was typed: a guess, behind all else. */
  readonly similar: readonly Hit[]
}

export function hitOf(item: Searchable, of: IndexedCase, query: Query): Hit {
  const marked = (text: string): Marked => ({
    text,
    marks: marksIn(text, [...query.words, ...query.customers]),
  })
  return {
    source: item.source,
    id: item.id,
    caseId: item.caseId,
    kind: item.kind ?? null,
    customer: marked(of.customer),
    contact: marked(of.contact),
    line: excerpt(item.text, query.words),
    isOpen: of.isOpen,
    severity: of.severity,
    atMs: item.atMs,
  }
}
