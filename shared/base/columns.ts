import { clipped } from './clipped.ts'

// East Asian wide and full-width forms, and pictures.
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** How wide a line is, in columns: a Japanese character takes two, a Latin one takes one. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const { segment } of segmenter.segment(text)) columns += wide.test(segment) ? 2 : 1
  return columns
}

/** A text in so many columns at most, ending in "…" where it was cut, never within a character. */
export function clippedToColumns(text: string, most: number): string {
  // Whoever stacks a thousand accents on a letter gets fewer letters, not more room.
  const looked = clipped(text, most * 4)
  const segments = [...segmenter.segment(looked)].map(({ segment }) => segment)
  // The last one may go on where nobody looked.
  if (looked !== text) segments.pop()
  else if (columnsOf(text) <= most) return text
  let kept = ''
  let columns = 1
  for (const segment of segments) {
    columns += wide.test(segment) ? 2 : 1
    if (columns > most) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
