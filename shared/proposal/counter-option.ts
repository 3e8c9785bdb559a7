import { clipped } from '../base/clipped.ts'
import type { OptionId } from '../base/ids.ts'
import { blankOption } from '../remedy/blank-option.ts'
import { maxHeadline, maxText, type RemedyOption } from './option.ts'
import { maxOptions, type Proposal } from './proposal.ts'
import type { ProposalEvent } from './proposal-events.ts'

type Counter = {
  /** The option they would have otherwise. */
  readonly offered: RemedyOption
  /** What they want instead, as they said it. */
  readonly words: string
  readonly newId: OptionId
  readonly atMs: number
}

/**
 * Makes their counter-offer an option of the draft: it takes the place of the option they would have
 * otherwise, for that one as it stood is off the table. Where that is gone already it comes last;
 * none: there is no room for it. What it settles, who sees to it, our words and our cost are
 * taken over; date, what they receive and how long it stands have to be said anew.
 */
export function counterOption(
  { id, options }: Pick<Proposal, 'id' | 'options'>,
  { offered, words, newId, atMs }: Counter,
): ProposalEvent[] {
  const place = options.findIndex((option) => option.id === offered.id)
  if (place === -1 && options.length >= maxOptions) return []
  const said = words.trim()
  const blank = blankOption(newId, 'their-way')
  const { covers, who, words: ourWords } = offered.customer
  const { costLines, approval, note } = offered.private
  const option: RemedyOption = {
    ...blank,
    customer: {
      ...blank.customer,
      headline: clipped(said.split('\n', 1)[0] ?? '', maxHeadline),
      whatWeDo: clipped(said, maxText),
      covers,
      who,
      words: ourWords,
    },
    private: { ...blank.private, costLines, approval, note },
  }
  const base = { proposalId: id, atMs }
  const added: ProposalEvent = {
    kind: 'option-added',
    ...base,
    index: place === -1 ? options.length : place,
    option,
  }
  return place === -1 ? [added] : [{ kind: 'option-removed', ...base, optionId: offered.id }, added]
}

/** Whether the counter-offer is in the draft already, word for word. */
export function hasCounter({ options }: Pick<Proposal, 'options'>, words: string): boolean {
  return options.some(
    ({ origin, customer }) => origin === 'their-way' && customer.whatWeDo === words.trim(),
  )
}
