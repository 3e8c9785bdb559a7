import { filled } from '../document/document-labels.ts'
import type { NumberedOption } from './approval-request.ts'
import type { CaseFile } from './case-file.ts'
import type { PaperWords } from './paper-labels.ts'

/**
 * By when a yes is needed: before the first of what depends on it, with the reason. What is past
 * already says that it is needed at once; where nothing has a date, so does the case.
 */
export function answerBy(
  { dues }: CaseFile,
  asked: readonly NumberedOption[],
  { labels, when, nowMs }: PaperWords,
): string {
  const { approval } = labels
  const dueOf = (kind: 'offer' | 'update', reason: string) =>
    dues.flatMap((due) =>
      due.kind === kind && due.dueAtMs !== null ? [[due.dueAtMs, reason] as const] : [],
    )
  const first = [
    ...dueOf('offer', approval.forOffer),
    ...dueOf('update', approval.forUpdate),
    ...asked.flatMap(({ number, option }) => {
      const { byWhenAtMs } = option.customer
      const reason = filled(approval.forFix, { number: String(number) })
      return byWhenAtMs === null ? [] : [[byWhenAtMs, reason] as const]
    }),
  ].toSorted(([a], [b]) => a - b)[0]
  if (!first || first[0] <= nowMs) return approval.answerNow
  return filled(first[1], { when: when(first[0]) })
}
