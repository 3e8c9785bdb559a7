import type { EntryKind } from '../call/entry.ts'
import type { StepId } from '../method/step.ts'

/** Words of ours to the customer: a promise, what is said to them, or a note that may be either. */
export type OwnWords = 'promise' | 'said' | 'note'

/** The steps in which we speak. In the others a note is what they say (method: "Listen", "Question"). */
const oursToSpeak: readonly StepId[] = ['cushion', 'address', 'additional-help', 'follow-up']

/**
 * Whose words a line of a call is: null where they are the customer's, or meant for nobody but
 * ourselves. Issues, quotes, their promises and solution, facts and asks inside never are ours.
 */
export function ownWordsOf(kind: EntryKind, step: StepId): OwnWords | null {
  if (kind === 'promise-by-us') return 'promise'
  if (kind === 'cushion') return 'said'
  return kind === 'note' && oursToSpeak.includes(step) ? 'note' : null
}
