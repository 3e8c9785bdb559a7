/**
 * Packs a few text files into Electron's archive format: a length-prefixed JSON header, then the
 * files one after another. Names are flat (no folders), which is all a default app needs.
 * @param {Record<string, string>} files
 */
export function packAsar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const index = {}
  /** @type {Buffer[]} */
  const contents = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    index[name] = { size: bytes.length, offset: String(offset) }
    contents.push(bytes)
    offset += bytes.length
  }
  return Buffer.concat([packHeader(JSON.stringify({ files: index })), ...contents])
}

/** Chromium's "pickle": each level says its own length, text is padded to four bytes. */
/** @param {string} json */
function packHeader(json) {
  const text = Buffer.from(json)
  const padded = Math.ceil(text.length / 4) * 4
  const header = Buffer.alloc(16 + padded)
  header.writeUInt32LE(4, 0)
  header.writeUInt32LE(8 + padded, 4)
  header.writeUInt32LE(4 + padded, 8)
  header.writeUInt32LE(text.length, 12)
  text.copy(header, 16)
  return header
}
