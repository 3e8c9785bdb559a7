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
import type { Case } from '#shared/case/case.ts'
import type { CaseFile } from '#shared/paper/case-file.ts'
import { duesOfCase } from '#shared/today/dues-of-case.ts'
import { duesOfPromises } from '#shared/today/dues-of-promises.ts'

/** The case a paper is about: undefined while it loads, null when there is none. */
export function usePaperCase(caseId: CaseId): Case | null | undefined {
  return useCase(caseId)
}

/** All that is known of a case as of a moment. Undefined while it loads. */
export function useCaseFile(of: Case, nowMs: number): CaseFile | undefined {
  const entries = useEntriesOfCase(of.id)
  const calls = useCallsOfCase(of.id)
  const proposals = useProposalsOfCase(of.id)
  const letters = useLettersOfCase(of.id)
  const rules = useDueRules()
  const urgency = useUrgency(of, nowMs)
  return useMemo(() => {
    if (!entries || !calls || !proposals || !letters) return undefined
    const dues = [...duesOfCase(of, rules, nowMs), ...duesOfPromises(of, entries)]
    return { of, entries, calls, proposals, letters, dues, urgency }
  }, [of, entries, calls, proposals, letters, rules, nowMs, urgency])
}
