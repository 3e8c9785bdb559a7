import type { Dialect } from '#shared/import/import-plan.ts'

type Encoding = Dialect['encoding']

/** The letters of the encodings that nothing here writes, by decoding every byte and pair of bytes. */
function tableOf(encoding: 'shift_jis' | 'windows-1252'): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const add = (...bytes: number[]) => {
    try {
      const letter = decoder.decode(new Uint8Array(bytes))
      if ([...letter].length === 1 && !table.has(letter)) table.set(letter, bytes)
    } catch {
      // No letter of this encoding.
    }
  }
  for (let byte = 0; byte < 256; byte += 1) add(byte)
  if (encoding === 'windows-1252') return table
  for (let lead = 0x81; lead < 0xfd; lead += 1) {
    for (let trail = 0x40; trail < 0xfd; trail += 1) add(lead, trail)
  }
  return table
}

const tables = { shift_jis: tableOf('shift_jis'), 'windows-1252': tableOf('windows-1252') }

/** What can be written in an encoding, but for control characters; null: everything. */
export function lettersOf(encoding: Encoding): readonly string[] | null {
  if (encoding !== 'shift_jis' && encoding !== 'windows-1252') return null
  return [...tables[encoding].keys()].filter((letter) => !/[\p{C}\s]/u.test(letter))
}

/** A text as the bytes of a file. */
export function encodeText(
  text: string,
  encoding: Encoding,
  { bom = false } = {},
): Uint8Array<ArrayBuffer> {
  const marked = bom ? `\uFEFF${text}` : text
  if (encoding === 'utf-8') return new TextEncoder().encode(marked)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return pairsOf(marked, encoding)
  const bytes = [...text].flatMap((letter) => {
    const known = tables[encoding].get(letter)
    if (!known) throw new Error(`${encoding} has no ${letter}`)
    return known
  })
  return new Uint8Array(bytes)
}

function pairsOf(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le')
  }
  return new Uint8Array(view.buffer)
}
