import type { OptionId } from '../base/ids.ts'
import type { Language } from '../base/language.ts'
import { formatMoney } from '../money/format-money.ts'
import { formatTaxRate } from '../money/tax-rate.ts'
import type { CustomerOption, PrivateOption, RemedyOption } from './option.ts'
import type { CustomerLetter, PrivateProposal, ProposalContent } from './proposal.ts'

/** A field that says something else than before. An amount or a list is told as text. */
export type FieldChange<Name extends string> = {
  readonly field: Name
  readonly before: string
  readonly after: string
}

type Sides = {
  readonly before: ProposalContent
  readonly after: ProposalContent
  readonly language: Language
}

type Texts<T, Name extends keyof T> = Readonly<Record<Name, (whole: T, sides: Sides) => string>>

/** Moments that are worked out from words are left out: the words are what is read. */
type OptionField = Exclude<keyof CustomerOption, 'byWhenAtMs' | 'standsUntilAtMs'>
const optionTexts: Texts<CustomerOption, OptionField> = {
  headline: ({ headline }) => headline,
  whatWeDo: ({ whatWeDo }) => whatWeDo,
  byWhen: ({ byWhen }) => byWhen,
  tangible: ({ tangible }) => tangible,
  words: ({ words }) => words,
  yourPart: ({ yourPart }) => yourPart,
  who: ({ who }) => who,
  standsUntil: ({ standsUntil }) => standsUntil,
  // In the words of the later version: an issue worded anew is told as such, once.
  covers: ({ covers }, { before, after }) =>
    [...after.issues, ...before.issues.filter(({ id }) => !after.issues.some((i) => i.id === id))]
      .map(({ id, text }, rank) => (covers.includes(id) ? `${rank + 1}. ${text}` : ''))
      .filter((line) => line !== '')
      .join('\n'),
}

const letterTexts: Texts<CustomerLetter, keyof CustomerLetter> = {
  language: ({ language }) => language,
  customer: ({ customer }) => customer,
  contact: ({ contact }) => contact,
  apology: ({ apology }) => apology,
  whatHappened: ({ whatHappened }) => whatHappened,
  whatWeChange: ({ whatWeChange }) => whatWeChange,
  updateRhythm: ({ updateRhythm }) => updateRhythm,
  repName: ({ repName }) => repName,
  repFirm: ({ repFirm }) => repFirm,
  repPhone: ({ repPhone }) => repPhone,
  repEmail: ({ repEmail }) => repEmail,
}

type PrivateOptionField = Exclude<keyof PrivateOption, 'why'>
const privateOptionTexts: Texts<PrivateOption, PrivateOptionField> = {
  costLines: ({ costLines }, { language }) =>
    costLines
      .map(({ label, amount }) => `${label} ${amount ? formatMoney(amount, language) : '–'}`)
      .join('\n'),
  approval: ({ approval }) => approval,
  note: ({ note }) => note,
}

/** Why there are fewer options is said where they are. */
type PrivateField = Exclude<keyof PrivateProposal, 'shortfalls'>
const privateTexts: Texts<PrivateProposal, PrivateField> = {
  currency: ({ currency }) => currency,
  lifetimeValue: ({ lifetimeValue }, { language }) =>
    lifetimeValue ? formatMoney(lifetimeValue, language) : '',
  // Put on top of the amounts, or in them.
  tax: ({ tax }, { language }) =>
    tax ? `${tax.included ? '' : '+ '}${formatTaxRate(tax.permille, language)} %` : '',
  worstCase: ({ worstCase }) => worstCase,
  pressures: ({ pressures }) => pressures,
}

type LetterField = keyof CustomerLetter
/** Every field of a proposal that can say something else. */
export type AnyField = OptionField | LetterField | PrivateOptionField | PrivateField | 'issue'
export type OptionChange<Name extends string> = {
  readonly optionId: OptionId
  /** Its number before and after, counted from 1; null: it was not there. */
  readonly wasNumber: number | null
  readonly isNumber: number | null
  /** Of an option that is new or gone: all that it says or said. */
  readonly fields: readonly FieldChange<Name>[]
}
export type IssueChange = FieldChange<'issue'> & { readonly issueId: string }

