import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

// What can happen to files while nobody looks: a torn write, a bad block, a clean-up gone wrong.

/** Thrown where there is nothing to damage. */
export class NothingThere extends Error {}

/** Cuts bytes off the end. @param {string} file @param {number} bytes */
export function tear(file, bytes) {
  truncateSync(file, Math.max(0, statSync(file).size - bytes))
}

/** A file that grew, and whose new part never came. @param {string} file @param {number} bytes */
export function appendZeros(file, bytes) {
  appendFileSync(file, Buffer.alloc(bytes))
}

/** @param {string} file @param {number} bytes at the end */
export function zeroEnd(file, bytes) {
  const content = readFileSync(file)
  writeFileSync(file, content.fill(0, Math.max(0, content.length - bytes)))
}

/** One flipped bit. @param {string} file @param {number} share of the file that lies before it */
export function flip(file, share) {
  const content = readFileSync(file)
  if (content.length === 0) throw new NothingThere(`${path.basename(file)} is empty`)
  const at = Math.min(content.length - 1, Math.floor(content.length * share))
  content[at] = (content[at] ?? 0) ^ 0x10
  writeFileSync(file, content)
}

/** Leaves its beginning. @param {string} file @param {number} share of it */
export function keep(file, share) {
  truncateSync(file, Math.floor(statSync(file).size * share))
}

/** @param {string} file */
export function zero(file) {
  writeFileSync(file, Buffer.alloc(statSync(file).size))
}

/** @param {string} file */
export function fillWithGarbage(file) {
  writeFileSync(file, Buffer.alloc(Math.max(16, statSync(file).size), 'x{\0é'))
}

/** @param {string} place a file or a folder */
export function remove(place) {
  if (!existsSync(place)) throw new NothingThere(`there is no ${path.basename(place)}`)
  rmSync(place, { recursive: true })
}

/** @param {string} folder @param {string} from the copy that takes its place */
export function putBack(folder, from) {
  rmSync(folder, { recursive: true, force: true })
  cpSync(from, folder, { recursive: true, verbatimSymlinks: true })
}

/**
 * The files of a folder by name, the oldest first: all that we count up in does so in its names.
 * @param {string} folder
 * @param {RegExp} pattern of the names
 */
export function filesIn(folder, pattern) {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const found = names.filter((name) => pattern.test(name)).toSorted()
  return found.map((name) => path.join(folder, name))
}

/** One of them: 0 is the oldest, -1 the newest. @param {readonly string[]} files @param {number} place */
export function pickFile(files, place) {
  const file = files.at(place)
  if (file === undefined) throw new NothingThere('there is no such file')
  return file
}
