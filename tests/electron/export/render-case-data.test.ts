import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderCaseData } from '#electron/main/export/render-case-data.ts'
import { printable } from '#shared/document/printable.ts'
import { readCsv } from '../../support/csv.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const csv = (...rows: string[][]) =>
  renderCaseData({ as: 'csv', table: { head: ['When', '語'], rows } })

test('Excel takes it for Unicode, and rows end as the standard says', () => {
  const text = csv(['2026-03-02 10:00:00', '長い「引用」'])
  expect(text).toBe('\uFEFFWhen,語\r\n2026-03-02 10:00:00,長い「引用」\r\n')
})

test.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\tx', '\rx', '=cmd|calc\nsecond line', '＝1', '＋1'])(
  'what a spreadsheet would reckon out begins with an apostrophe: %j',
  (text) => {
    expect(readCsv(csv([text, text]))[1]).toEqual([`'${text}`, `'${text}`])
  },
)

test.each([...hostileTexts, 'x'.repeat(50_000), '"', '""', ',', '\n', '", "'])(
  'another reader gets each cell back as it was',
  (hostile) => {
    const text = printable(hostile)
    const [, cells] = readCsv(csv([text, 'next']))
    expect(cells?.map((cell) => cell.replace(/^'/, ''))).toEqual([text.replace(/^'/, ''), 'next'])
  },
)

test('no cell breaks the table', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), (rows) => {
      const read = readCsv(csv(...rows))
      expect(read).toHaveLength(rows.length + 1)
      for (const row of read) expect(row).toHaveLength(2)
    }),
  )
})
