import type { Channel } from '../case/preparation.ts'
import type { Noted, Proposal } from './proposal.ts'

/** One thing that happened to an offer, as the story of the case tells it. */
export type OfferHappening = { readonly atMs: number; readonly version: number } & (
  | {
      readonly is: 'offered'
      /** The same version was offered before. */
      readonly isAgain: boolean
      readonly channel: Channel
      readonly note: string
    }
  | {
      readonly is: 'answered'
      readonly answer: Noted['answer']
      /** The option's number in its version, counted from 1. */
      readonly number: number
      readonly headline: string
      readonly words: string
    }
)

/** Every offer and every answer, those taken back too, in the order of time. */
export function offerHappenings({ versions }: Pick<Proposal, 'versions'>): OfferHappening[] {
  return versions
    .flatMap(({ number: version, offers, noted, content }): OfferHappening[] => [
      ...offers.map((offer, place) => ({
        ...offer,
        is: 'offered' as const,
        isAgain: place > 0,
        version,
      })),
      ...noted.map(({ atMs, answer, words, optionId }) => {
        const place = content.options.findIndex(({ id }) => id === optionId)
        const headline = content.options[place]?.customer.headline ?? ''
        return {
          atMs,
          is: 'answered' as const,
          answer,
          version,
          number: place + 1,
          headline,
          words,
        }
      }),
    ])
    .toSorted((a, b) => a.atMs - b.atMs)
}
