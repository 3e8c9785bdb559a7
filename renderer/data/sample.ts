import { useLiveQuery } from 'dexie-react-hooks'
import type { CaseId, EntryId } from '#shared/base/ids.ts'
import { hourMs, minuteMs } from '#shared/base/time.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import { sampleCaseId, sampleIds } from '#shared/case/sample.ts'
import { eraseCase } from './bin.ts'
import type { TantoDatabase } from './database.ts'
import { type Store, useStore } from './store.tsx'

/** What the sample is about, in the words of the interface. */
export type SampleWords = Pick<CaseDetails, 'customer' | 'contact' | 'phone' | 'whatHappened'> & {
  readonly promise: string
}

/** Opens a case to try things on: they called ten minutes ago, and one promise of ours is open. */
export function openSample(store: Store, { promise, ...words }: SampleWords): CaseId {
  const caseId = sampleCaseId(store.newId())
  const atMs = store.nowMs()
  const details: CaseDetails = {
    ...words,
    failureKind: 'late-delivery',
    direction: 'they-called',
    knownAtMs: atMs - 10 * minuteMs,
    anyoneHurt: 'no',
    productionStopped: 'yes',
    moneyAtStake: null,
  }
  store.record(
    { kind: 'case-opened', caseId, atMs, details },
    {
      kind: 'entry-captured',
      entryId: store.newId<EntryId>(),
      callId: null,
      caseId,
      atMs,
      step: 'address',
      content: { kind: 'promise-by-us', text: promise, dueAtMs: atMs + 24 * hourMs },
    },
  )
  return caseId
}

/** Erases the sample with all that became of it, at once and for good. */
export async function eraseSample(store: Store): Promise<void> {
  for (const caseId of await sampleCases(store.db)) await eraseCase(store, caseId)
}

/** What was tried already, as far as it left anything behind; undefined while it loads. */
export function useSample():
  | {
      /** The sample case; null: there is none. */
      readonly caseId: CaseId | null
      /** Its call came to a proposal. */
      readonly hasProposal: boolean
      readonly hasRehearsed: boolean
    }
  | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const [cases, proposals, rehearsals] = await Promise.all([
      sampleCases(db),
      db.proposals.where('caseId').startsWith(sampleIds).limit(1).count(),
      db.rehearsals.limit(1).count(),
    ])
    const [caseId = null] = cases
    return { caseId, hasProposal: proposals > 0, hasRehearsed: rehearsals > 0 }
  }, [db])
}

async function sampleCases(db: TantoDatabase): Promise<CaseId[]> {
  return (await db.cases.where('id').startsWith(sampleIds).primaryKeys()) as CaseId[]
}
