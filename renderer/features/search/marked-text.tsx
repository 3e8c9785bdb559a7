import type { Marked } from '#shared/search/marks.ts'

/** A text with the words that were found in it. */
export function MarkedText({ text, marks }: Marked) {
  const ends = [0, ...marks.map(([, to]) => to)]
  return (
    <span dir="auto">
      {marks.flatMap(([from, to], index) => [
        text.slice(ends[index], from),
        <mark key={from}>{text.slice(from, to)}</mark>,
      ])}
      {text.slice(ends.at(-1))}
    </span>
  )
}
