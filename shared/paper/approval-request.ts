import type { OptionId } from '../base/ids.ts'
import { filled } from '../document/document-labels.ts'
import type { InternalDocument } from '../document/internal-document.ts'
import { printableLine } from '../document/printable.ts'
import type { Money } from '../money/money.ts'
import type { RemedyOption } from '../proposal/option.ts'
import { passedLimit } from '../remedy/cost-cap.ts'
import { netCosts } from '../remedy/net-costs.ts'
import { answerBy } from './answer-by.ts'
import { caseFacts, type FactRow, inHead, isSaid, nameOf } from './case-facts.ts'
import type { CaseFile } from './case-file.ts'
import { ifNotDone } from './if-not-done.ts'
import { onePage } from './one-page.ts'
import { optionToApprove } from './option-to-approve.ts'
import type { PaperWords } from './paper-labels.ts'

export type ApprovalAsked = {
  /** The options a yes is asked for; those that are no more are passed over. */
  readonly optionIds: readonly OptionId[]
  /** What the rep may promise alone; null: nobody has said. */
  readonly authorityLimit: Money | null
}

/** An option with the number it has in its proposal. */
export type NumberedOption = { readonly number: number; readonly option: RemedyOption }

/** The options of the newest proposal that somebody must say yes to before they are offered. */
export function optionsToApprove(file: CaseFile, authorityLimit: Money | null): OptionId[] {
  const [newest] = file.proposals
  if (!newest) return []
  return newest.options
    .filter(({ private: ours }) => {
      const costs = netCosts(ours.costLines, newest.private.tax ?? null)
      return isSaid(ours.approval) || passedLimit(costs, authorityLimit) !== null
    })
    .map(({ id }) => id)
}

/**
 * A page that asks for a yes (method: "Authority limit, above which an approval is asked for"): what
 * is asked, of whom and by when, the case, each option with its cost beside cap and lifetime value
 * and why it was chosen, and what happens without the yes. It holds private facts and says so.
 */
export function approvalRequest(
  file: CaseFile,
  { optionIds, authorityLimit }: ApprovalAsked,
  words: PaperWords,
): InternalDocument {
  const { labels, language, when, nowMs, author } = words
  const { text, approval } = labels
  const asked = (file.proposals[0]?.options ?? [])
    .map((option, index) => ({ number: index + 1, option }))
    .filter(({ option }) => optionIds.includes(option.id))
  const decides = decidersOf(asked)
  return {
    language,
    mark: text.mark,
    title: filled(text.approvalTitle, { customer: nameOf(file, words) }),
    dateLine: filled(text.made, { when: when(nowMs) }),
    to: decides.map((name) => filled(text.to, { name: inHead(name) })).slice(0, 1),
    from: isSaid(author) ? [filled(text.preparedBy, { name: inHead(author) })] : [],
    sections: onePage(
      [
        {
          kind: 'facts',
          heading: approval.ask,
          rows: [
            ...askRows(asked, decides, words),
            { label: approval.limit, value: authorityLimit ? words.money(authorityLimit) : '' },
            { label: approval.answerBy, value: answerBy(file, asked, words) },
          ].filter(({ value }) => isSaid(value)),
        },
        { kind: 'facts', heading: approval.theCase, rows: whatWentWrong(file, words) },
        ...asked.flatMap((one) => optionToApprove(file, one, words)),
        { kind: 'list', heading: text.ifNot, items: ifNotDone(file, words) },
      ],
      words,
      text.more,
      // Two options have more to say than a page holds.
      asked.length > 1 ? 2 : 1,
    ),
    closing: [],
  }
}

/** Of the case what bears on the decision: whom to call, and the clock, are the rep's own matter. */
function whatWentWrong(file: CaseFile, words: PaperWords): FactRow[] {
  const { contact, clock, waiting } = words.labels.text
  return caseFacts(file, words).filter(({ label }) => ![contact, clock, waiting].includes(label))
}

function askRows(
  asked: readonly NumberedOption[],
  decides: readonly string[],
  { labels }: PaperWords,
): FactRow[] {
  const { approval, text } = labels
  const names = asked.map(({ number, option }) =>
    filled(approval.option, { number: String(number), headline: headlineOf(option) }),
  )
  return [
    { label: approval.request, value: names.length > 0 ? names.join('\n') : approval.nothing },
    { label: approval.decides, value: decides.join('\n') || text.askedOfNobody },
  ]
}

/** Whoever an option names, each once. */
function decidersOf(asked: readonly NumberedOption[]): string[] {
  const named = asked.map(({ option }) => printableLine(option.private.approval)).filter(isSaid)
  return [...new Set(named)]
}

const headlineOf = ({ customer }: RemedyOption) => printableLine(customer.headline) || '–'
