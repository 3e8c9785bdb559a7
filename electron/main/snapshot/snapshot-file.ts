import { createHash } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from '#shared/base/schema.ts'
import type { JournaledEvent } from '#shared/event/event.ts'
import { NewerError } from '../files/newer-error.ts'
import { checkedLine, checkedLines } from '../journal/checked-line.ts'
import type { Place } from '../journal/journal.ts'
import type { Sealers } from '../journal/sealers.ts'

/** The format of the file. One that is higher was written by a newer Tanto. */
export const snapshotFormat = 1

const headerSchema = z.strictObject({
  tanto: z.literal('snapshot'),
  format: z.int(),
  createdAtMs: z.int(),
  lastSeq: z.int().min(0),
  keyId: z.string().max(16).nullable(),
  /** What opens it on another machine: the key, wrapped by passphrase and recovery code. */
  wrappedKeys: z.unknown(),
})
export type SnapshotHeader = z.infer<typeof headerSchema>

const endSchema = z.strictObject({
  pages: z.int().min(0),
  events: z.int().min(0),
  cases: z.int().min(0),
  chain: z.string().max(64),
  digest: z.string().max(64),
})
export type SnapshotEnd = z.infer<typeof endSchema>

/** Largest file, and largest page once unpacked, that is read at all. */
const largestFile = 1024 ** 3
const largestPage = 64 * 1024 ** 2

/** Most events of a page, and most characters: a page of orders is one event. */
const mostOfPage = { events: 2_000, characters: 4 * 1024 ** 2 }

/** Events that lie together in a snapshot, as JSON, and how many of them open a case. */
export type SnapshotPage = { readonly events: readonly string[]; readonly cases: number }

export async function* pagesOf(
  events: Iterable<JournaledEvent> | AsyncIterable<JournaledEvent>,
): AsyncGenerator<SnapshotPage> {
  let page: string[] = []
  let cases = 0
  let characters = 0
  for await (const event of events) {
    const json = JSON.stringify(event)
    page.push(json)
    characters += json.length
    if (event.kind === 'case-opened') cases += 1
    if (page.length < mostOfPage.events && characters < mostOfPage.characters) continue
    yield { events: page, cases }
    page = []
    cases = 0
    characters = 0
  }
  if (page.length > 0) yield { events: page, cases }
}

/** The file is torn, altered, or none of ours. */
export class SnapshotDamagedError extends Error {}
/** The file was written by a newer Tanto. */
export class SnapshotNewerError extends NewerError {}

/**
 * Writes a snapshot: a header, pages of packed and sealed events, an end that counts them. Each line
 * has a checksum, each page is bound to its place. Flushed when it resolves.
 */
export async function writeSnapshotFile(
  path: string,
  header: Omit<SnapshotHeader, 'tanto' | 'format' | 'keyId'>,
  content: { pages: AsyncIterable<SnapshotPage>; tip: Place; sealers: Sealers },
): Promise<SnapshotEnd> {
  const { current } = content.sealers
  const full = { tanto: 'snapshot', format: snapshotFormat, ...header, keyId: current.keyId }
  const file = await open(path, 'w', 0o600)
  try {
    const digest = createHash('sha256')
    const line = async (place: string, json: Buffer) => {
      const sealed = current.seal(deflateRawSync(json, { level: 4 }), contextOf(header, place))
      await file.appendFile(checkedLine(Buffer.from(Buffer.from(sealed).toString('base64'))))
    }
    await file.appendFile(checkedLine(Buffer.from(JSON.stringify(full))))
    let pages = 0
    let events = 0
    let cases = 0
    for await (const page of content.pages) {
      const json = Buffer.from(`[${page.events.join(',')}]`)
      digest.update(json)
      await line(`page ${pages}`, json)
      pages += 1
      events += page.events.length
      cases += page.cases
    }
    const { chain } = content.tip
    const end = { pages, events, cases, chain, digest: digest.digest('hex') }
    await line('end', Buffer.from(JSON.stringify(end)))
    await file.sync()
    return end
  } finally {
    await file.close()
  }
}

/** A snapshot's file, whole line by line. Its pages open one after another. */
export type SnapshotReader = {
  readonly header: SnapshotHeader
  readonly end: SnapshotEnd
  readonly pageCount: number
  readonly page: (index: number) => readonly JournaledEvent[]
}

/** Reads only what says how to open it. */
export async function readSnapshotHeader(path: string): Promise<SnapshotHeader> {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return parseHeader(checkedLines(buffer.subarray(0, bytesRead)).bodies[0])
  } finally {
    await file.close()
  }
}

/**
 * Opens a snapshot. Throws SnapshotDamagedError, SnapshotNewerError, or UnknownKeyError. Reading all
 * of its pages with `verifySnapshot` proves it whole.
 */
export async function openSnapshotFile(path: string, sealers: Sealers): Promise<SnapshotReader> {
  if ((await stat(path)).size > largestFile) throw new SnapshotDamagedError('Too large')
  const bytes = await readFile(path)
  const { bodies, damagedBytes } = checkedLines(bytes)
  const header = parseHeader(bodies[0])
  if (damagedBytes > 0 || bodies.length < 2) throw new SnapshotDamagedError('Torn')
  const sealer = sealers.forKey(header.keyId)
  const content = (place: string, body: Buffer | undefined): unknown => {
    try {
      const sealed = Buffer.from((body ?? Buffer.alloc(0)).toString('latin1'), 'base64')
      const packed = sealer.open(sealed, contextOf(header, place))
      const json = inflateRawSync(packed, { maxOutputLength: largestPage })
      return JSON.parse(json.toString('utf8'))
    } catch (error) {
      throw new SnapshotDamagedError(`${place} does not open: ${String(error)}`)
    }
  }
  const end = endSchema.safeParse(content('end', bodies.at(-1)))
  if (!end.success || end.data.pages !== bodies.length - 2) {
    throw new SnapshotDamagedError('Its end does not fit')
  }
  return {
    header,
    end: end.data,
    pageCount: end.data.pages,
    page: (index) => {
      const page = content(`page ${index}`, bodies[index + 1])
      if (!Array.isArray(page)) throw new SnapshotDamagedError(`Page ${index} is none`)
      return page as JournaledEvent[]
    },
  }
}

/** Reads every page back and compares with what the end says. Throws SnapshotDamagedError. */
export function verifySnapshot({ end, pageCount, page }: SnapshotReader): void {
  const digest = createHash('sha256')
  let events = 0
  for (let index = 0; index < pageCount; index++) {
    const content = page(index)
    digest.update(JSON.stringify(content))
    events += content.length
  }
  if (events !== end.events || digest.digest('hex') !== end.digest) {
    throw new SnapshotDamagedError('Its content does not fit its end')
  }
}

function parseHeader(body: Buffer | undefined): SnapshotHeader {
  const json = headerJson(body)
  const isNewer =
    typeof json === 'object' && Number(Reflect.get(json ?? {}, 'format')) > snapshotFormat
  if (isNewer) throw new SnapshotNewerError('Written by a newer version')
  const header = headerSchema.safeParse(json)
  if (!header.success) throw new SnapshotDamagedError('No snapshot')
  return header.data
}

function headerJson(body: Buffer | undefined): unknown {
  try {
    return JSON.parse((body ?? Buffer.alloc(0)).toString('utf8'))
  } catch {
    return null
  }
}

function contextOf(
  { lastSeq, createdAtMs }: { lastSeq: number; createdAtMs: number },
  place: string,
) {
  return `snapshot:${lastSeq}:${createdAtMs}:${place}`
}
