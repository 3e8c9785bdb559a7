import { isSample } from '../case/sample.ts'
import type { CaseId } from '../base/ids.ts'
import type { Moment } from '../call/moment.ts'
import type { Act, MomentPlace } from '../case/acts.ts'
import type { Case } from '../case/case.ts'
import { customerKey } from '../case/customer-key.ts'
import { hasFailedBefore } from '../case/failed-before.ts'
import { type Severity, severityOf } from '../case/severity.ts'
import { isOwedIn } from '../promise/ledger.ts'
import { firstContactMs } from './first-contact.ts'
import { type OfSomebody, ownerOf } from '../team/whose.ts'
import type { MemberId } from '../team/shared-event.ts'
import { type PreventionState, preventionStateOf } from './prevention-done.ts'
import { type UpdateWait, updateWaitsOf } from './updates-on-time.ts'

/** What insight needs of a case, and no more: of 20,000 cases it fits into memory. */
export type CaseFacts = {
  readonly id: CaseId
  readonly openedAtMs: number
  /** Empty: nobody has said. */
  readonly failureKind: string
  readonly direction: Case['direction']
  readonly severity: Severity
  /** From known to the first contact; null: there was none yet. */
  readonly contactAfterMs: number | null
  readonly hasFailedBefore: boolean
  readonly moments: Readonly<Partial<Record<MomentPlace, Moment>>>
  /** Null: the buyer has not called it solved, so nothing has to be prevented yet. */
  readonly prevention: PreventionState | null
  /** What is promised in it is still to be kept. */
  readonly isOwedIn: boolean
  /** As `customerKey` has it. */
  readonly customer: string
  /** Whether the customer stayed; null: it has not ended, or they asked for nothing any more. */
  readonly ended: 'kept' | 'lost' | null
  /** They agreed to a remedy, wherever it is written. */
  readonly hasAgreed: boolean
  readonly waits: readonly UpdateWait[]
  /** Whose case it is in the team; null: it is not shared. */
  readonly owner: MemberId | null
}

/** Null: it is in the bin, or there to try things on, and counts nowhere. */
export function factsOf(of: Case & OfSomebody): CaseFacts | null {
  if (of.binnedAtMs !== null || isSample(of.id)) return null
  return {
    id: of.id,
    openedAtMs: of.openedAtMs,
    failureKind: of.failureKind,
    direction: of.direction,
    severity: severityOf(of),
    contactAfterMs: firstContactMs(of),
    hasFailedBefore: hasFailedBefore(of),
    moments: momentsIn(of.acts),
    prevention: preventionStateOf(of),
    isOwedIn: isOwedIn(of),
    customer: customerKey(of.customer),
    ended: of.stage === 'closed' ? 'kept' : of.stage === 'lost' ? 'lost' : null,
    hasAgreed: of.acts.some(({ kind }) => kind === 'option-agreed'),
    waits: updateWaitsOf(of),
    owner: ownerOf(of),
  }
}

/** Rated anew, the later word counts. */
function momentsIn(acts: readonly Act[]): CaseFacts['moments'] {
  const moments: Partial<Record<MomentPlace, Moment>> = {}
  for (const act of acts) if (act.kind === 'case-moment-rated') moments[act.place] = act.moment
  return moments
}
