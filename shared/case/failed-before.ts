import type { Case } from './case.ts'
import type { Preparation } from './preparation.ts'

type Known = Pick<Case, 'repeats'> & { readonly preparation: Pick<Preparation, 'earlierFailure'> }

/** Whether it is a repeat: of this case, or of a failure before it that somebody remembers (R10). */
export function hasFailedBefore({ repeats, preparation }: Known): boolean {
  return repeats > 0 || preparation.earlierFailure === 'yes'
}
