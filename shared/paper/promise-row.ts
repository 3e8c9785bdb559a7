import { type Entry, isPromise } from '../call/entry.ts'
import { personName } from '../case/person-name.ts'
import { printableLine } from '../document/printable.ts'
import { colon } from '../document/typography.ts'
import type { CaseFile } from './case-file.ts'
import type { PaperWords } from './paper-labels.ts'
import { dueWords } from './said-in-case.ts'

/** Who, what, until when. */
export function promiseRow(entry: Entry, { of }: CaseFile, words: PaperWords): string[] {
  const { text } = words.labels
  const owner = printableLine(entry.promise.owner)
  const side = {
    'promise-by-us': owner || text.us,
    'promise-by-them': owner || personName(printableLine(of.contact), words.language) || text.them,
    'internal-ask': `${text.inside}${colon[words.language]}${owner || text.nobodyYet}`,
  }
  const who = isPromise(entry.kind) ? side[entry.kind] : ''
  return [who, printableLine(entry.text), dueWords(entry.dueAtMs, words)]
}
