import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { writeFileAtomic } from '#electron/main/files/write-file-atomic.ts'
import {
  blankKeyring,
  keyringSchema,
  opensElsewhere,
  type StoredKey,
  type StoredKeyring,
  wrappedKeys,
  wrappedKeysSchema,
} from '#electron/main/keys/keyring.ts'
import { readKeyring, writeKeyring } from '#electron/main/keys/keyring-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

vi.mock(import('#electron/main/files/write-file-atomic.ts'), { spy: true })

const nowMs = 1_790_000_000_000
const names = ['keyring.json', 'keyring.copy.json'] as const

function storedKey(id: string): StoredKey {
  const wrap = { salt: 'c2FsdA==', sealed: Buffer.from(randomBytes(72)).toString('base64') }
  const passphrase = { costLog2: 17, r: 8, p: 1, ...wrap } as const
  return { id, wraps: { keychain: 'a2V5Y2hhaW4=', passphrase, recovery: wrap } }
}

const one: StoredKeyring = {
  format: 1,
  protection: 'keychain',
  keys: [storedKey('0000000a')],
  recoveryCodeMadeAtMs: nowMs,
}
const rotated: StoredKeyring = { ...one, keys: [storedKey('0000000b'), ...one.keys] }

async function textsIn(folder: string): Promise<string[]> {
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
}

test('a keyring is kept twice, alike, and for this user only', async () => {
  const folder = await temporaryFolder()
  await writeKeyring(folder, one)
  expect((await readdir(folder)).toSorted()).toEqual(names.toSorted())
  const [first, second] = await textsIn(folder)
  expect(first).toBe(second)
  for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  expect(await readKeyring(folder, nowMs)).toEqual({ kind: 'found', keyring: one })
})

test('where there is none, none is found and none is made', async () => {
  const folder = await temporaryFolder()
  expect(await readKeyring(folder, nowMs)).toEqual({ kind: 'none' })
  expect(await readdir(folder)).toEqual([])
})

test.each(names)('a missing %s is written again from the other', async (name) => {
  const folder = await temporaryFolder()
  await writeKeyring(folder, one)
  await rm(join(folder, name))
  expect(await readKeyring(folder, nowMs)).toEqual({ kind: 'found', keyring: one })
  expect(keyringSchema.parse(JSON.parse((await textsIn(folder))[0] ?? ''))).toEqual(one)
  expect((await readdir(folder)).toSorted()).toEqual(names.toSorted())
})

test.each([
  ['keyring.json', ''],
  ['keyring.copy.json', ''],
  ['keyring.json', '{"format":1'],
  ['keyring.json', '\0'.repeat(400)],
  ['keyring.json', '{"format":1,"protection":"none"}'],
  ['keyring.copy.json', 'null'],
])('a damaged %s (%j) is healed from the other and kept aside', async (name, damage) => {
  const folder = await temporaryFolder()
  await writeKeyring(folder, one)
  await writeFile(join(folder, name), damage)
  expect(await readKeyring(folder, nowMs)).toEqual({ kind: 'found', keyring: one })
  const [first, second] = await textsIn(folder)
  expect(first).toBe(second)
  const aside = name.replace('.json', `.damaged-${nowMs}.json`)
  expect(await readFile(join(folder, aside), 'utf8')).toBe(damage)
})

test('both damaged: none is found, and what they were is kept aside', async () => {
  const folder = await temporaryFolder()
  for (const name of names) await writeFile(join(folder, name), 'damaged')
  expect(await readKeyring(folder, nowMs)).toEqual({ kind: 'none' })
  const left = await readdir(folder)
  expect(left.toSorted()).toEqual([
    `keyring.copy.damaged-${nowMs}.json`,
    `keyring.damaged-${nowMs}.json`,
  ])
})

