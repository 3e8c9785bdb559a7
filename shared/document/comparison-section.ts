import type { CustomerProposal } from '../proposal/customer-proposal.ts'
import type { CustomerOption } from '../proposal/option.ts'
import type { DocumentSection } from './customer-document.ts'
import { type DocumentLabels, filled } from './document-labels.ts'
import { printableLine } from './printable.ts'

type Row = readonly [label: string, ...cells: string[]]

/**
 * The options side by side at a glance: what, by when, which issues. Null when there are not two
 * to compare. What each means in full stands under its own heading. Issues that no option covers
 * have no row: what is left open is said on the phone, not shown as a row of "no".
 */
export function comparisonSection(
  { options, issues }: CustomerProposal,
  labels: DocumentLabels,
): DocumentSection | null {
  if (options.length < 2) return null
  const row = (label: string, cell: (option: CustomerOption) => string): Row => [
    label,
    ...options.map(cell),
  ]
  const first = [
    row(labels.inShort, (option) => printableLine(option.headline)),
    row(labels.byWhen, (option) => printableLine(option.byWhen)),
  ]
  const covered = issues
    .filter((issue) => options.some((option) => option.covers.includes(issue.id)))
    .map((issue) =>
      row(printableLine(issue.text), (option) =>
        option.covers.includes(issue.id) ? labels.coveredYes : labels.coveredNo,
      ),
    )
  const rows = [...first, ...covered].filter(
    ([label, ...cells]) => label !== '' && cells.some((cell) => cell !== ''),
  )
  if (rows.length === 0) return null
  const names = options.map((_, index) => filled(labels.optionName, { number: String(index + 1) }))
  return {
    role: 'plain',
    heading: labels.sideBySide,
    blocks: [
      {
        kind: 'table',
        head: ['', ...names],
        rows: rows.map((cells) => cells.map((cell) => (cell === '' ? labels.nothing : cell))),
      },
    ],
  }
}
