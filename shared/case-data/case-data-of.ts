import type { KnownOfCase } from '../paper/case-file.ts'
import { type Act, actSchemas } from '../case/acts.ts'
import type { Case } from '../case/case.ts'
import type { CaseData } from './case-data.ts'

/**
 * All that is known of a case, private or not, as of a moment. Taken over field by field: what the
 * app keeps to find things again stays out, and so does what stands in a capture line unsaid.
 */
export function caseDataOf(
  { of, calls, entries, proposals, letters }: KnownOfCase,
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
      acts: of.acts.map((act) => actOf(of, act)),
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
      ...(entry.cue ? { cue: entry.cue } : {}),
      issueStep: entry.issueStep,
      promise: entry.promise,
      settled: entry.settled,
    })),
    proposals: proposals.map((proposal) => ({
      id: proposal.id,
      callId: proposal.callId,
      draftedAtMs: proposal.draftedAtMs,
      issues: proposal.issues,
      letter: proposal.letter,
      private: proposal.private,
      options: proposal.options,
      exports: [...proposal.exports],
      versions: [...proposal.versions],
    })),
    letters: letters.map(({ caseId: _caseId, by: _by, exports, ...letter }) => ({
      ...letter,
      exports: [...exports],
    })),
  }
}

const actFields = new Map(
  actSchemas.map(({ shape }) => [shape.kind.value as string, Object.keys(shape)]),
)

/** The fields an act says; in the store it also knows its place in the journal. */
function actOf({ id }: Case, act: Act): CaseData['case']['acts'][number] {
  const known = Object.entries({ ...act, caseId: id })
  const fields = actFields.get(act.kind) ?? []
  return Object.fromEntries(known.filter(([name]) => fields.includes(name))) as never
}
