/** Octets of UTF-8 a line may have (RFC 5545, 3.1). */
const longest = 75

/**
 * Content lines cut into such that every program reads: each further part begins with a space. No
 * character is cut in two.
 */
export function foldLines(text: string): string {
  return text.split('\r\n').map(folded).join('\r\n')
}

function folded(line: string): string {
  let whole = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > longest) {
      whole += '\r\n '
      octets = 1
    }
    whole += character
    octets += more
  }
  return whole
}

function octetsOf(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