test('an old copy put back costs no key: what the newer file has stays', async () => {
  for (const [first, second] of [
    [one, rotated],
    [rotated, one],
  ] as const) {
    const folder = await temporaryFolder()
    await writeFile(join(folder, names[0]), JSON.stringify(first))
    await writeFile(join(folder, names[1]), JSON.stringify(second))
    const found = await readKeyring(folder, nowMs)
    const ids = found.kind === 'found' ? found.keyring.keys.map(({ id }) => id) : []
    // What is in force is what the first file says.
    expect(ids[0]).toBe(first.keys[0]?.id)
    expect(ids.toSorted()).toEqual(['0000000a', '0000000b'])
  }
})

test.each(names)('a %s of a newer version is left alone, and so is the other', async (name) => {
  const folder = await temporaryFolder()
  await writeKeyring(folder, one)
  const newer = JSON.stringify({ format: 2, keys: 'who knows' })
  await writeFile(join(folder, name), newer)
  const before = await textsIn(folder)
  expect(await readKeyring(folder, nowMs)).toEqual({ kind: 'newer' })
  expect(await textsIn(folder)).toEqual(before)
})

test('a power cut between the two files leaves the one that holds as it was, and the new key in the other', async () => {
  const folder = await temporaryFolder()
  await writeKeyring(folder, one)
  const actual = await vi.importActual<{ writeFileAtomic: typeof writeFileAtomic }>(
    '#electron/main/files/write-file-atomic.ts',
  )
  vi.mocked(writeFileAtomic)
    .mockImplementationOnce(actual.writeFileAtomic)
    .mockRejectedValueOnce(new Error('cut'))
  await expect(writeKeyring(folder, rotated)).rejects.toThrow('cut')
  const [first, second] = (await textsIn(folder)).map((text) =>
    keyringSchema.parse(JSON.parse(text)),
  )
  expect(first).toEqual(one)
  expect(second).toEqual(rotated)
})

test('a disk that takes no more is read all the same', async () => {
  const folder = await temporaryFolder()
  await writeKeyring(folder, one)
  await rm(join(folder, names[1]))
  vi.mocked(writeFileAtomic).mockRejectedValueOnce(new Error('ENOSPC'))
  expect(await readKeyring(folder, nowMs)).toEqual({ kind: 'found', keyring: one })
  expect(await readdir(folder)).toEqual([names[0]])
})

test('no content whatever stops a start, and none passes for a keyring that is not one', async () => {
  const folder = await temporaryFolder()
  const anything = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    // Near misses: a keyring with one field replaced.
    fc
      .tuple(fc.constantFrom(...Object.keys(one)), fc.jsonValue())
      .map(([field, value]) => JSON.stringify({ ...one, [field]: value })),
  )
  await fc.assert(
    fc.asyncProperty(anything, anything, async (first, second) => {
      await writeFile(join(folder, names[0]), first)
      await writeFile(join(folder, names[1]), second)
      const found = await readKeyring(folder, nowMs)
      const keyring = found.kind === 'found' ? found.keyring : one
      expect(keyringSchema.safeParse(keyring).success).toBe(true)
    }),
  )
})

test('a keyring never holds two keys of one id, nor anything it does not know', () => {
  const twice = { ...one, keys: [...one.keys, ...one.keys] }
  expect(keyringSchema.safeParse(twice).success).toBe(false)
  expect(keyringSchema.safeParse({ ...one, bytes: 'AAAA' }).success).toBe(false)
})

test('what travels with a backup has no keychain in it', () => {
  const wrapped = wrappedKeys(rotated)
  expect(wrappedKeysSchema.parse(JSON.parse(JSON.stringify(wrapped)))).toEqual(wrapped)
  expect(JSON.stringify(wrapped)).not.toContain('a2V5Y2hhaW4=')
  expect(wrapped.keys.map(({ id }) => id)).toEqual(['0000000b', '0000000a'])
  expect(wrappedKeysSchema.safeParse(rotated).success).toBe(false)
})

test('it can be told whether a backup will open elsewhere', () => {
  const bare = { keychain: 'a2V5Y2hhaW4=', passphrase: null, recovery: null }
  expect(opensElsewhere(rotated)).toBe(true)
  expect(opensElsewhere({ ...one, keys: [{ id: '0000000c', wraps: bare }, ...one.keys] })).toBe(
    false,
  )
  expect(opensElsewhere(blankKeyring)).toBe(true)
})
