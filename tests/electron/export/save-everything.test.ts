import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEverythingSaver } from '#electron/main/export/save-everything.ts'
import { fullExportSchema } from '#shared/full-export/full-export.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const begin = { suggestedName: 'INTERNAL Tanto export', exportedAtMs: 7 }
const order = (number: string) => ({ of: 'orders' as const, items: [{ number }] })

async function saver(chosen: string | null = 'all.json') {
  const folder = await temporaryFolder()
  const path = chosen === null ? null : join(folder, chosen)
  const revealed: string[] = []
  const failures: unknown[] = []
  const save = createEverythingSaver({
    choosePath: async () => path,
    reveal: (shown) => revealed.push(shown),
    onFailure: (error) => failures.push(error),
  })
  return { ...save, folder, path: path ?? '', revealed, failures }
}

test('the file is in its place with the last page, whole, and is shown then', async () => {
  const { beginExport, addToExport, endExport, folder, path, revealed } = await saver()
  expect(await beginExport(begin)).toEqual({ kind: 'begun' })
  expect(await addToExport(order('1042'))).toEqual({ kind: 'written' })
  expect(existsSync(path)).toBe(false)
  expect(revealed).toEqual([])
  await addToExport(order('1043'))
  expect(await endExport({ isWhole: true })).toEqual({ kind: 'saved', fileName: 'all.json' })
  const read = fullExportSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  expect(read.orders.map(({ number }) => number)).toEqual(['1042', '1043'])
  expect(revealed).toEqual([path])
  expect(readdirSync(folder)).toEqual(['all.json'])
})

test('stopped in the middle it leaves nothing, and what stood there before', async () => {
  const { beginExport, addToExport, endExport, folder, path } = await saver()
  writeFileSync(path, 'the one of yesterday')
  await beginExport(begin)
  await addToExport(order('1042'))
  expect(await endExport({ isWhole: false })).toEqual({ kind: 'cancelled' })
  expect(readdirSync(folder)).toEqual(['all.json'])
  expect(readFileSync(path, 'utf8')).toBe('the one of yesterday')
})

test('decided against in the dialog nothing is begun', async () => {
  const { beginExport, addToExport } = await saver(null)
  expect(await beginExport(begin)).toEqual({ kind: 'cancelled' })
  expect(await addToExport(order('1042'))).toMatchObject({ kind: 'failed' })
})

test('a window that was loaded anew begins anew, and the one it forgot leaves nothing', async () => {
  const { beginExport, addToExport, endExport, folder } = await saver()
  await beginExport(begin)
  await addToExport(order('forgotten'))
  await beginExport(begin)
  await endExport({ isWhole: true })
  expect(readdirSync(folder)).toEqual(['all.json'])
  expect(readFileSync(join(folder, 'all.json'), 'utf8')).not.toContain('forgotten')
})

test('an app that ends in the middle leaves nothing', async () => {
  const { beginExport, leaveNothing, folder } = await saver()
  await beginExport(begin)
  expect(readdirSync(folder)).toHaveLength(1)
  leaveNothing()
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is gone is said, at the begin or at the end', async () => {
  const gone = await saver('nowhere/all.json')
  expect(await gone.beginExport(begin)).toMatchObject({ kind: 'failed' })
  const later = await saver()
  await later.beginExport(begin)
  rmSync(later.folder, { recursive: true })
  expect(await later.endExport({ isWhole: true })).toMatchObject({ kind: 'failed' })
  expect(later.failures).toHaveLength(1)
  expect(await later.addToExport(order('1'))).toMatchObject({ kind: 'failed' })
})
