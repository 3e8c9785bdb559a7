import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'

/** As the app's journal does it: a segment that has reached this size is followed by a new one. */
const SEGMENT_BYTES = 1024 * 1024

/**
 * One append in the journal's format (electron/main/journal/record.ts; a test holds the two together).
 * @param {{ seq: number, events: readonly unknown[], chain: string }} record
 */
export function encodeAppend({ seq, events, chain }) {
  const body = `${seq} ${events.length} ${JSON.stringify({ chain, events })}`
  return `${crc32(body).toString(16).padStart(8, '0')} ${body}\n`
}

/**
 * The content hash of all events up to these, as electron/main/journal/chain.ts makes it.
 * @param {string} before
 * @param {readonly unknown[]} events
 */
function chainAfter(before, events) {
  let chain = before
  for (const event of events) {
    const hash = createHash('sha256').update(chain).update(JSON.stringify(event))
    chain = hash.digest('hex').slice(0, 16)
  }
  return chain
}

/**
 * @param {Iterable<readonly unknown[]>} appends
 * @param {number} [segmentBytes]
 * @returns {Generator<{ name: string, bytes: Buffer }>}
 */
export function* journalSegments(appends, segmentBytes = SEGMENT_BYTES) {
  let seq = 1
  let chain = '0'.repeat(16)
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
    chain = chainAfter(chain, events)
    const line = Buffer.from(encodeAppend({ seq, events, chain }))
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
