/**
 * @typedef {{ size: number, offset: string }} FileEntry
 * @typedef {{ files: Record<string, FileEntry | FolderEntry> }} FolderEntry
 */

/**
 * Packs files into Electron's archive format: a length-prefixed JSON header, then the files one
 * after another.
 * @param {Record<string, string | Uint8Array>} files by their path in the archive, parted by `/`
 */
export function packAsar(files) {
  /** @type {FolderEntry} */
  const root = { files: {} }
  /** @type {Buffer[]} */
  const contents = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const folders = name.split('/')
    const last = /** @type {string} */ (folders.pop())
    folderAt(root, folders).files[last] = { size: bytes.length, offset: String(offset) }
    contents.push(bytes)
    offset += bytes.length
  }
  return Buffer.concat([packHeader(JSON.stringify(root)), ...contents])
}

/** @param {FolderEntry} root @param {string[]} names @returns {FolderEntry} made where it is missing */
function folderAt(root, names) {
  return names.reduce((folder, name) => {
    const found = (folder.files[name] ??= { files: {} })
    if (!('files' in found)) throw new Error(`${name} is a file and a folder at once.`)
    return found
  }, root)
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
