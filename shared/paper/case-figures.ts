import type { Entry } from '../call/entry.ts'
import type { CaseFile } from './case-file.ts'

/** What a case is measured by (R1, R2; method: "Insight"). Times are in milliseconds. */
export type CaseFigures = {
  /** Null: they have not heard from us since it became known. */
  readonly toFirstContactMs: number | null
  readonly contacts: number
  readonly promises: {
    readonly onTime: number
    readonly late: number
    readonly broken: number
    readonly open: number
  }
  /** Null: it is not taken for fixed. */
  readonly toFixMs: number | null
}

export function caseFigures({ of, entries, calls }: Pick<CaseFile, 'of' | 'entries' | 'calls'>) {
  const contacts = of.acts.filter((act) => act.kind === 'customer-contacted')
  // A call counts when it began, and once: its contact is noted when it is wrapped up.
  const begun = new Map<string, number>(calls.map(({ id, startedAtMs }) => [id, startedAtMs]))
  const heardAtMs = [
    ...begun.values(),
    ...contacts.map(({ callId, atMs }) => (callId && begun.get(callId)) ?? atMs),
  ].filter((atMs) => atMs >= of.knownAtMs)
  const toldApart = contacts.filter(({ callId }) => callId === null || !begun.has(callId))
  const joined = calls.filter(({ mergedInto }) => mergedInto !== null)
  return {
    toFirstContactMs: heardAtMs.length === 0 ? null : Math.min(...heardAtMs) - of.knownAtMs,
    contacts: calls.length - joined.length + toldApart.length,
    promises: promiseFigures(entries),
    toFixMs: of.fixedAtMs === null ? null : Math.max(0, of.fixedAtMs - of.knownAtMs),
  } satisfies CaseFigures
}

/** Our promises: one that was kept after its date was kept late. */
function promiseFigures(entries: readonly Entry[]): CaseFigures['promises'] {
  const ours = entries.filter(({ kind, removed }) => kind === 'promise-by-us' && !removed)
  const kept = ours.filter(({ settled }) => settled?.outcome === 'kept')
  const late = kept.filter(
    ({ settled, dueAtMs }) => dueAtMs !== null && settled !== null && settled.atMs > dueAtMs,
  )
  return {
    onTime: kept.length - late.length,
    late: late.length,
    broken: ours.filter(({ settled }) => settled?.outcome === 'broken').length,
    open: ours.filter(({ settled }) => settled === null).length,
  }
}
