import { filled } from '../document/document-labels.ts'
import { printable, printableLine } from '../document/printable.ts'
import type { CaseFile } from './case-file.ts'
import { isSaid } from './case-facts.ts'
import type { PaperWords } from './paper-labels.ts'
import { saidOf } from './said-in-case.ts'

/** What they could choose from, what they chose, and what they asked for themselves. */
export function offeredIn(file: CaseFile, { labels }: PaperWords): string[] {
  const { text } = labels
  const agreed = file.of.acts
    .flatMap((act) => (act.kind === 'option-agreed' ? [printable(act.words)] : []))
    .toReversed()
    .map((words) => filled(text.agreed, { words }))
  const [newest] = file.proposals
  const offered = (newest?.options ?? []).map(({ customer }) =>
    [customer.headline, customer.byWhen].map(printableLine).filter(isSaid).join(' · '),
  )
  const theirs = saidOf(file, 'their-solution').map((words) => filled(text.theirWay, { words }))
  return [...agreed, ...theirs, ...offered.filter(isSaid)]
}
