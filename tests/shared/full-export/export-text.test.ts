import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportText } from '#shared/full-export/export-text.ts'
import {
  type ExportedList,
  exportedLists,
  type ExportPage,
  exportPageSchema,
  type FullExport,
  fullExportSchema,
} from '#shared/full-export/full-export.ts'
import { fittingValues } from '../../support/fitting-values.ts'
import { jsonSchemaOf } from '../../support/json-schema.ts'

/** Page by page, as the app writes it: each page is held against the contract on its way. */
function written(data: FullExport, pageSize: number): string {
  const text = exportText(data.exportedAtMs)
  const pages = exportedLists.flatMap((of) => pagesOf(of, data[of], pageSize))
  return pages.map((page) => text.add(exportPageSchema.parse(page))).join('') + text.end()
}

function pagesOf(of: ExportedList, items: readonly unknown[], pageSize: number): ExportPage[] {
  const pages: unknown[] = []
  for (let from = 0; from < items.length; from += pageSize) {
    pages.push({ of, items: items.slice(from, from + pageSize) })
  }
  return pages as ExportPage[]
}

const anyExport = fittingValues(jsonSchemaOf(fullExportSchema)) as fc.Arbitrary<FullExport>

test('what was exported, read and exported again is the same to the byte, however it is paged', () => {
  fc.assert(
    fc.property(anyExport, fc.integer({ min: 1, max: 3 }), (data, pageSize) => {
      const first = written(data, pageSize)
      const read = fullExportSchema.parse(JSON.parse(first))
      expect(written(read, 2)).toBe(first)
      expect(read).toEqual(JSON.parse(JSON.stringify(data)))
    }),
    { numRuns: 200 },
  )
})

test('an export of nothing is whole too', () => {
  const empty = exportText(7).end()
  expect(empty).toBe(
    '{"format":"tanto-export","version":1,"exportedAtMs":7,\n"cases":[],\n"accounts":[],\n"imports":[],\n"orders":[]}\n',
  )
  expect(fullExportSchema.safeParse(JSON.parse(empty)).success).toBe(true)
})

test('a list that comes too late is an error, not a broken file', () => {
  const text = exportText(7)
  text.add({ of: 'orders', items: [{ number: '1042' }] })
  expect(() => text.add({ of: 'orders', items: [{ number: '1043' }] })).not.toThrow()
  expect(() => text.add({ of: 'cases', items: [] })).toThrow(/order/)
})

test('each case, customer and order stands on a line of its own', () => {
  const text = exportText(7)
  const all =
    text.add({ of: 'orders', items: [{ number: '1042' }, { number: '1043' }] }) + text.end()
  expect(all.split('\n').filter((line) => line.startsWith('{"number"'))).toHaveLength(2)
})
