import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLogo } from '#electron/main/brand/logo-store.ts'
import { logoLimits } from '#shared/document/logo.ts'
import { aHugePng, aPng } from '../../support/pictures.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

test('a logo is kept, another takes its place, and it can be removed', async () => {
  const folder = await temporaryFolder()
  const logo = openLogo(folder)
  expect(await logo.readLogo()).toBeNull()
  expect(await logo.saveLogo({ png: base64(aPng(30, 20)) })).toEqual({ kind: 'saved' })
  await logo.saveLogo({ png: base64(aPng(40, 10)) })
  expect(await openLogo(folder).readLogo()).toEqual({
    png: base64(aPng(40, 10)),
    width: 40,
    height: 10,
  })
  expect(readdirSync(folder)).toEqual(['logo.png'])
  expect(await logo.saveLogo({ png: null })).toEqual({ kind: 'saved' })
  expect(await logo.saveLogo({ png: null })).toEqual({ kind: 'saved' })
  expect(await logo.readLogo()).toBeNull()
})

test.each([
  ['no picture', Buffer.from('text')],
  ['far too many pixels', aHugePng(10_000, 8_000)],
])('a page cannot save %s', async (_what, bytes) => {
  const folder = await temporaryFolder()
  expect(await openLogo(folder).saveLogo({ png: base64(bytes) })).toEqual({ kind: 'refused' })
  expect(readdirSync(folder)).toEqual([])
})

test('what cannot be written is said', async () => {
  const logo = openLogo(join(await temporaryFolder(), 'gone'))
  expect(await logo.saveLogo({ png: base64(aPng(3, 3)) })).toMatchObject({ kind: 'failed' })
})

test.each<[string, (path: string) => void]>([
  ['text', (path) => writeFileSync(path, 'no picture')],
  ['a picture of 80 million pixels', (path) => writeFileSync(path, aHugePng(10_000, 8_000))],
  ['too many bytes', (path) => writeFileSync(path, Buffer.alloc(logoLimits.bytes + 1))],
  ['a folder', (path) => mkdirSync(path)],
  ['a device without an end', (path) => symlinkSync('/dev/zero', path)],
])('%s in the place of the logo is no logo', async (_what, put) => {
  const folder = await temporaryFolder()
  put(join(folder, 'logo.png'))
  expect(await openLogo(folder).readLogo()).toBeNull()
})
