import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openUpdateMemory } from '#electron/main/updates/update-memory.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function starts(...versions: string[]) {
  const folder = await temporaryFolder()
  for (const version of versions) await openUpdateMemory(folder, version).settled()
  return folder
}

test('a first start has no news', async () => {
  const memory = openUpdateMemory(await starts(), '0.1.0')
  expect(memory.news()).toBe(null)
  await memory.settled()
})

test('after an update its news is told until it was seen, and never again', async () => {
  const folder = await starts('0.1.0', '0.2.0')
  const memory = openUpdateMemory(folder, '0.2.0')
  expect(memory.news()).toEqual({ kind: 'updated', from: '0.1.0', to: '0.2.0' })
  memory.dismissNews()
  await memory.settled()
  expect(openUpdateMemory(folder, '0.2.0').news()).toBe(null)
})

test('an update that was handed over and did not take place is told', async () => {
  const folder = await starts('0.1.0')
  const memory = openUpdateMemory(folder, '0.1.0')
  memory.installing('0.2.0')
  await memory.settled()
  const next = openUpdateMemory(folder, '0.1.0')
  expect(next.news()).toEqual({ kind: 'not-updated', to: '0.2.0' })
  await next.settled()
  expect(openUpdateMemory(folder, '0.1.0').news()).toEqual({ kind: 'not-updated', to: '0.2.0' })
})

test('a damaged memory costs the news, not the start', async () => {
  const folder = await starts('0.1.0')
  await writeFile(join(folder, 'updates.json'), '{"lastVersion": 7, "news": "x"')
  const memory = openUpdateMemory(folder, '0.2.0')
  expect(memory.news()).toBe(null)
  await memory.settled()
})
