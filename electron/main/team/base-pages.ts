import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Sealers } from '../journal/sealers.ts'

// A base as bytes: pages of lines, each packed and sealed and bound to its place and to its base. A
// page: its length (4 bytes), 1 if it is the last one (1 byte), the id of its key (8), what is sealed.

/** Characters of a page before it is packed, and the most that one is ever unpacked to. */
const pageCharacters = 512 * 1024
const largestPage = 64 * 1024 ** 2
const headBytes = 13

const deflated = promisify(deflateRaw)
const inflated = promisify(inflateRaw)

/** The base is torn, was altered, or is another one. */
export class BaseDamagedError extends Error {}

type Sealing = { readonly sealers: Sealers; readonly context: string }

export async function* sealedPages(
  lines: AsyncIterable<string>,
  { sealers, context }: Sealing,
): AsyncGenerator<Uint8Array> {
  const { current } = sealers
  if (current.keyId === null) throw new Error('A base is never written unsealed')
  let index = 0
  const sealed = async (page: readonly string[], isLast: boolean) => {
    const content = await deflated(page.join('\n'))
    const inside = current.seal(content, placeOf(context, index, isLast))
    index += 1
    const head = Buffer.alloc(headBytes)
    head.writeUInt32BE(inside.length)
    head.writeUInt8(isLast ? 1 : 0, 4)
    head.write(String(current.keyId), 5, 'latin1')
    return Buffer.concat([head, inside])
  }
  let page: string[] = []
  let characters = 0
  for await (const line of lines) {
    if (characters >= pageCharacters) {
      yield await sealed(page, false)
      page = []
      characters = 0
    }
    page.push(line)
    characters += line.length
  }
  yield await sealed(page, true)
}

/** Throws a BaseDamagedError when pages are missing, cut, altered or not of this base. */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  { sealers, context }: Sealing,
): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  let index = 0
  let wasLast = false
  for await (const more of bytes) {
    rest = rest.length === 0 ? Buffer.from(more) : Buffer.concat([rest, more])
    while (rest.length >= headBytes) {
      const length = rest.readUInt32BE(0)
      if (length > largestPage || wasLast) throw new BaseDamagedError('A page that can not be')
      if (rest.length < headBytes + length) break
      wasLast = rest.readUInt8(4) === 1
      const sealer = sealers.forKey(rest.toString('latin1', 5, headBytes))
      const inside = rest.subarray(headBytes, headBytes + length)
      rest = rest.subarray(headBytes + length)
      yield* await unpacked(() => sealer.open(inside, placeOf(context, index, wasLast)))
      index += 1
    }
  }
  if (!wasLast || rest.length > 0) throw new BaseDamagedError('The end is missing')
}

async function unpacked(open: () => Uint8Array): Promise<readonly string[]> {
  try {
    const text = (await inflated(open(), { maxOutputLength: largestPage })).toString('utf8')
    return text === '' ? [] : text.split('\n')
  } catch (cause) {
    throw new BaseDamagedError('A page does not open', { cause })
  }
}

const placeOf = (context: string, index: number, isLast: boolean) =>
  `${context}/${index}/${isLast ? 'last' : 'more'}`
