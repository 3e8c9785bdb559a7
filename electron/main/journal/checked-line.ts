import { crc32 } from 'node:zlib'

const newline = 0x0a
const checksumLength = 8

/** A line: checksum, space, body, newline. The body holds no raw newline, so lines are records. */
export function checkedLine(body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${checksum(body)} `), body, Buffer.from('\n')])
}

export type CheckedLines = {
  /** The bodies of all whole lines, in order. */
  readonly bodies: readonly Buffer[]
  /** Bytes of everything else: a torn end, zeros, flipped bits. */
  readonly damagedBytes: number
}

/** Reads what can be read. Damage costs the lines it hit and none after them. */
export function checkedLines(bytes: Buffer): CheckedLines {
  const bodies: Buffer[] = []
  let goodBytes = 0
  let start = 0
  while (start < bytes.length) {
    const newlineAt = bytes.indexOf(newline, start)
    const end = newlineAt === -1 ? bytes.length : newlineAt
    const body = newlineAt === -1 ? null : checkedBody(bytes.subarray(start, end))
    if (body) {
      bodies.push(body)
      goodBytes += end + 1 - start
    }
    start = end + 1
  }
  return { bodies, damagedBytes: bytes.length - goodBytes }
}

function checkedBody(line: Buffer): Buffer | null {
  const body = line.subarray(checksumLength + 1)
  const isWhole = body.length > 0 && line.toString('latin1', 0, checksumLength) === checksum(body)
  return isWhole ? body : null
}

function checksum(body: Buffer): string {
  return crc32(body).toString(16).padStart(checksumLength, '0')
}
