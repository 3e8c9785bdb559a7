type Span = { readonly start: number; readonly end: number }

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '〝': '〟',
  '＂': '＂',
  '"': '"',
  "'": "'",
}
const openings = /[“‘「『〝＂"']/g
const letterBefore = /[\p{Script=Latin}\p{N}]$/u

/**
 * What stands between quotation marks of one paragraph, marks included. An open end quotes nothing,
 * except while a text is being typed: then what follows it is being quoted.
 */
export function quotedSpans(text: string, isBeingTyped = false): Span[] {
  const spans: Span[] = []
  for (const { 0: line, index: lineStart } of text.matchAll(/[^\n]+/g)) {
    const isLast = lineStart + line.length === text.length
    const neverClosed = new Set<string>()
    let from = 0
    for (const { 0: mark, index } of line.matchAll(openings)) {
      if (index < from || neverClosed.has(mark) || !opens(line, index, mark)) continue
      const end = closesAt(line, index, mark)
      if (end === -1 && !isSingle(mark)) neverClosed.add(mark)
      if (end === -1 && !(isBeingTyped && isLast)) continue
      from = end === -1 ? line.length : end + 1
      spans.push({ start: lineStart + index, end: lineStart + from })
    }
  }
  return spans
}

/** One sign opens and closes, and stands for inches, or for a letter that was left out. */
function opens(line: string, index: number, mark: string): boolean {
  if (mark !== '"' && mark !== "'") return true
  if (letterBefore.test(line.slice(Math.max(0, index - 2), index))) return false
  return mark === '"' || /^\p{L}/u.test(line.slice(index + 1, index + 3))
}

/** A single one looks like an apostrophe: it closes behind the last word before the next opens. */
function closesAt(line: string, index: number, mark: string): number {
  const close = closing[mark] ?? mark
  if (!isSingle(mark)) return line.indexOf(close, index + 1)
  let last = -1
  for (let at = index + 1; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (isSingle(sign) && opens(line, at, sign)) break
    if (sign === close && !/^[\p{Script=Latin}\p{N}]/u.test(line.slice(at + 1, at + 3))) last = at
  }
  return last
}

const isSingle = (mark: string) => mark === '‘' || mark === "'"
