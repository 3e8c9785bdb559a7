import type { CaseId } from '../base/ids.ts'
import { type Entry, isPromise, type PromiseKind } from '../call/entry.ts'
import type { Case } from '../case/case.ts'

/** Promises of one customer, in the order they fall due. */
export type LedgerGroup = {
  /** Empty: not known yet, and then of one case only. */
  readonly customer: string
  readonly promises: readonly Entry[]
}

/** What we owe, what they owe, and what was asked inside (method: "Promise ledger"). */
export type Ledger = Readonly<Record<PromiseKind, readonly LedgerGroup[]>>

/**
 * Open promises by who owes them and to whom: what is due first comes first, what has no date last,
 * and a customer stands where the first of theirs falls due.
 */
export function ledgerOf(
  promises: readonly Entry[],
  customerOf: (caseId: CaseId) => string,
): Ledger {
  const byDue = promises.toSorted(byDueDate)
  const groupsOf = (kind: PromiseKind): LedgerGroup[] => {
    const groups = new Map<string, { customer: string; promises: Entry[] }>()
    for (const entry of byDue) {
      if (entry.kind !== kind) continue
      const customer = customerOf(entry.caseId).trim()
      const key = customer === '' ? `case ${entry.caseId}` : `customer ${customer}`
      const known = groups.get(key)
      if (known) known.promises.push(entry)
      else groups.set(key, { customer, promises: [entry] })
    }
    return [...groups.values()]
  }
  return {
    'promise-by-us': groupsOf('promise-by-us'),
    'promise-by-them': groupsOf('promise-by-them'),
    'internal-ask': groupsOf('internal-ask'),
  }
}

/** What is due first before the rest, the undated last. */
export function byDueDate(
  a: Pick<Entry, 'dueAtMs' | 'seq'>,
  b: Pick<Entry, 'dueAtMs' | 'seq'>,
): number {
  const [first, second] = [a.dueAtMs ?? Infinity, b.dueAtMs ?? Infinity]
  return first === second ? a.seq - b.seq : first - second
}

/** A case in the bin, lost or withdrawn owes nothing any more, and nothing is owed in it. */
export function isOwedIn({ stage, binnedAtMs }: Pick<Case, 'stage' | 'binnedAtMs'>): boolean {
  return stage !== 'lost' && stage !== 'withdrawn' && binnedAtMs === null
}

/** Whether a promise can still be kept by somebody. */
export function isOpenPromise(entry: Pick<Entry, 'kind' | 'settled'>): boolean {
  return isPromise(entry.kind) && entry.settled === null
}
