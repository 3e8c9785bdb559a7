/** Reads bytes in a charset as a card names it; empty: it names none. */
export type DecodeBytes = (bytes: Uint8Array, charset: string) => string

const encodings = /^(?:QUOTED-PRINTABLE|BASE64|B|7BIT|8BIT)$/i

/**
 * A line of a vCard 2.1 as 3.0 writes it: kinds without their "TYPE=" get it, quoted-printable text is
 * text, and a comma is a comma. Lines of 3.0 and later stay as they are, unless they are
 * quoted-printable all the same. Null: what it holds is no text.
 */
export function modernLine(line: string, isOld: boolean, decode: DecodeBytes): string | null {
  const colon = colonOf(line)
  if (colon === -1) return null
  const [name = '', ...parameters] = line.slice(0, colon).split(';')
  const value = line.slice(colon + 1)
  const encoding = parameters.map(valueOf).find((one) => encodings.test(one)) ?? ''
  if (/^(?:BASE64|B)$/i.test(encoding)) return null
  const isQuoted = /^QUOTED-PRINTABLE$/i.test(encoding)
  if (!isOld && !isQuoted) return line
  const charset = parameters.find((one) => /^CHARSET=/i.test(one))
  const kept = parameters.filter((one) => !encodings.test(valueOf(one)) && one !== charset)
  const text = isQuoted ? decode(bytesOf(value), valueOf(charset ?? '')) : value
  return [name, ...kept.map((one) => (one.includes('=') ? one : `TYPE=${one}`))]
    .join(';')
    .concat(
      ':',
      text.replaceAll(/\r\n|\r|\n/g, String.raw`\n`).replaceAll(/(?<!\\),/g, String.raw`\,`),
    )
}

const valueOf = (parameter: string) => parameter.slice(parameter.indexOf('=') + 1)

/** A colon within quotation marks is part of a parameter. */
function colonOf(line: string): number {
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === ':' && !isQuoted) return at
  }
  return -1
}

/** The bytes that quoted-printable text stands for (RFC 2045). */
function bytesOf(text: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const hex = /^=([\dA-F]{2})/i.exec(text.slice(at, at + 3))
    if (hex) at += 2
    bytes.push(hex ? Number.parseInt(hex[1] ?? '', 16) : text.charCodeAt(at) & 0xff)
  }
  return Uint8Array.from(bytes)
}
