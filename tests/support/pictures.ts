import { crc32, deflateSync } from 'node:zlib'

/** A real PNG of one colour (RGBA, 0-255). */
export function aPng(width: number, height: number, colour = [31, 78, 140, 255]): Uint8Array {
  const row = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()])
  return png(width, height, { depth: 8, type: 6 }, Buffer.concat(Array(height).fill(row)))
}

/** A real black one of any size, a bit for each pixel: 80 million of them take a few kilobytes. */
export function aHugePng(width: number, height: number): Uint8Array {
  return png(
    width,
    height,
    { depth: 1, type: 0 },
    Buffer.alloc((1 + Math.ceil(width / 8)) * height),
  )
}

/** Two pictures that follow each other: a red one, then a green one, a pixel each. */
export const anAnimatedGif = Buffer.from(
  '474946383961010001008001' +
    '00ff000000ff00' +
    '21ff0b4e45545343415045322e300301000000' +
    '21f904000a000000' +
    '2c00000000010001000002024401' +
    '00' +
    '21f904000a000000' +
    '2c00000000010001000002024c01' +
    '00' +
    '3b',
  'hex',
)

function png(
  width: number,
  height: number,
  { depth, type }: { depth: number; type: number },
  rows: Uint8Array,
): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, type, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export function pngChunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
