import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { FUSES, readFuses, setFuses } from '../../scripts/package/fuses.mjs'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A program with nothing in it but its fuses. */
async function program(fuses: string): Promise<string> {
  const path = join(await temporaryFolder(), 'program')
  const wire = `\u0001${String.fromCharCode(fuses.length)}${fuses}`
  await writeFile(path, Buffer.from(`..dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${wire}..`, 'latin1'))
  return path
}

test('every fuse that is known has been decided on', () => {
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
  expect(Object.keys(FUSES)).toEqual(known)
})

test.each(['00000000', '11111111', '111111111'])(
  'all fuses of a program are set: %s',
  async (wire) => {
    const path = await program(wire)
    await setFuses(path)
    const after = await readFuses(path)
    expect(Object.keys(after)).toHaveLength(wire.length)
    expect(FUSES).toMatchObject(after)
  },
)

test('a program with a fuse nobody has decided on is not set', async () => {
  const path = await program('1111111111')
  await expect(setFuses(path)).rejects.toThrow('no name yet')
})
