import type { CaseId } from '../base/ids.ts'
import { isSample } from '../case/sample.ts'
import type { TantoEvent } from '../event/event.ts'
import { type Subject, subjectOf } from '../event/projection.ts'
import type { StreamId } from './shared-event.ts'

/**
 * Who learns of it in a team:
 * `case`: all who may see its case; `account`, `content`: the team.
 * `own`: it belongs to a shared case, and never leaves the device: what is being typed, how the rep
 * talks, what was whispered to them, and what they say of themselves.
 * `device`: it belongs to nothing that is shared.
 */
type Sharing = 'case' | 'own' | 'account' | 'content' | 'device'

/** A new kind of event does not compile before somebody decided on it. */
const sharing: Readonly<Record<TantoEvent['kind'], Sharing>> = {
  'case-opened': 'case',
  'case-amended': 'case',
  'preparation-written': 'case',
  'customer-contacted': 'case',
  'options-offered': 'case',
  'option-agreed': 'case',
  'fix-started': 'case',
  'fix-reported': 'case',
  'verdict-given': 'case',
  'residual-asked': 'case',
  'checked-in': 'case',
  'prevention-noted': 'case',
  'prevention-told': 'case',
  'prevention-checked': 'case',
  'requirement-waived': 'case',
  'case-closed': 'case',
  'case-lost': 'case',
  'case-withdrawn': 'case',
  'case-repeated': 'case',
  'ending-taken-back': 'case',
  'waiting-began': 'case',
  'waiting-ended': 'case',
  'case-moment-rated': 'case',
  'due-snoozed': 'case',
  'due-woken': 'case',
  'handed-over': 'case',
  'case-binned': 'case',
  'case-unbinned': 'case',
  'case-assigned': 'case',
  'case-erased': 'case',

  'call-started': 'case',
  'step-entered': 'case',
  'issues-ranked': 'case',
  'read-back-confirmed': 'case',
  'step-ticked': 'case',
  'call-ended': 'case',
  'call-resumed': 'case',
  'moment-rated': 'case',
  'wrap-up-finished': 'case',
  'call-merged': 'case',
  'call-split': 'case',
  'call-erased': 'case',
  'draft-typed': 'own',
  'silence-began': 'own',
  'silence-ended': 'own',
  'nudge-shown': 'own',
  'nudge-dismissed': 'own',
  'talk-measured': 'own',
  'review-answered': 'own',

  'entry-captured': 'case',
  'entry-edited': 'case',
  'entry-removed': 'case',
  'entry-restored': 'case',
  'issue-moved': 'case',
  'promise-amended': 'case',
  'promise-settled': 'case',
  'promise-reopened': 'case',
  'entry-erased': 'case',

  'proposal-drafted': 'case',
  'letter-amended': 'case',
  'proposal-private-amended': 'case',
  'issue-worded': 'case',
  'option-added': 'case',
  'option-amended': 'case',
  'option-private-amended': 'case',
  'option-removed': 'case',
  'proposal-exported': 'case',
  'proposal-offered': 'case',
  'option-answered': 'case',
  'answer-taken-back': 'case',
  'proposal-erased': 'case',
  'letter-drafted': 'case',
  'letter-written': 'case',
  'letter-exported': 'case',
  'letter-erased': 'case',

  'account-written': 'account',
  'account-imported': 'account',
  'account-import-undone': 'account',
  'contact-written': 'account',
  'contact-removed': 'account',
  'account-erased': 'account',

  'content-changed': 'content',
  'content-version-named': 'content',

  // Orders come from files of each device; what is decided about them goes with them.
  'import-finished': 'device',
  'import-undone': 'device',
  'import-profile-saved': 'device',
  'import-profile-removed': 'device',
  'orders-imported': 'device',
  'order-page-erased': 'device',
  'watch-case-begun': 'device',
  'watch-not-needed': 'device',
  'watch-taken-back': 'device',
  'watch-put-off': 'device',
  'watch-woken': 'device',
  'touch-made': 'device',
  'touch-taken-back': 'device',
  'touch-never': 'device',

  rehearsed: 'device',
  'rehearsal-started': 'device',
  'caller-spoke': 'device',
  'rehearsal-erased': 'device',
  // A device that lost its history asks the team for it.
  'row-restored': 'device',
}

/** Where all of a case is merged, once it is the team's; where a customer is; where the content is. */
export const caseStream = (caseId: CaseId) => `case/${caseId}` as StreamId
export const accountStream = (accountId: string) => `account/${accountId}` as StreamId
export const contentStream = 'content' as StreamId

/** Whether an event of a shared stream may leave the device it happened on. */
export function leavesDevice(
  event: Pick<TantoEvent, 'kind'> & { readonly mine?: true | undefined },
): boolean {
  if (event.mine) return false
  return sharing[event.kind] !== 'own' && sharing[event.kind] !== 'device'
}

/**
 * What an event is merged with; null: with nothing of the team.
 * @param caseOf the case that a row belongs to, where the event does not name it
 */
export function streamOf(
  event: TantoEvent,
  caseOf: (subject: Subject) => CaseId | undefined,
): StreamId | null {
  switch (sharing[event.kind]) {
    case 'device':
      return null
    case 'content':
      return contentStream
    case 'account':
      return accountStream(subjectOf(event).id)
    case 'case':
    case 'own': {
      const subject = subjectOf(event)
      const caseId =
        subject.table === 'cases'
          ? (subject.id as CaseId)
          : 'caseId' in event
            ? event.caseId
            : caseOf(subject)
      return caseId && !isSample(caseId) ? caseStream(caseId) : null
    }
  }
}
