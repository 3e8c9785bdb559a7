import type { CaseFacts } from './case-facts.ts'

export type RepeatFailures = {
  readonly n: number
  readonly again: number
  /** Kinds that failed again, the most frequent first; `again` of `all` of that kind. */
  readonly kinds: readonly { readonly kind: string; readonly again: number; readonly all: number }[]
}

/**
 * What went wrong that had gone wrong before: in this case, or in one before it that somebody
 * remembers (R10). Kind '': nobody has said.
 */
export function repeatFailures(cases: readonly CaseFacts[]): RepeatFailures {
  const kinds = new Map<string, { kind: string; again: number; all: number }>()
  for (const { failureKind: kind, hasFailedBefore } of cases) {
    const counted = kinds.get(kind) ?? { kind, again: 0, all: 0 }
    counted.all += 1
    if (hasFailedBefore) counted.again += 1
    kinds.set(kind, counted)
  }
  const repeated = [...kinds.values()].filter(({ again }) => again > 0)
  repeated.sort((a, b) => b.again - a.again || b.all - a.all || (a.kind < b.kind ? -1 : 1))
  return {
    n: cases.length,
    again: repeated.reduce((sum, { again }) => sum + again, 0),
    kinds: repeated,
  }
}
