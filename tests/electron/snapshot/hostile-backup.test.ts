import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookInto, unlockBackup } from '#electron/main/data/backups.ts'
import { checkedLine } from '#electron/main/journal/checked-line.ts'
import { noKeys, sealersOf } from '#electron/main/journal/sealers.ts'
import { openSnapshotFile } from '#electron/main/snapshot/snapshot-file.ts'
import { runSnapshotTask } from '#electron/main/snapshot/snapshot-task.ts'
import { eventSchema, journaledEventSchema } from '#shared/event/event.ts'
import { aDraft, journaled } from '../../support/builders.ts'
import { fittingValues } from '../../support/fitting-values.ts'
import { jsonSchemaOf } from '../../support/json-schema.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// A backup comes from a stick or an e-mail: its checksums and counts may be right, and all else wrong.

const header = {
  tanto: 'snapshot',
  format: 1,
  createdAtMs: 1_000,
  lastSeq: 2,
  keyId: null,
  wrappedKeys: null,
}
const events = journaled([aDraft('a'), aDraft('ab')])

const packed = (content: string) => deflateRawSync(content).toString('base64')

/** A file whose checksums, counts and digest are as they should be, whatever is in it. */
function crafted(head: unknown, pages: readonly unknown[], end: object = {}): Buffer {
  const texts = pages.map((page) => JSON.stringify(page) ?? 'null')
  const digest = createHash('sha256').update(texts.join('')).digest('hex')
  const count = pages.reduce<number>(
    (sum, page) => sum + (Array.isArray(page) ? page.length : 0),
    0,
  )
  const own = { pages: pages.length, events: count, cases: 0, chain: '0', digest, ...end }
  const bodies = [JSON.stringify(head) ?? '', ...texts.map(packed), packed(JSON.stringify(own))]
  return Buffer.concat(bodies.map((body) => checkedLine(Buffer.from(body))))
}

/** What becomes of a file when it is looked into and then restored. */
async function restored(folder: string, bytes: Buffer) {
  const file = join(folder, 'foreign.tanto')
  await writeFile(file, bytes)
  const { outcome: look } = await lookInto(file, noKeys)
  const task = { snapshotFolder: folder, file, afterSeq: 10, createdAtMs: 5, wrappedKeys: null }
  const outcome = await runSnapshotTask({ kind: 'adopt', task, foreignKeys: noKeys, keys: noKeys })
  return { look: look.kind, outcome }
}

async function eventsIn(path: string) {
  const { pageCount, page } = await openSnapshotFile(path, sealersOf(noKeys))
  return Array.from({ length: pageCount }, (_, index) => page(index)).flat()
}

/** As they are once taken over: behind the tenth. */
const sameEvents = events.map((event, index) => ({ ...event, seq: 11 + index }))

test('a whole backup is restored, so that the refusals mean something', async () => {
  const folder = await temporaryFolder()
  const { look, outcome } = await restored(folder, crafted(header, [events]))
  expect([look, outcome.kind]).toEqual(['ready', 'done'])
})

test('a backup changed in any place is refused, or tells what it told', async () => {
  const folder = await temporaryFolder()
  const whole = crafted(header, [events])
  const places = fc.nat(whole.length - 1)
  const changed = fc.oneof(
    places.map((at) => whole.subarray(0, at)),
    fc.tuple(places, fc.integer({ min: 1, max: 255 })).map(([at, flip]) => {
      const copy = Buffer.from(whole)
      copy.writeUInt8(copy.readUInt8(at) ^ flip, at)
      return copy
    }),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  )
  await fc.assert(
    fc.asyncProperty(changed, async (bytes) => {
      const { look, outcome } = await restored(folder, bytes)
      expect(['damaged', 'newer', 'needs-secret', 'ready']).toContain(look)
      const told = outcome.kind === 'done' ? await eventsIn(outcome.snapshot.path) : sameEvents
      expect(told).toEqual(sameEvents)
    }),
    { numRuns: 300 },
  )
})

const fittingEvents = fittingValues(jsonSchemaOf(eventSchema))
const hostileEvents = fc.oneof(
  fittingEvents,
  fc.jsonValue(),
  fc.tuple(fittingEvents, fc.jsonValue()).map(([event, seq]) => ({ ...(event as object), seq })),
)

test('of a crafted backup nothing is taken over that is no event', async () => {
  const folder = await temporaryFolder()
  const pages = fc.array(fc.oneof(fc.array(hostileEvents, { maxLength: 4 }), fc.jsonValue()), {
    maxLength: 3,
  })
  const heads = fc.oneof(
    { weight: 5, arbitrary: fc.constant<unknown>(header) },
    fc
      .tuple(fc.constantFrom(...Object.keys(header)), fc.jsonValue())
      .map(([name, value]) => ({ ...header, [name]: value })),
    fc.jsonValue(),
  )
  let taken = 0
  await fc.assert(
    fc.asyncProperty(heads, pages, async (head, content) => {
      const { outcome } = await restored(folder, crafted(head, content))
      if (outcome.kind !== 'done') return
      const all = await eventsIn(outcome.snapshot.path)
      taken += all.length
      const misfits = all.filter((event) => !journaledEventSchema.safeParse(event).success)
      expect(misfits).toEqual([])
    }),
    { numRuns: 300 },
  )
  expect(taken).toBeGreaterThan(0)
})

test('a page that would unpack into more than memory is refused', async () => {
  const folder = await temporaryFolder()
  const bomb = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, ' ')).toString('base64')
  const end = packed(JSON.stringify({ pages: 1, events: 0, cases: 0, chain: '0', digest: '' }))
  const bodies = [JSON.stringify(header), bomb, end]
  const bytes = Buffer.concat(bodies.map((body) => checkedLine(Buffer.from(body))))
  expect(bytes.length).toBeLessThan(1024 * 1024)
  expect((await restored(folder, bytes)).outcome.kind).toBe('damaged')
})

test('whatever a backup says of its keys, a secret is answered', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'foreign.tanto')
  const wrap = { costLog2: 8, r: 8, p: 1, salt: 'AAAA', sealed: 'AAAA' }
  const key = { id: '00000001', wraps: { keychain: null, passphrase: wrap, recovery: null } }
  const keyring = { format: 1, protection: 'passphrase', keys: [key], recoveryCodeMadeAtMs: null }
  const keys = fc.oneof(
    fc.jsonValue(),
    fc.constant<unknown>(keyring),
    fc.integer().map((costLog2) => ({
      ...keyring,
      keys: [{ ...key, wraps: { ...key.wraps, passphrase: { ...wrap, costLog2 } } }],
    })),
    fc.base64String().map((sealed) => ({
      ...keyring,
      keys: [{ ...key, wraps: { ...key.wraps, passphrase: { ...wrap, sealed } } }],
    })),
  )
  await fc.assert(
    fc.asyncProperty(keys, fc.string({ minLength: 1 }), async (wrappedKeys, secret) => {
      await writeFile(file, crafted({ ...header, keyId: '00000001', wrappedKeys }, [events]))
      const { outcome } = await unlockBackup(file, secret)
      expect(['damaged', 'wrong', 'typo']).toContain(outcome.kind)
    }),
    { numRuns: 200 },
  )
})
