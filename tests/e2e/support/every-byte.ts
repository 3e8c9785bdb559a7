import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'

/** A file and everything packed into it: archives unpacked, streams inflated, mail parts decoded. */
export function everyByteOf(path: string): Buffer[] {
  const raw = readFileSync(path)
  if (path.endsWith('.docx')) {
    const parts = Object.entries(unzipSync(raw))
    return [raw, ...parts.flatMap(([name, bytes]) => [Buffer.from(name), Buffer.from(bytes)])]
  }
  if (path.endsWith('.pdf')) return [raw, ...streamsOf(raw)]
  return path.endsWith('.eml') ? [raw, ...mailPartsOf(raw)] : [raw]
}

/** Whether a text stands in there, in any encoding a program writes text in. */
export function holds(bytes: readonly Buffer[], text: string): boolean {
  const wide = Buffer.from(text, 'utf16le')
  const needles = [Buffer.from(text), wide, Buffer.from(wide).swap16()]
  const hex = [Buffer.from(text), Buffer.from(wide).swap16()].map((one) => one.toString('hex'))
  return bytes.some(
    (one) =>
      needles.some((needle) => one.includes(needle)) ||
      hex.some((digits) => one.toString('latin1').toLowerCase().includes(digits)),
  )
}

function streamsOf(pdf: Buffer): Buffer[] {
  const streams: Buffer[] = []
  const begin = /stream\r?\n/g
  const text = pdf.toString('latin1')
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const from = found.index + found[0].length
    try {
      streams.push(inflateSync(pdf.subarray(from, text.indexOf('endstream', from))))
    } catch {
      // Not packed, or a font: what it is stands in the file as it is.
    }
  }
  return streams
}

function mailPartsOf(message: Buffer): Buffer[] {
  return message
    .toString('latin1')
    .split(/\r\n--/)
    .flatMap((part) => {
      const body = part.slice(part.indexOf('\r\n\r\n') + 4)
      const quoted = body
        .replaceAll(/=\r\n/g, '')
        .replaceAll(/=([\dA-F]{2})/g, (_whole, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        )
      return [Buffer.from(quoted, 'latin1'), Buffer.from(body, 'base64')]
    })
}
