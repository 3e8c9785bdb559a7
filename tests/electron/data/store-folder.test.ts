import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { beginRun, endRun, removeHeadlessStore } from '#electron/main/data/store-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function profileWithStore() {
  const userData = await temporaryFolder()
  const folder = join(userData, 'IndexedDB', 'app_bundle_0.indexeddb.leveldb')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'CURRENT'), 'MANIFEST-000001\n')
  await writeFile(join(folder, 'MANIFEST-000001'), 'x')
  await writeFile(join(folder, '000005.ldb'), 'x')
  return { userData, folder }
}

test('a store that is whole stays, and so does a profile without one', async () => {
  const { userData, folder } = await profileWithStore()
  expect(await removeHeadlessStore(userData)).toBe(false)
  expect(existsSync(join(folder, '000005.ldb'))).toBe(true)
  expect(await removeHeadlessStore(await temporaryFolder())).toBe(false)
})

test.each([
  ['CURRENT is gone', 'CURRENT', null],
  ['CURRENT is empty', 'CURRENT', ''],
  ['CURRENT is zeroed', 'CURRENT', '\0\0\0\0'],
  ['CURRENT names another file', 'CURRENT', 'MANIFEST-000009\n'],
  ['the file that CURRENT names is gone', 'MANIFEST-000001', null],
])('a store is removed when %s', async (_name, file, content) => {
  const { userData, folder } = await profileWithStore()
  if (content === null) await rm(join(folder, file))
  else await writeFile(join(folder, file), content)
  expect(await removeHeadlessStore(userData)).toBe(true)
  expect(existsSync(folder)).toBe(false)
})

test('a run that did not end as it should is known at the next', async () => {
  const userData = await temporaryFolder()
  expect(await beginRun(userData)).toBe(false)
  expect(await beginRun(userData)).toBe(true)
  await endRun(userData)
  expect(await beginRun(userData)).toBe(false)
})
