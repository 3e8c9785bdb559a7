import type { CustomerProposal } from '../proposal/customer-proposal.ts'
import { type CustomerOption, maxHeadline, maxText } from '../proposal/option.ts'
import type { CustomerLetter } from '../proposal/proposal.ts'
import { checkApology } from './apology.ts'
import type { WordingFinding } from './check-wording.ts'
import { fixed, type TextFix } from './rewrite.ts'
import type { LanguageRules, WordingCategory, WordingReason } from './rules.ts'

/** Where the customer reads it, as far as it is our own words: issues are theirs. */
export type ProposalPlace =
  | { readonly kind: 'letter'; readonly field: (typeof letterFields)[number] | 'repName' }
  | { readonly kind: 'option'; readonly index: number; readonly field: OptionField }
type OptionField = (typeof optionFields)[number] | 'byWhen' | 'who'

/** What is missing, beside what is ill said. */
type MissingReason =
  | 'no-sender'
  | 'no-apology'
  | 'no-responsibility'
  | 'late-responsibility'
  | 'no-moment'
  | 'moment-gone'
  | 'nobody-named'
  | 'no-tangible'
  | 'no-words'

export type ProposalFinding = {
  readonly place: ProposalPlace
  readonly category: WordingCategory | 'responsibility' | 'missing-part'
  readonly reason: WordingReason | MissingReason
  /** The words in question in the text of that field; empty where something is missing. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** What one key does: the words that are put, and the change that puts them. */
  readonly fix: ProposalFix | null
}
export type ProposalFix = { readonly says: string; readonly patch: ProposalPatch }
/** New texts of fields of the letter or of one option, and the moment that belongs to a date. */
export type ProposalPatch = {
  readonly [field in ProposalPlace['field']]?: string
} & { readonly byWhenAtMs?: number | null }

type Checked = {
  /** Of the language of the letter. */
  readonly rules: LanguageRules
  readonly check: (text: string) => readonly WordingFinding[]
  /** An apology and the words part of an option, as they are drafted. */
  readonly drafted: { readonly apology: string; readonly words: string }
  /** What may be promised where nothing is, in words and as a moment. */
  readonly promise: { readonly byWhen: string; readonly byWhenAtMs: number }
  /** The moment that words name and that still lies ahead, or null. */
  readonly momentIn: (text: string) => number | null
  readonly nowMs: number
}

const letterFields = ['apology', 'whatHappened', 'whatWeChange', 'updateRhythm'] as const
const optionFields = ['headline', 'whatWeDo', 'tangible', 'words', 'yourPart'] as const

/**
 * All that is worth a look before a proposal goes out, in the order it is read. It only points:
 * nothing depends on it (method: "Address the issue", "Watches"; R3, R11).
 */
export function checkProposal(
  proposal: CustomerProposal,
  checked: Checked,
): readonly ProposalFinding[] {
  const { letter, options } = proposal
  const [apology, ...others] = letterFields
  return [
    ...inLetter(letter, apology, checked),
    ...apologyFindings(letter, checked),
    ...others.flatMap((field) => inLetter(letter, field, checked)),
    ...(isBlank(letter.repName) ? [noSender] : []),
    ...options.flatMap((option, index) => [
      ...optionFields.flatMap((field) => inOption(option, { index, field }, checked)),
      ...missingIn(option, index, letter, checked),
    ]),
  ]
}

/** A letter has somebody who answers for it (method: "After the call", named contact). */
const noSender: ProposalFinding = {
  place: { kind: 'letter', field: 'repName' },
  category: 'missing-part',
  reason: 'no-sender',
  start: 0,
  end: 0,
  words: '',
  fix: null,
}

function inLetter(
  letter: CustomerLetter,
  field: (typeof letterFields)[number],
  checked: Checked,
): ProposalFinding[] {
  const text = letter[field]
  return checked.check(text).map(({ category, reason, start, end, fix }) => ({
    place: { kind: 'letter', field },
    category,
    reason,
    start,
    end,
    words: text.slice(start, end),
    fix: textFix(text, fix, (put) => ({ [field]: put })),
  }))
}

/** Words without a date or an owner are made good by the fields for both. */
function inOption(
  option: CustomerOption,
  at: { index: number; field: (typeof optionFields)[number] },
  checked: Checked,
): ProposalFinding[] {
  const text = option[at.field]
  const settled = {
    'no-date': whenFlaw(option, checked) === null,
    'no-owner': !isBlank(option.who),
  }
  return checked
    .check(text)
    .filter(({ category }) => !(category in settled && settled[category as keyof typeof settled]))
    .map(({ category, reason, start, end, fix }) => ({
      place: { kind: 'option', ...at },
      category,
      reason,
      start,
      end,
      words: text.slice(start, end),
      fix: textFix(text, fix, (put) => ({ [at.field]: put }), limitOf(at.field)),
    }))
}

function apologyFindings(letter: CustomerLetter, checked: Checked): ProposalFinding[] {
  const { language, apology } = letter
  const flaw = checkApology(apology, {
    language,
    rules: checked.rules,
    drafted: checked.drafted.apology,
  })
  if (!flaw) return []
  const { reason, start, end } = flaw
  return [
    {
      place: { kind: 'letter', field: 'apology' },
      category: 'responsibility',
      reason,
      start,
      end,
      words: apology.slice(start, end),
      fix: textFix(apology, flaw.fix, (put) => ({ apology: put })),
    },
  ]
}

/** A promise needs an owner and a date, an option something tangible and words (R3). */
function missingIn(
  option: CustomerOption,
  index: number,
  { repName }: CustomerLetter,
  checked: Checked,
): ProposalFinding[] {
  const missing = (
    field: OptionField,
    category: ProposalFinding['category'],
    reason: MissingReason,
    fix: ProposalFix | null,
  ): ProposalFinding => ({
    place: { kind: 'option', index, field },
    category,
    reason,
    fix,
    start: 0,
    end: option[field].length,
    words: option[field].trim(),
  })
  const { drafted, promise } = checked
  const date: ProposalFix = { says: promise.byWhen, patch: promise }
  const when = whenFlaw(option, checked)
  return [
    ...(isBlank(option.tangible) ? [missing('tangible', 'missing-part', 'no-tangible', null)] : []),
    ...(isBlank(option.words)
      ? [missing('words', 'missing-part', 'no-words', says(drafted.words, 'words'))]
      : []),
    ...(when === null ? [] : [missing('byWhen', 'no-date', when, date)]),
    ...(isBlank(option.who)
      ? [missing('who', 'no-owner', 'nobody-named', isBlank(repName) ? null : says(repName, 'who'))]
      : []),
  ]
}

function whenFlaw({ byWhen, byWhenAtMs }: CustomerOption, { momentIn, nowMs }: Checked) {
  const atMs = byWhenAtMs ?? momentIn(byWhen)
  if (isBlank(byWhen) || atMs === null) return 'no-moment'
  return atMs < nowMs ? 'moment-gone' : null
}

const says = (text: string, field: 'words' | 'who'): ProposalFix => ({
  says: text,
  patch: { [field]: text },
})

function textFix(
  text: string,
  fix: TextFix,
  patchWith: (put: string) => ProposalPatch,
  limit = maxText,
): ProposalFix | null {
  const put = fixed(text, fix)
  return put.length > limit ? null : { says: fix.says, patch: patchWith(put) }
}

const limitOf = (field: OptionField) => (field === 'headline' ? maxHeadline : maxText)
const isBlank = (text: string) => text.trim() === ''
