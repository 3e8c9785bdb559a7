import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { everything, openIn, sealedWith, textsOf, type } from '../../support/open-test-history.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('sealed, neither journal nor snapshot can be read, and both open with the key', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData, undefined, sealedWith('11'))
  await type(history, 'Kundengeheimnis')
  await history.takeSnapshot('manual')
  await type(history, 'Kundengeheimnis zwei')
  await history.journal.close()
  expect(await bytesIn(userData)).not.toContain('Kundengeheimnis')
  const reopened = await openIn(userData, undefined, sealedWith('11'))
  expect(textsOf(await everything(reopened))).toEqual(['Kundengeheimnis', 'Kundengeheimnis zwei'])
})

test('without its key nothing is taken for damaged, cut or written over', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData, undefined, sealedWith('11'))
  await type(history, 'a')
  await history.takeSnapshot('manual')
  await type(history, 'b')
  await history.journal.close()
  const before = await bytesIn(userData)
  await expect(openIn(userData, undefined, sealedWith('22'))).rejects.toThrow('key')
  expect(await bytesIn(userData)).toBe(before)
})

test('with another key all is sealed anew: nothing opens with the old one, nothing is lost', async () => {
  const userData = await temporaryFolder()
  const plain = await openIn(userData)
  await type(plain, 'Kundengeheimnis')
  await plain.takeSnapshot('manual')
  await type(plain, 'zwei')
  await plain.journal.close()
  await writeFile(join(userData, 'journal', '000000000001.log.damaged-1'), 'Kundengeheimnis')
  const sealed = await openIn(userData, undefined, sealedWith('22'))
  await sealed.reseal()
  await type(sealed, 'drei')
  await sealed.journal.close()
  expect(await bytesIn(userData)).not.toContain('Kundengeheimnis')
  const rotated = await openIn(userData, undefined, sealedWith('33', '22'))
  await rotated.reseal()
  await rotated.journal.close()
  const reopened = await openIn(userData, undefined, sealedWith('33'))
  expect(textsOf(await everything(reopened))).toEqual(['Kundengeheimnis', 'zwei', 'drei'])
})

test('an older snapshot of a key that is not here keeps nothing from being sealed anew, and stays', async () => {
  const userData = await temporaryFolder()
  const stranger = await openIn(userData, undefined, sealedWith('44'))
  await type(stranger, 'fremd')
  const { path } = await stranger.takeSnapshot('manual')
  await stranger.journal.close()
  const kept = await readFile(path)
  await rm(userData, { recursive: true })

  const history = await openIn(userData, undefined, sealedWith('11'))
  await type(history, 'eins', 'zwei')
  await history.takeSnapshot('manual')
  await history.journal.close()
  await writeFile(path, kept)
  const rotated = await openIn(userData, undefined, sealedWith('22', '11'))
  await rotated.reseal()
  await rotated.journal.close()
  expect(await readFile(path)).toEqual(kept)
  const reopened = await openIn(userData, undefined, sealedWith('22'))
  expect(textsOf(await everything(reopened))).toEqual(['zwei'])
})

async function bytesIn(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((name) => name.isFile())
  const contents = await Promise.all(
    files.map(
      async ({ parentPath, name }) => `${name} ${await readFile(join(parentPath, name), 'latin1')}`,
    ),
  )
  return contents.toSorted().join('\n')
}
