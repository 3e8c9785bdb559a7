import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkedLine } from '#electron/main/journal/checked-line.ts'
import { openJournal, origin } from '#electron/main/journal/journal.ts'
import { noKeys, sealersOf } from '#electron/main/journal/sealers.ts'
import type { JournaledEvent } from '#shared/event/event.ts'
import { aDraft, journaled } from '../../support/builders.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const nowMs = 1_000

async function openIn(folder: string) {
  return openJournal(folder, { nowMs, sealers: sealersOf(noKeys), base: origin })
}

async function everything(folder: string, pageSize = 1000): Promise<JournaledEvent[]> {
  const journal = await openIn(folder)
  const events: JournaledEvent[] = []
  let fromSeq: number | null = 1
  while (fromSeq !== null) {
    const page = await journal.read(fromSeq, pageSize)
    events.push(...page.events)
    fromSeq = page.nextSeq
  }
  await journal.close()
  return events
}

async function written(folder: string, ...texts: string[]): Promise<string> {
  const journal = await openIn(folder)
  for (const text of texts) await journal.append([aDraft(text)])
  await journal.close()
  return join(folder, '000000000001.log')
}

test('what was appended is read back in order, with its place', async () => {
  const folder = await temporaryFolder()
  await written(folder, 'a', 'ab', '木曜15時まで\n"quoted"')
  expect(await everything(folder)).toEqual(
    journaled([aDraft('a'), aDraft('ab'), aDraft('木曜15時まで\n"quoted"')]),
  )
})

test('an append says its place only after the bytes are in the file', async () => {
  const folder = await temporaryFolder()
  const journal = await openIn(folder)
  const outcome = await journal.append([aDraft('x')])
  const bytes = await readFile(join(folder, '000000000001.log'), 'utf8')
  await journal.close()
  expect(outcome).toMatchObject({ kind: 'durable', firstSeq: 1 })
  expect(bytes).toContain('"text":"x"')
})

test('appends at the same time keep their order and get places of their own', async () => {
  const folder = await temporaryFolder()
  const journal = await openIn(folder)
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, index) => journal.append([aDraft(`${index}`), aDraft('+')])),
  )
  await journal.close()
  expect(outcomes).toMatchObject(
    Array.from({ length: 50 }, (_, index) => ({ kind: 'durable', firstSeq: 1 + index * 2 })),
  )
  expect((await everything(folder)).map((event) => event.seq)).toEqual(
    Array.from({ length: 100 }, (_, index) => index + 1),
  )
})

test('a reopened journal goes on counting where it stopped', async () => {
  const folder = await temporaryFolder()
  await written(folder, 'a', 'b')
  const journal = await openIn(folder)
  expect(journal.tip().seq).toBe(2)
  expect(await journal.append([aDraft('c')])).toMatchObject({ kind: 'durable', firstSeq: 3 })
  await journal.close()
})

test('pages of any size give the same events', async () => {
  const folder = await temporaryFolder()
  await written(folder, ...'abcdefg')
  expect(await everything(folder, 2)).toEqual(await everything(folder, 1000))
})

test('wherever the last write is torn, every earlier record survives and the tail is kept aside', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 120 }), async (cut) => {
      const folder = await temporaryFolder()
      const path = await written(folder, 'first', 'second', 'third')
      const whole = await readFile(path)
      await truncate(path, whole.length - cut)
      const survivors =
        whole
          .subarray(0, whole.length - cut)
          .toString('utf8')
          .split('\n').length - 1

      const journal = await openIn(folder)
      expect(journal.tip().seq).toBe(survivors)
      expect(await journal.append([aDraft('after')])).toMatchObject({
        kind: 'durable',
        firstSeq: survivors + 1,
      })
      await journal.close()
      const texts = (await everything(folder)).map((event) =>
        event.kind === 'draft-typed' ? event.text : '',
      )
      expect(texts).toEqual([...['first', 'second', 'third'].slice(0, survivors), 'after'])
    }),
    { numRuns: 40 },
  )
})

