import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'

/** As the app's journal does it: a segment that has reached this size is followed by a new one. */
const SEGMENT_BYTES = 1024 * 1024

/**
 * One append in the journal's format (electron/main/journal/record.ts; a test holds the two together).
 * @param {number} seq place of the first event
 * @param {readonly unknown[]} events
 */
export function encodeAppend(seq, events) {
  const body = JSON.stringify({ seq, events })
  return `${crc32(body).toString(16).padStart(8, '0')} ${body}\n`
}

/**
 * @param {Iterable<readonly unknown[]>} appends
 * @param {number} [segmentBytes]
 * @returns {Generator<{ name: string, bytes: Buffer }>}
 */
export function* journalSegments(appends, segmentBytes = SEGMENT_BYTES) {
  let seq = 1
  let firstSeq = 1
  let size = 0
  /** @type {Buffer[]} */
  let lines = []
  const segment = () => ({
    name: `${String(firstSeq).padStart(12, '0')}.log`,
    bytes: Buffer.concat(lines),
  })
  for (const events of appends) {
    if (size >= segmentBytes) {
      yield segment()
      firstSeq = seq
      size = 0
      lines = []
    }
    const line = Buffer.from(encodeAppend(seq, events))
    lines.push(line)
    size += line.length
    seq += events.length
  }
  if (size > 0) yield segment()
}

/**
 * @param {string} folder
 * @param {Iterable<readonly unknown[]>} appends
 */
export async function writeJournal(folder, appends) {
  await mkdir(folder, { recursive: true })
  for (const { name, bytes } of journalSegments(appends)) {
    await writeFile(path.join(folder, name), bytes)
  }
}
