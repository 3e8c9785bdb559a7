import type { Act } from '../case/acts.ts'
import type { CaseFile } from '../paper/case-file.ts'
import type { CaseData } from './case-data.ts'

/**
 * All that is known of a case, private or not, as of a moment. Taken over field by field: what the
 * app keeps to find things again stays out, and so does what stands in a capture line unsaid.
 */
export function caseDataOf(
  { of, calls, entries, proposals }: Pick<CaseFile, 'of' | 'calls' | 'entries' | 'proposals'>,
  exportedAtMs: number,
): CaseData {
  return {
    format: 'tanto-case',
    version: 1,
    exportedAtMs,
    case: {
      id: of.id,
      openedAtMs: of.openedAtMs,
      customer: of.customer,
      contact: of.contact,
      phone: of.phone,
      whatHappened: of.whatHappened,
      failureKind: of.failureKind,
      direction: of.direction,
      knownAtMs: of.knownAtMs,
      anyoneHurt: of.anyoneHurt,
      productionStopped: of.productionStopped,
      moneyAtStake: of.moneyAtStake,
      stage: of.stage,
      stageSinceMs: of.stageSinceMs,
      repeats: of.repeats,
      binnedAtMs: of.binnedAtMs,
      preparation: of.preparation,
      acts: of.acts.map((act: Act) => ({ ...act, caseId: of.id })),
    },
    calls: calls.map((call) => ({
      id: call.id,
      startedAtMs: call.startedAtMs,
      endedAtMs: call.endedAtMs,
      stepsEntered: [...call.stepsEntered],
      silences: [...call.silences],
      issueOrder: [...call.issueOrder],
      readBack: call.readBack,
      moment: call.moment,
      mergedInto: call.mergedInto,
    })),
    entries: entries.map((entry) => ({
      id: entry.id,
      callId: entry.callId,
      atMs: entry.atMs,
      step: entry.step,
      kind: entry.kind,
      text: entry.text,
      dueAtMs: entry.dueAtMs,
      issueStep: entry.issueStep,
      promise: entry.promise,
      settled: entry.settled,
    })),
    proposals: proposals.map(({ caseId: _caseId, exports, ...proposal }) => ({
      ...proposal,
      exports: [...exports],
    })),
  }
}
