import type { Call } from '../call/call.ts'
import { type Entry, inOrder } from '../call/entry.ts'
import type { Case } from '../case/case.ts'

/** What rules look at: the case, the call, and what was said in it. */
export type CallFacts = {
  readonly case: Case
  readonly call: Call
  /** The lines that count, in the order they were captured. */
  readonly said: readonly Entry[]
}

export function callFacts(of: Case, call: Call, entries: readonly Entry[]): CallFacts {
  return { case: of, call, said: linesThatCount(entries) }
}

/** Removed and blank lines count for nothing. */
export function linesThatCount(entries: readonly Entry[]): readonly Entry[] {
  return inOrder(entries.filter((entry) => !entry.removed && entry.text.trim() !== ''))
}
