import type { Dialect } from '#shared/import/import-plan.ts'

export type Encoding = Dialect['encoding']
export type EncodingGuess = { readonly encoding: Encoding; readonly isSure: boolean }

const sure = (encoding: Encoding): EncodingGuess => ({ encoding, isSure: true })

/**
 * How bytes become letters: by a byte-order mark; by zero bytes on one side of each pair; UTF-8 where
 * all of it is valid, which no other text is by chance; else by where the bytes beyond ASCII stand.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return sure('utf-8')
  if (a === 0xff && b === 0xfe) return sure('utf-16le')
  if (a === 0xfe && b === 0xff) return sure('utf-16be')
  const pairs = byZeroBytes(bytes)
  if (pairs) return sure(pairs)
  if (isValid(bytes, 'utf-8')) return sure('utf-8')
  if (!isValid(bytes, 'shift_jis')) return sure('windows-1252')
  return byNeighbours(bytes)
}

function byZeroBytes(bytes: Uint8Array): Encoding | null {
  const zeros: [even: number, odd: number] = [0, 0]
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1
  const [even, odd] = zeros
  // Even Japanese has its separators and figures below 256.
  if (Math.max(even, odd) * 25 < bytes.length || Math.min(even, odd) * 20 > Math.max(even, odd)) {
    return null
  }
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  return isMostlyText(new TextDecoder(encoding).decode(bytes)) ? encoding : null
}

/** Whether less than one in fifty of the signs stands in no text. */
export function isMostlyText(text: string): boolean {
  const strange = text.match(/[^\P{Cc}\t\r\n\f\v]|[\p{Cn}\p{Co}]/gu)?.length ?? 0
  return strange * 50 <= text.length
}

/** A piece may end within a letter. */
function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * Shift_JIS writes most of its letters as pairs that begin with 81 to 9F, where Windows-1252 has
 * signs that are rare, and its narrow kana side by side; what a western text has beyond ASCII are
 * single letters (A0 to FF) between others. A word of either is enough, where statistics of letters
 * want a page.
 */
function byNeighbours(bytes: Uint8Array): EncodingGuess {
  let japanese = 0
  let western = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    const next = bytes[index + 1] ?? 0
    if (byte < 0x80) continue
    if (byte >= 0xa0 && byte <= 0xdf) {
      const isBeside = isNarrowKana(next) || isNarrowKana(bytes[index - 1] ?? 0)
      if (isBeside) japanese += 1
      else western += 1
      continue
    }
    if (byte < 0xa0) japanese += 1
    else if (next < 0x80 || byte >= 0xf0) western += 1
    index += 1
  }
  return {
    encoding: japanese > western ? 'shift_jis' : 'windows-1252',
    isSure: Math.min(japanese, western) * 4 <= Math.max(japanese, western),
  }
}

const isNarrowKana = (byte: number) => byte >= 0xa1 && byte <= 0xdf
