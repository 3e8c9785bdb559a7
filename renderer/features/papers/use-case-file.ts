import { useMemo } from 'react'
import {
  useCallsOfCase,
  useCase,
  useEntriesOfCase,
  useLettersOfCase,
  useProposalsOfCase,
} from '#renderer/data/queries.ts'
import { useDueRules } from '#renderer/data/use-dues.ts'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { forOthers } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import type { CaseFile } from '#shared/paper/case-file.ts'
import { duesOfCase } from '#shared/today/dues-of-case.ts'
import { duesOfPromises } from '#shared/today/dues-of-promises.ts'

/** The case a paper is about: undefined while it loads, null when there is none. */
export function usePaperCase(caseId: CaseId): Case | null | undefined {
  return useCase(caseId)
}

/** All that is kept of a case. Undefined while it loads, and where there is none. */
export function useKnown(caseId: CaseId) {
  const of = useCase(caseId)
  const entries = useEntriesOfCase(caseId)
  const calls = useCallsOfCase(caseId)
  const proposals = useProposalsOfCase(caseId)
  const letters = useLettersOfCase(caseId)
  return useMemo(() => {
    if (!of || !entries || !calls || !proposals || !letters) return undefined
    return { of, entries: forOthers(entries), calls, proposals, letters }
  }, [of, entries, calls, proposals, letters])
}

/** All that is known of a case as of a moment. Undefined while it loads. */
export function useCaseFile(of: Case, nowMs: number): CaseFile | undefined {
  const known = useKnown(of.id)
  const rules = useDueRules()
  const urgency = useUrgency(of, nowMs)
  return useMemo(() => {
    if (!known) return undefined
    const dues = [...duesOfCase(of, rules, nowMs), ...duesOfPromises(of, known.entries)]
    return { ...known, of, dues, urgency }
  }, [of, known, rules, nowMs, urgency])
}
