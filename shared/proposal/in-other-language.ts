import type { Language, LocalText } from '../base/language.ts'
import type { SayTime } from '../remedy/draft-options.ts'
import type { CustomerOption, RemedyOption } from './option.ts'
import type { Proposal } from './proposal.ts'
import type { ProposalEvent } from './proposal-events.ts'

type Translation = {
  readonly to: Language
  /** Everything a draft may hold word for word. */
  readonly texts: readonly LocalText[]
  readonly sayTime: Readonly<Record<Language, SayTime>>
  readonly atMs: number
}

/**
 * What happens when a proposal is to be read in the other language: what still stands as it was
 * drafted is said in that language, what the rep wrote stays exactly as it is.
 */
export function inOtherLanguage(proposal: Proposal, translation: Translation): ProposalEvent[] {
  const { to, atMs } = translation
  const from = proposal.letter.language
  const known = new Map(translation.texts.map((text) => [text[from], text[to]]))
  const say = (text: string) => known.get(text) ?? text
  const base = { proposalId: proposal.id, atMs }
  const { apology, whatWeChange, updateRhythm } = proposal.letter
  return [
    {
      kind: 'letter-amended',
      ...base,
      patch: {
        language: to,
        apology: say(apology),
        whatWeChange: say(whatWeChange),
        updateRhythm: say(updateRhythm),
      },
    },
    ...proposal.options.flatMap((option): ProposalEvent[] => [
      {
        kind: 'option-amended',
        ...base,
        optionId: option.id,
        patch: { ...textsOf(option, say), ...timesOf(option, from, translation) },
      },
      {
        kind: 'option-private-amended',
        ...base,
        optionId: option.id,
        patch: {
          costLines: option.private.costLines.map((line) => ({ ...line, label: say(line.label) })),
          approval: say(option.private.approval),
          note: say(option.private.note),
        },
      },
    ]),
  ]
}

function textsOf({ customer }: RemedyOption, say: (text: string) => string) {
  return {
    headline: say(customer.headline),
    whatWeDo: say(customer.whatWeDo),
    tangible: say(customer.tangible),
    words: say(customer.words),
    yourPart: say(customer.yourPart),
  }
}

function timesOf(
  { customer }: RemedyOption,
  from: Language,
  { to, sayTime }: Translation,
): Pick<CustomerOption, 'byWhen' | 'standsUntil'> {
  const said = (text: string, atMs: number | null, as: keyof SayTime) =>
    atMs !== null && text === sayTime[from][as](atMs) ? sayTime[to][as](atMs) : text
  return {
    byWhen: said(customer.byWhen, customer.byWhenAtMs, 'moment'),
    standsUntil: said(customer.standsUntil, customer.standsUntilAtMs, 'day'),
  }
}
