import type { Marked } from '#shared/search/marks.ts'

/** A text with the words that were found in it. */
export function MarkedText({ text, marks }: Marked) {
  let at = 0
  const pieces = marks.flatMap(([from, to]) => {
    const before = text.slice(at, from)
    at = to
    return [before, <mark key={from}>{text.slice(from, to)}</mark>]
  })
  return (
    <span dir="auto">
      {pieces}
      {text.slice(at)}
    </span>
  )
}
