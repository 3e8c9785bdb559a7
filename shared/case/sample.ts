import type { CaseId } from '../base/ids.ts'

/**
 * A case to try things on lies among the real ones, and is known by its id alone: whatever belongs to
 * a case names it. It never counts in figures, reminders, calendars or what a CRM is given.
 */
export const sampleIds = 'sample-'

export function sampleCaseId(unique: string): CaseId {
  return `${sampleIds}${unique}` as CaseId
}

export function isSample(caseId: CaseId): boolean {
  return caseId.startsWith(sampleIds)
}
