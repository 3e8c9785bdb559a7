import { expect, test } from 'vitest'
import { packAsar } from '../../scripts/runtime/asar-writer.mjs'

type Folder = { files: Record<string, Folder & { size?: number; offset?: string }> }

/** The archive as its format says to read it, independent of the code that wrote it. */
function unpacked(archive: Buffer) {
  const header = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Folder
  const begin = 8 + archive.readUInt32LE(4)
  return (path: string) => {
    const entry = path.split('/').reduce<Folder | undefined>((at, name) => at?.files[name], header)
    const { size = 0, offset = '' } = (entry ?? {}) as { size?: number; offset?: string }
    return archive.subarray(begin + Number(offset), begin + Number(offset) + size)
  }
}

test('files in folders are found again, bytes as they were', () => {
  const bytes = Buffer.from([0, 255, 254, 10])
  const read = unpacked(
    packAsar({ 'package.json': '{}', 'out/main/index.js': 'é()', 'out/main/icon.png': bytes }),
  )
  expect(read('package.json').toString()).toBe('{}')
  expect(read('out/main/index.js').toString()).toBe('é()')
  expect(read('out/main/icon.png').equals(bytes)).toBe(true)
})

test('a name is a file or a folder, not both', () => {
  expect(() => packAsar({ out: '', 'out/main.js': '' })).toThrow('a file and a folder at once')
})
