import { filled } from '../document/document-labels.ts'
import { printable, printableLine } from '../document/printable.ts'
import type { Money } from '../money/money.ts'
import { type Tax, type Taxed, taxedLines, taxedTotals } from '../money/tax.ts'
import { shareOf } from '../money/total.ts'
import type { CostLine } from '../proposal/option.ts'
import { costCap } from '../remedy/cost-cap.ts'
import { amountsOf, netCosts } from '../remedy/net-costs.ts'
import type { NumberedOption } from './approval-request.ts'
import { isSaid } from './case-facts.ts'
import type { CaseFile } from './case-file.ts'
import type { PagePart } from './one-page.ts'
import type { PaperWords } from './paper-labels.ts'

/** An option as whoever decides reads it: its cost item by item, then what speaks for it. */
export function optionToApprove(
  file: CaseFile,
  { number, option }: NumberedOption,
  words: PaperWords,
): PagePart[] {
  const { approval, whyRule } = words.labels
  const { customer, private: ours } = option
  const [newest] = file.proposals
  const tax = newest?.private.tax ?? null
  const net = netCosts(ours.costLines, tax)
  const heading = filled(approval.option, {
    number: String(number),
    headline: printableLine(customer.headline) || '–',
  })
  const rows = [
    { label: approval.theyGet, value: printable(customer.tangible || customer.whatWeDo) },
    { label: approval.doneBy, value: printableLine(customer.byWhen) },
    { label: approval.cap, value: beside(net, costCap(file.of.moneyAtStake), words) },
    { label: approval.account, value: beside(net, newest?.private.lifetimeValue ?? null, words) },
    {
      label: approval.reason,
      value: (ours.why?.rules ?? []).map((rule) => whyRule[rule]).join('\n'),
    },
    { label: approval.note, value: printable(ours.note) },
  ].filter(({ value }) => isSaid(value))
  return [costTable(heading, ours.costLines, tax, words), { kind: 'facts', heading: null, rows }]
}

/** "12 % of €15,000.00"; nothing where the two cannot be compared. */
function beside(costs: readonly Money[], whole: Money | null, words: PaperWords): string {
  const shares = whole ? costs.map((cost) => shareOf(cost, whole)) : []
  const [share] = shares.filter((known) => known !== null)
  if (!whole || share === undefined) return ''
  return filled(words.labels.approval.share, {
    share: words.percent(share),
    whole: words.money(whole),
  })
}

/** Each item and their sum, without and with tax where that is known. */
function costTable(
  heading: string,
  lines: readonly CostLine[],
  tax: Tax | null,
  { labels, money }: PaperWords,
): PagePart {
  const { approval } = labels
  const amounts = amountsOf(lines)
  const taxed = taxedLines(amounts, tax)[Symbol.iterator]()
  const cells = (sum: Taxed) =>
    (tax === null ? [sum.total] : [sum.net, sum.tax, sum.total]).map(money)
  const unknown = tax === null ? [approval.unknown] : ['', '', approval.unknown]
  return {
    kind: 'table',
    heading,
    head: [
      approval.item,
      ...(tax === null ? [approval.amount] : [approval.net, approval.tax, approval.total]),
    ],
    rows: [
      ...lines.map(({ label, amount }) => {
        const line = amount === null ? undefined : taxed.next().value
        return [printableLine(label) || '–', ...(line ? cells(line) : unknown)]
      }),
      ...taxedTotals(amounts, tax).map((sum) => [approval.total, ...cells(sum)]),
    ],
    isWhole: true,
    amounts: true,
  }
}
