import type { Case } from './case.ts'
import type { Channel } from './preparation.ts'

/** Ways in which they hear the voice, and can answer at once. */
export const spokenChannels = ['phone', 'visit', 'video'] as const satisfies readonly Channel[]
export type SpokenChannel = (typeof spokenChannels)[number]

/**
 * Whether an e-mail with bad news is held: nobody has spoken with them yet, or not since it happened
 * again (method: "Channel adviser"; R17: the tone of an e-mail is read worse than it is meant). A
 * contact by e-mail is none.
 */
export function isMailHeld({ acts }: Pick<Case, 'acts'>): boolean {
  const newsAt = acts.findLastIndex(({ kind }) => kind === 'case-repeated')
  return !acts.slice(newsAt + 1).some((act) => {
    return act.kind === 'customer-contacted' && act.channel !== 'e-mail'
  })
}
