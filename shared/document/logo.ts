import type { Logo } from './brand.ts'

/** What a logo may be at most: pixels of each side, and bytes. A letter shows it far smaller. */
export const logoLimits = { width: 1200, height: 400, bytes: 700 * 1024 }

/** The same as base64. */
export const maxLogoText = Math.ceil(logoLimits.bytes / 3) * 4

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const [header, end] = ['IHDR', 'IEND']

/**
 * The size of a PNG that can be a logo: whole, one picture of sane dimensions, not too big. Null
 * for anything else. Its pixels are not looked at: what is broken in there shows as nothing.
 */
export function logoSize(bytes: Uint8Array): Pick<Logo, 'width' | 'height'> | null {
  if (bytes.length > logoLimits.bytes) return null
  const chunks = pngChunks(bytes)
  if (!chunks || chunks.some(({ name }) => name === 'acTL')) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const isSane = width > 0 && height > 0 && width <= logoLimits.width && height <= logoLimits.height
  return isSane ? { width, height } : null
}

/** Whether it is a PNG, whole to its last byte. Its pixels are not looked at. */
export function isWholePng(bytes: Uint8Array): boolean {
  return pngChunks(bytes) !== null
}

function pngChunks(bytes: Uint8Array): Chunk[] | null {
  if (!signature.every((byte, at) => bytes[at] === byte)) return null
  const chunks = chunksOf(bytes)
  return chunks?.[0]?.name === header && chunks.at(-1)?.name === end ? chunks : null
}

type Chunk = { readonly name: string; readonly length: number }

/** Length, name, content and checksum, one after the other to the last byte; null when not so. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at = signature.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    chunks.push({ name: String.fromCodePoint(...bytes.subarray(at + 4, at + 8)), length })
    at += 12 + length
  }
  return at === bytes.length && (chunks[0]?.length ?? 0) === 13 ? chunks : null
}
