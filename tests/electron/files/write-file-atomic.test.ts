import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFileAtomic } from '#electron/main/files/write-file-atomic.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('a file is written whole, text or bytes', async () => {
  const folder = await temporaryFolder()
  await writeFileAtomic(join(folder, 'text.md'), 'お詫び')
  await writeFileAtomic(join(folder, 'bytes.pdf'), new Uint8Array([37, 80, 68, 70]))
  expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('お詫び')
  expect([...readFileSync(join(folder, 'bytes.pdf'))]).toEqual([37, 80, 68, 70])
  expect(readdirSync(folder)).toEqual(['bytes.pdf', 'text.md'])
})

test('a longer file that stood there before leaves nothing of itself', async () => {
  const path = join(await temporaryFolder(), 'offer.md')
  writeFileSync(path, 'old '.repeat(1000))
  await writeFileAtomic(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
})

test('readers see the old file or the new one, never a part', async () => {
  const path = join(await temporaryFolder(), 'offer.md')
  const old = 'a'.repeat(2_000_000)
  const next = 'b'.repeat(2_000_000)
  writeFileSync(path, old)
  let isDone = false
  const writing = writeFileAtomic(path, next).then(() => (isDone = true))
  const seen = new Set<string>()
  while (!isDone) {
    seen.add(readFileSync(path, 'utf8'))
    await new Promise((resolve) => setImmediate(resolve))
  }
  await writing
  expect([old, next]).toEqual(expect.arrayContaining([...seen]))
})

test.each(['offer.md', 'x'.repeat(300)])(
  'a write that fails leaves what was there, and no temporary file',
  async (name) => {
    const folder = await temporaryFolder()
    mkdirSync(join(folder, 'offer.md', 'a folder of that name'), { recursive: true })
    await expect(writeFileAtomic(join(folder, name), 'new')).rejects.toThrow(/./)
    expect(readdirSync(folder)).toEqual(['offer.md'])
    expect(statSync(join(folder, 'offer.md')).isDirectory()).toBe(true)
  },
)

test('a folder that is gone is a failure, and is not made anew', async () => {
  const gone = join(await temporaryFolder(), 'gone')
  await expect(writeFileAtomic(join(gone, 'offer.md'), 'new')).rejects.toThrow('ENOENT')
  expect(existsSync(gone)).toBe(false)
})

test('a name as long as names can be is no obstacle', async () => {
  const path = join(await temporaryFolder(), `${'長'.repeat(84)}.md`)
  await writeFileAtomic(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
})
