import type { Call } from '../call/call.ts'
import type { Entry } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import type { Urgency } from '../case/urgency-clock.ts'
import type { Letter } from '../letter/letter.ts'
import type { Proposal } from '../proposal/proposal.ts'
import type { Due } from '../today/due.ts'

/** What is kept of a case, without what follows from it. */
export type KnownOfCase = Pick<CaseFile, 'of' | 'entries' | 'calls' | 'proposals' | 'letters'>

/** All that is known of one case, private or not: what the papers for ourselves are written from. */
export type CaseFile = {
  readonly of: Case
  /** In the order they were captured, removed ones left out. */
  readonly entries: readonly Entry[]
  readonly calls: readonly Call[]
  /** The newest first. */
  readonly proposals: readonly Proposal[]
  /** The newest first. */
  readonly letters: readonly Letter[]
  readonly dues: readonly Due[]
  /** Null: the clock counts nothing any more. */
  readonly urgency: Urgency | null
}
