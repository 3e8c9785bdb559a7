import { foldWithPlaces } from './fold.ts'

/** A stretch of a text, from the first unit to the one behind the last. */
export type Mark = readonly [from: number, to: number]

/** A text with the words found in it. */
export type Marked = { readonly text: string; readonly marks: readonly Mark[] }

/** Between the fields of one searched text: nothing that is typed runs across it. */
export const fieldBreak = '\0'

/** How much is shown around what was found, in UTF-16 units. */
export const excerptLength = 140
const shownBefore = 32

/**
 * Every place in the text where one of the words stands, in order, none touching another.
 * @param words folded
 */
export function marksIn(text: string, words: readonly string[]): Mark[] {
  const { folded, starts, ends } = foldWithPlaces(text)
  const found: Mark[] = []
  for (const word of words) {
    if (word === '') continue
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      found.push([starts[at] ?? 0, ends[at + word.length - 1] ?? text.length])
    }
  }
  return joined(found)
}

function joined(marks: readonly Mark[]): Mark[] {
  const all: Mark[] = []
  for (const mark of marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = all.at(-1)
    if (last && mark[0] <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], mark[1])]
    else all.push(mark)
  }
  return all
}

/** The part of a text around the first word found in it, as one line; the beginning if there is none. */
export function excerpt(text: string, words: readonly string[]): Marked {
  const fields = text.split(fieldBreak)
  const marked = fields.map((field) => ({ text: field, marks: marksIn(field, words) }))
  const best = marked.find(({ marks }) => marks.length > 0) ?? marked[0]
  if (!best || best.text.length <= excerptLength) return best ?? { text: '', marks: [] }
  const first = best.marks[0]?.[0] ?? 0
  const from = first <= shownBefore ? 0 : wholeSign(best.text, first - shownBefore)
  const to = wholeSign(best.text, Math.min(best.text.length, from + excerptLength))
  const before = from > 0 ? '…' : ''
  const shift = before.length - from
  return {
    text: before + best.text.slice(from, to) + (to < best.text.length ? '…' : ''),
    marks: best.marks
      .filter(([start]) => start < to)
      .map(([start, end]) => [start + shift, Math.min(end, to) + shift]),
  }
}

/** Never between the two halves of a sign. */
function wholeSign(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
