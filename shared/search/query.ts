import type { Severity } from '../case/severity.ts'

/** Most words of a query, and most names: a bit of a whole number stands for each. */
export const mostWords = 16

/** What somebody looks for. */
export type Query = {
  /** Folded words and phrases: each must be there, in any order. */
  readonly words: readonly string[]
  /** Folded: each must be in the customer's or the contact's name. */
  readonly customers: readonly string[]
  /** Whether the case lives; null: either. */
  readonly isOpen: boolean | null
  readonly severity: Severity | null
  /** From this moment on, and before that one; null: no limit. */
  readonly sinceMs: number | null
  readonly beforeMs: number | null
}

export const nothingAsked: Query = {
  words: [],
  customers: [],
  isOpen: null,
  severity: null,
  sinceMs: null,
  beforeMs: null,
}

/** Whether nothing was asked that could be looked for. */
export function isEmptyQuery({ words, ...filters }: Query): boolean {
  return words.length === 0 && !hasFilters({ words, ...filters })
}

export function hasFilters({ customers, isOpen, severity, sinceMs, beforeMs }: Query): boolean {
  return (
    customers.length > 0 || [isOpen, severity, sinceMs, beforeMs].some((filter) => filter !== null)
  )
}
