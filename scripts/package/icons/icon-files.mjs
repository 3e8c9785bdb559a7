/** The sizes that any system asks for, in pixels. */
export const ICON_SIZES = Object.freeze([16, 24, 32, 48, 64, 128, 256, 512, 1024])

/** Linux takes a folder of pictures. 1024 is for macOS alone. */
export const LINUX_SIZES = Object.freeze([16, 24, 32, 48, 64, 128, 256, 512])

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]

/** Each kind by its size in pixels; those from `ic11` on are for screens of double density. */
const ICNS_KINDS = Object.freeze({
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
})

/**
 * Windows' icon file: a head, a line for each picture, the pictures.
 * @param {(size: number) => Uint8Array} pictureOf a PNG of that many pixels
 */
export function packIco(pictureOf) {
  const pictures = ICO_SIZES.map((size) => ({ size, png: pictureOf(size) }))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    // 256 does not fit into a byte: 0 stands for it.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/**
 * macOS's icon file: blocks of kind, length and picture.
 * @param {(size: number) => Uint8Array} pictureOf a PNG of that many pixels
 */
export function packIcns(pictureOf) {
  const blocks = Object.entries(ICNS_KINDS).map(([kind, size]) => block(kind, pictureOf(size)))
  return block('icns', Buffer.concat(blocks))
}

/** @param {string} kind four letters @param {Uint8Array} content */
function block(kind, content) {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