test('a tail of zeros is taken out, kept aside and said', async () => {
  const folder = await temporaryFolder()
  const path = await written(folder, 'a')
  await appendFile(path, Buffer.alloc(4096))
  const journal = await openIn(folder)
  expect([journal.tip().seq, journal.cutBytes]).toEqual([1, 4096])
  await journal.close()
  expect(await readdir(folder)).toContain(`000000000001.log.damaged-${nowMs}`)
})

test('a flipped byte is noticed', async () => {
  const folder = await temporaryFolder()
  const path = await written(folder, 'a', 'b')
  const bytes = await readFile(path)
  bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) ^ 1
  await writeFile(path, bytes)
  const journal = await openIn(folder)
  expect(journal.tip().seq).toBe(1)
  await journal.close()
})

test('a flipped byte in the middle costs the record it hit and none after it', async () => {
  const folder = await temporaryFolder()
  const path = await written(folder, 'a', 'b', 'c')
  const bytes = await readFile(path)
  const middle = bytes.indexOf(0x0a) + 20
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(path, bytes)
  const journal = await openIn(folder)
  expect(journal.tip().seq).toBe(3)
  await journal.append([aDraft('d')])
  await journal.close()
  const [a, , c, d] = journaled([aDraft('a'), aDraft('b'), aDraft('c'), aDraft('d')])
  expect(await everything(folder)).toEqual([a, c, d])
})

test('a full segment is followed by a new one and both are read', async () => {
  const folder = await temporaryFolder()
  const journal = await openIn(folder)
  const long = 'x'.repeat(3900)
  for (let index = 0; index < 6; index++) {
    await journal.append(Array.from({ length: 500 }, () => aDraft(long)))
  }
  await journal.close()
  expect((await readdir(folder)).length).toBeGreaterThan(1)
  const events = await everything(folder)
  expect(events.length).toBe(3000)
  expect(events.at(-1)?.seq).toBe(3000)
})

test('a refused write says why, leaves no trace and is followed by a good one', async () => {
  const folder = await temporaryFolder()
  const journal = await openIn(join(folder, 'journal'))
  const { rename } = await import('node:fs/promises')
  await rename(join(folder, 'journal'), join(folder, 'elsewhere'))
  const refused = await journal.append([aDraft('lost folder')])
  await rename(join(folder, 'elsewhere'), join(folder, 'journal'))
  const accepted = await journal.append([aDraft('folder is back')])
  await journal.close()
  expect(refused.kind).toBe('failed')
  expect(accepted).toMatchObject({ kind: 'durable', firstSeq: 1 })
})

test('half a record left behind by a refused write is cut before the next one', async () => {
  const folder = await temporaryFolder()
  const path = await written(folder, 'a')
  const journal = await openIn(folder)
  await appendFile(path, 'half a rec')
  await journal.append([aDraft('b')])
  await journal.close()
  expect(await everything(folder)).toEqual(journaled([aDraft('a'), aDraft('b')]))
})

test('a segment that was taken away is not written into as if it were whole', async () => {
  const folder = await temporaryFolder()
  const path = await written(folder, 'a')
  const journal = await openIn(folder)
  await truncate(path, 0)
  expect(await journal.append([aDraft('b')])).toMatchObject({ kind: 'durable', firstSeq: 2 })
  await journal.close()
  expect(await everything(folder)).toEqual(journaled([aDraft('b')], 2))
})

test.skipIf(process.platform === 'win32')('nobody else on the machine can read it', async () => {
  const folder = join(await temporaryFolder(), 'journal')
  const path = await written(folder, 'a')
  await appendFile(path, 'half a rec')
  await (await openIn(folder)).close()
  for (const name of ['', ...(await readdir(folder))]) {
    expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0)
  }
})

test.each([
  '{',
  '{"seq":1}',
  '{"seq":-1,"events":[]}',
  '{"seq":1,"events":[{"kind":"no such"}]}',
  '{}',
])(
  'a line with a good checksum that is no record of ours (%s) is refused, and not a byte is changed',
  async (body) => {
    const folder = await temporaryFolder()
    const path = await written(folder, 'a')
    await appendFile(path, checkedLine(Buffer.from(body)))
    const before = await readFile(path)
    await expect(openIn(folder)).rejects.toThrow('No record of this version')
    expect(await readFile(path)).toEqual(before)
  },
)
