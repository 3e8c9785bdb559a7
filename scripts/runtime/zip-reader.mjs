import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LONGEST_COMMENT = 0xffff

/**
 * One file, folder or link of a zip. `mode` holds the Unix permission and type bits.
 * @typedef {{ name: string, mode: number, method: number, packedSize: number, headerOffset: number }} ZipEntry
 */

/**
 * Reads a zip piece by piece, so that a big one never has to fit in memory.
 * It knows zips up to 4 GiB, far more than we unpack. It is our own because set-up runs before any
 * dependency is installed.
 * @param {string} file
 */
export function openZip(file) {
  const handle = openSync(file, 'r')
  /** @param {number} position @param {number} length */
  const readAt = (position, length) => {
    const bytes = Buffer.alloc(length)
    const got = readSync(handle, bytes, 0, length, position)
    if (got !== length) throw new Error(`${file} ends early: it is not a whole zip.`)
    return bytes
  }
  return {
    entries: () => readDirectory(readAt, fstatSync(handle).size),
    /** @param {ZipEntry} entry */
    content: (entry) => readContent(readAt, entry),
    close: () => closeSync(handle),
  }
}

/** @typedef {(position: number, length: number) => Buffer} ReadAt */

/** @param {ReadAt} readAt @param {number} fileSize @returns {ZipEntry[]} */
function readDirectory(readAt, fileSize) {
  const { offset, size } = locateDirectory(readAt, fileSize)
  const directory = readAt(offset, size)
  /** @type {ZipEntry[]} */
  const entries = []
  for (let at = 0; at < size && directory.readUInt32LE(at) === DIRECTORY_ENTRY;) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      headerOffset: directory.readUInt32LE(at + 42),
    })
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** @param {ReadAt} readAt @param {number} fileSize */
function locateDirectory(readAt, fileSize) {
  const tailStart = Math.max(0, fileSize - LONGEST_COMMENT - 22)
  const tail = readAt(tailStart, fileSize - tailStart)
  const end = tail.lastIndexOf(signature(END_OF_DIRECTORY))
  if (end < 0) throw new Error('This is not a zip: it has no directory.')
  return { size: tail.readUInt32LE(end + 12), offset: tail.readUInt32LE(end + 16) }
}

/** @param {ReadAt} readAt @param {ZipEntry} entry */
function readContent(readAt, entry) {
  const header = readAt(entry.headerOffset, 30)
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = readAt(start, entry.packedSize)
  if (entry.method === 0) return packed
  if (entry.method === 8) return inflateRawSync(packed)
  throw new Error(`${entry.name}: zip method ${entry.method} is not supported.`)
}

/** @param {number} value */
function signature(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
