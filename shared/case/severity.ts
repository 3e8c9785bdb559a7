import type { CaseDetails } from './case.ts'

/** 1 is the gravest. */
export type Severity = 1 | 2 | 3 | 4

/**
 * Severity from the two triage questions, then money (method: "Triage"; R15).
 * 1: someone was hurt or their production stopped. 2: one of the two is not known yet, so it is
 * treated as grave until it is. 3: neither, but money is at stake. 4: neither.
 */
export function severityOf(
  details: Pick<CaseDetails, 'anyoneHurt' | 'productionStopped' | 'moneyAtStake'>,
): Severity {
  const answers = [details.anyoneHurt, details.productionStopped]
  if (answers.includes('yes')) return 1
  if (answers.includes('unknown')) return 2
  return details.moneyAtStake !== null && details.moneyAtStake.minor > 0 ? 3 : 4
}
