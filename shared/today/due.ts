import type { CaseId, EntryId } from '../base/ids.ts'
import { hourMs } from '../base/time.ts'
import type { PromiseKind } from '../call/entry.ts'
import type { PreventionDay } from '../case/acts.ts'
import type { Severity } from '../case/severity.ts'

/** Clocks are put right by seconds all the time; a moment further ahead is a wrong clock's. */
export const aheadMs = hourMs

/** What can fall due in a case, in the order of a good course. */
export const caseDueKinds = [
  'contact',
  'chase',
  'update',
  'order-news',
  'offer',
  'start-fix',
  'ask-verdict',
  'ask-residual',
  'check-in',
  'note-prevention',
  'tell-prevention',
  'prevention-check',
  'close',
] as const
export type DueKind = (typeof caseDueKinds)[number] | PromiseKind

/** One thing to do next. Nothing of it is stored: it follows from the case and its promises. */
export type Due = {
  readonly caseId: CaseId
  /** Unique in its case and the same at every look; what is put off is put off by it. */
  readonly key: string
  readonly kind: DueKind
  /** Null: a promise without a date. */
  readonly dueAtMs: number | null
  readonly severity: Severity
  /** The promise it is about. */
  readonly entryId?: EntryId
  /** Which look at prevention it is. */
  readonly day?: PreventionDay
}

/** The same over all cases, for reminders and calendar files. */
export function dueId({ caseId, key }: Pick<Due, 'caseId' | 'key'>): string {
  return `${caseId}/${key}`
}
