/** One card as it stands in a file: the lines that say who it is, each unfolded. */
export type RawCard = {
  /** The line of its BEGIN, from 1. */
  readonly line: number
  readonly lines: readonly string[]
  /** It was cut off, or is longer than any card of a person. */
  readonly isBroken: boolean
}

/** What is read of a card; photos, sounds, keys and addresses are passed over. */
const wanted = /^(?:[\w-]+\.)?(?:VERSION|FN|N|ORG|TITLE|ROLE|TEL|EMAIL)(?=[;:])/i
const begins = /^BEGIN:\s*VCARD\s*$/i
const ends = /^END:\s*VCARD\s*$/i
const isQuotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE\b/i

const longestLine = 10_000
const mostLines = 500

/**
 * The cards of a file, one after the other (RFC 2426, RFC 6350, vCard 2.1). Folded lines are made
 * whole. A card within a card, as vCard 2.1 allows for somebody's agent, is passed over. However long
 * a line or a card goes on, no more of it is kept than a person's card can have.
 */
export function* cardsInText(text: string): Generator<RawCard> {
  let depth = 0
  let startedAt = 0
  let lines: string[] = []
  let isBroken = false
  /** Whether the line before goes on, and whether any of it is kept. */
  let isKept = false
  let goesOn = false

  for (const [line, number] of linesOf(text)) {
    const isFolded = /^[ \t]/.test(line)
    if (depth > 0 && (goesOn || isFolded)) {
      const last = lines.length - 1
      const before = lines[last] ?? ''
      if (isKept && before.length < longestLine) {
        // In a card of 2.1 the blank that begins the line is one of the text.
        const added: string = goesOn ? line : isOld(lines) ? line : line.slice(1)
        lines[last] = goesOn ? before.slice(0, -1) + added : before + added
      }
      goesOn = isKept && isQuotedPrintable.test(lines[last] ?? '') && line.endsWith('=')
      continue
    }
    if (begins.test(line)) {
      depth += 1
      if (depth > 1) continue
      ;[startedAt, lines, isBroken, isKept] = [number, [], false, false]
    } else if (depth > 0 && ends.test(line)) {
      depth -= 1
      if (depth === 0) yield { line: startedAt, lines, isBroken }
    } else if (depth === 1) {
      isKept = wanted.test(line) && lines.length < mostLines
      isBroken ||= lines.length >= mostLines || line.length > longestLine
      if (isKept) lines.push(line.slice(0, longestLine))
      goesOn = isKept && isQuotedPrintable.test(line) && line.endsWith('=')
    }
  }
  if (depth > 0) yield { line: startedAt, lines, isBroken: true }
}

const isOld = (lines: readonly string[]) => lines.some((line) => /^VERSION:\s*2\.1/i.test(line))

/** Lines and their numbers, however they end, without a copy of the whole. */
function* linesOf(text: string): Generator<readonly [line: string, number: number]> {
  const lineEnd = /\r\n|\n|\r/g
  let from = 0
  let number = 1
  for (let end = lineEnd.exec(text); end; end = lineEnd.exec(text)) {
    yield [text.slice(from, end.index), number]
    from = end.index + end[0].length
    number += 1
  }
  if (from < text.length) yield [text.slice(from), number]
}
