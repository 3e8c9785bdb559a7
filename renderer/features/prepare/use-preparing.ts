import { useMemo } from 'react'
import { prepare } from '#renderer/data/case-acts.ts'
import { useStore } from '#renderer/data/store.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import type { Preparation } from '#shared/case/preparation.ts'

export type Amend = (patch: Partial<CaseDetails>) => void
export type Prepare = (patch: Partial<Preparation>) => void

/** What can be changed on the page. Each change is an event at once. */
export function usePreparing(caseId: CaseId): { readonly amend: Amend; readonly prepare: Prepare } {
  const store = useStore()
  return useMemo(
    () => ({
      amend: (patch) => store.record({ kind: 'case-amended', caseId, atMs: store.nowMs(), patch }),
      prepare: (patch) => prepare(store, caseId, patch),
    }),
    [store, caseId],
  )
}
