// Control characters, marks that turn the direction of text around unseen, and code points that are
// no characters: none of them may stand in a file format built on XML, and none is ever meant.
const unprintable =
  /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu

/**
 * A text as it can stand in every format: line ends are \n, a tab is a space, a lone surrogate is
 * U+FFFD, what can't be printed is gone, and blank at both ends too.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .replaceAll(unprintable, '')
    .trim()
}

/** The same on one line, for headings, labels and names. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/\s*\n\s*/g, ' ')
}