/** What the customer reads differently, or what we keep differently for ourselves. */
export type CustomerChanges = {
  readonly letter: readonly FieldChange<LetterField>[]
  readonly issues: readonly IssueChange[]
  readonly options: readonly OptionChange<OptionField>[]
}
export type PrivateChanges = {
  readonly ours: readonly FieldChange<PrivateField>[]
  readonly options: readonly OptionChange<PrivateOptionField>[]
}

/** What the customer's half of a later version says differently, field by field. */
export function customerChanges(
  before: ProposalContent,
  after: ProposalContent,
  language: Language = 'en',
): CustomerChanges {
  const sides = { before, after, language }
  return {
    letter: fieldChanges(letterTexts, before.letter, after.letter, sides),
    issues: issueChanges(before, after),
    options: optionChanges(optionTexts, ({ customer }) => customer, sides),
  }
}

/** The same for what stays with us. */
export function privateChanges(
  before: ProposalContent,
  after: ProposalContent,
  language: Language,
): PrivateChanges {
  const sides = { before, after, language }
  return {
    ours: fieldChanges(privateTexts, before.private, after.private, sides),
    options: optionChanges(privateOptionTexts, (option) => option.private, sides),
  }
}

/** How many things the customer reads differently: each field, each option that came, went or moved. */
export function countChanges(before: ProposalContent, after: ProposalContent): number {
  const { letter, issues, options } = customerChanges(before, after)
  const inOptions = options.map(({ wasNumber, isNumber, fields }) =>
    wasNumber === null || isNumber === null ? 1 : fields.length + Number(wasNumber !== isNumber),
  )
  return letter.length + issues.length + inOptions.reduce((sum, count) => sum + count, 0)
}

/** Whether the customer is offered the very same: what we note for ourselves makes no version. */
export function hasSameOffer(before: ProposalContent, after: ProposalContent): boolean {
  return countChanges(before, after) === 0
}

function fieldChanges<T, Name extends keyof T & string>(
  texts: Texts<T, Name>,
  before: T | undefined,
  after: T | undefined,
  sides: Sides,
): FieldChange<Name>[] {
  const names = Object.keys(texts) as Name[]
  return names
    .map((field) => ({
      field,
      before: before ? texts[field](before, sides) : '',
      after: after ? texts[field](after, sides) : '',
    }))
    .filter((change) => change.before !== change.after)
}

function issueChanges(before: ProposalContent, after: ProposalContent): IssueChange[] {
  const textOf = ({ issues }: ProposalContent, id: string) =>
    issues.find((issue) => issue.id === id)?.text ?? ''
  const ids = new Set([...before.issues, ...after.issues].map(({ id }) => id))
  return [...ids]
    .map((id) => ({
      field: 'issue' as const,
      issueId: id,
      before: textOf(before, id),
      after: textOf(after, id),
    }))
    .filter((change) => change.before !== change.after)
}

/** In the order of the later version; what is gone comes last. An unchanged option is left out. */
function optionChanges<T, Name extends keyof T & string>(
  texts: Texts<T, Name>,
  half: (option: RemedyOption) => T,
  sides: Sides,
): OptionChange<Name>[] {
  const { before, after } = sides
  const ids = new Set([...after.options, ...before.options].map(({ id }) => id))
  const placeIn = ({ options }: ProposalContent, optionId: OptionId) =>
    options.findIndex(({ id }) => id === optionId)
  return [...ids]
    .map((optionId) => {
      const was = placeIn(before, optionId)
      const is = placeIn(after, optionId)
      const [old, now] = [before.options[was], after.options[is]]
      return {
        optionId,
        wasNumber: old ? was + 1 : null,
        isNumber: now ? is + 1 : null,
        fields: fieldChanges(texts, old && half(old), now && half(now), sides),
      }
    })
    .filter(({ wasNumber, isNumber, fields }) => fields.length > 0 || wasNumber !== isNumber)
}
