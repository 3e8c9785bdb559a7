/**
 * @typedef {{ size: number, offset: string }} Entry
 * @typedef {{ files: Record<string, Entry | Folder> }} Folder
 */

/**
 * Reads Electron's archive format, as `runtime/asar-writer.mjs` tells it.
 * @param {Buffer} archive
 * @returns {Map<string, Buffer>} the files by their paths
 */
export function filesOfAsar(archive) {
  const start = 8 + archive.readUInt32LE(4)
  /** @type {Folder} */
  const head = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)))
  /** @type {Map<string, Buffer>} */
  const files = new Map()
  /** @param {Folder} folder @param {string} at */
  const walk = (folder, at) => {
    for (const [name, entry] of Object.entries(folder.files)) {
      if ('files' in entry) walk(entry, `${at}${name}/`)
      else {
        const from = start + Number(entry.offset)
        files.set(`${at}${name}`, archive.subarray(from, from + entry.size))
      }
    }
  }
  walk(head, '')
  return files
}
