import type { Call } from '../call/call.ts'
import { type Entry, type EntryKind, inOrder } from '../call/entry.ts'
import type { Case } from '../case/case.ts'

/** A call and what was said in it, made ready for rules to look at. */
export type SaidFacts = {
  readonly call: Call
  /** The lines that count, in the order they were captured. */
  readonly said: readonly Entry[]
  /** The same by kind. A kind without a line is not there. */
  readonly byKind: ReadonlyMap<EntryKind, readonly Entry[]>
  /** The kinds captured in the step the call is in. */
  readonly kindsHere: ReadonlySet<EntryKind>
}

/** What rules look at: the case, the call, and what was said in it. */
export type CallFacts = SaidFacts & { readonly case: Case }

/** Removed and blank lines count for nothing. */
export function saidFacts(call: Call, entries: readonly Entry[]): SaidFacts {
  const said = inOrder(entries.filter((entry) => !entry.removed && entry.text.trim() !== ''))
  const byKind = new Map<EntryKind, Entry[]>()
  const kindsHere = new Set<EntryKind>()
  for (const entry of said) {
    const { kind, step } = entry
    byKind.set(kind, byKind.get(kind) ?? [])
    byKind.get(kind)?.push(entry)
    if (step === call.step) kindsHere.add(kind)
  }
  return { call, said, byKind, kindsHere }
}

export function callFacts(of: Case, call: Call, entries: readonly Entry[]): CallFacts {
  return { case: of, ...saidFacts(call, entries) }
}
