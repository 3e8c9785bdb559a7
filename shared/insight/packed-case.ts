import type { CaseId } from '../base/ids.ts'
import type { CaseFacts } from './case-facts.ts'

/** The facts of a case without their names: of 20,000 cases the names would be half of it. */
export type PackedCase = ReturnType<typeof packCase>

/** Facts as they are kept. Whoever changes what stands in it raises `projectionVersion`. */
export function packCase(facts: CaseFacts) {
  return [
    facts.openedAtMs,
    facts.failureKind,
    facts.direction,
    facts.severity,
    facts.contactAfterMs,
    facts.hasFailedBefore,
    facts.moments,
    facts.prevention,
    facts.isOwedIn,
    facts.customer,
    facts.ended,
    facts.hasAgreed,
    facts.waits,
    facts.owner,
  ] as const
}

export function unpackCase(id: CaseId, packed: PackedCase): CaseFacts {
  return {
    id,
    openedAtMs: packed[0],
    failureKind: packed[1],
    direction: packed[2],
    severity: packed[3],
    contactAfterMs: packed[4],
    hasFailedBefore: packed[5],
    moments: packed[6],
    prevention: packed[7],
    isOwedIn: packed[8],
    customer: packed[9],
    ended: packed[10],
    hasAgreed: packed[11],
    waits: packed[12],
    owner: packed[13],
  }
}
