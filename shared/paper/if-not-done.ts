import { filled } from '../document/document-labels.ts'
import { printable, printableLine } from '../document/printable.ts'
import { isSaid } from './case-facts.ts'
import type { CaseFile } from './case-file.ts'
import type { PaperWords } from './paper-labels.ts'
import { dueWords, openPromises } from './said-in-case.ts'

/** What happens if nothing is decided: the clock, our word, the next update, and the worst. */
export function ifNotDone(file: CaseFile, words: PaperWords): string[] {
  const { text } = words.labels
  const { urgency, dues, proposals } = file
  const update = dues.find(({ kind }) => kind === 'update')
  const ours = openPromises(file).filter(({ kind }) => kind === 'promise-by-us')
  const plan = printable(proposals[0]?.private.worstCase ?? '')
  return [
    ...(urgency?.counts === 'contact' && urgency.tone === 'late'
      ? [filled(text.ifNotClock, { target: words.span(urgency.targetMs) })]
      : []),
    ...ours.map((entry) =>
      filled(text.ifNotPromise, {
        promise: `${printableLine(entry.text)} (${dueWords(entry.dueAtMs, words)})`,
      }),
    ),
    ...(update?.dueAtMs ? [filled(text.ifNotUpdate, { when: words.when(update.dueAtMs) })] : []),
    ...(isSaid(plan) ? [filled(text.ifNotLeaves, { plan })] : []),
  ]
}
