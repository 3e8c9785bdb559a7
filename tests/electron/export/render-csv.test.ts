import papaparse from 'papaparse'
import { expect, test } from 'vitest'
import { renderCsv } from '#electron/main/export/render-csv.ts'
import { printable } from '#shared/document/printable.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const table = (...cells: string[]) => ({ head: ['Phone', 'Text'], rows: [cells] })
const read = (csv: string) => papaparse.parse<string[]>(csv, { skipEmptyLines: true }).data
const plain = { byteOrderMark: false, lineEnd: 'lf' } as const

test('a phone number with its country is no formula: a CRM looks people up by it', () => {
  const text = renderCsv(table('+81 (3) 0000-0000', '+810300000000'), plain)
  expect(text).toBe('Phone,Text\n+81 (3) 0000-0000,+810300000000\n')
})

test.each(['+1+cmd', '+cmd|calc', '+', '+1', '+81 3 0000 0000 =1', '-81 3 0000 0000'])(
  'what only begins like one begins with an apostrophe: %j',
  (text) => {
    expect(read(renderCsv(table(text, ''), plain))).toEqual([
      ['Phone', 'Text'],
      [`'${text}`, ''],
    ])
  },
)

test('a mark and line ends are as the other program wants them', () => {
  expect(renderCsv(table('a', 'b'), { byteOrderMark: true, lineEnd: 'crlf' })).toBe(
    '\uFEFFPhone,Text\r\na,b\r\n',
  )
})

test.each(hostileTexts)(
  'lines inside a cell do not end its row, whatever the line ends',
  (hostile) => {
    const text = printable(hostile)
    for (const lineEnd of ['lf', 'crlf'] as const) {
      const written = renderCsv(table('a', text), { byteOrderMark: false, lineEnd })
      const data = read(written)
      expect(data).toHaveLength(2)
      expect(data[1]?.[1]?.replace(/^'/, '')).toBe(text.replace(/^'/, ''))
    }
  },
)
