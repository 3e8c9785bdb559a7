import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '#shared/import/read-csv.ts'

const require = createRequire(import.meta.url)
const suite = dirname(require.resolve('csv-spectrum'))

/** All rows of a text that comes in these pieces. */
function rowsOf(pieces: readonly string[], delimiter = ',') {
  const reader = readCsv(delimiter)
  const rows = pieces.flatMap((piece) => reader.read(piece))
  const { rows: last, openQuoteAt } = reader.end()
  return { rows: [...rows, ...last], openQuoteAt }
}

const cellsOf = (text: string) => rowsOf([text]).rows.map(({ cells }) => cells)

describe('every file of the public suite is read as it says', () => {
  test.each(readdirSync(join(suite, 'csvs')).filter((name) => name !== 'location_coordinates.csv'))(
    '%s',
    (name) => {
      const text = readFileSync(join(suite, 'csvs', name), 'utf8')
      const json = readFileSync(join(suite, 'json', name.replace('.csv', '.json')), 'utf8')
      const [heads = [], ...rows] = cellsOf(text)
      const read = rows.map((cells) => Object.fromEntries(heads.map((head, i) => [head, cells[i]])))
      expect(read).toEqual(JSON.parse(json))
    },
  )

  test('location_coordinates.csv, of which the suite’s own answer has another telephone number', () => {
    const text = readFileSync(join(suite, 'csvs', 'location_coordinates.csv'), 'utf8')
    const [heads, row] = cellsOf(text)
    expect(heads).toEqual(['Contact Phone Number', 'Location Coordinates', 'Cities', 'Counties'])
    expect(row).toEqual(['2095257564', '37�36\'37.8"N 121�2\'17.9"W', 'Modesto', 'Stanislaus'])
  })
})

test('lines are counted as an editor counts them, within quotes too', () => {
  const { rows } = rowsOf(['a,b\n"1\n2",3\n\n"x\r\ny\rz",5\r\nlast,6'])
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [1, 'a'],
    [2, '1\n2'],
    [4, ''],
    [5, 'x\ny\nz'],
    [8, 'last'],
  ])
})

test('mixed line ends part rows alike', () => {
  expect(cellsOf('a,"b"\r\nc,"d"\ne,"f"\rg,h')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g', 'h'],
  ])
})

test('a stray quote spoils one row and is told; a mark of inches within a cell does not', () => {
  const { rows } = rowsOf(['a,5" pipe,c\n"Special" valve,1\n"x",2\nd,e\n'])
  expect(rows.map(({ isBroken }) => isBroken)).toEqual([false, true, false])
  expect(rows[0]?.cells).toEqual(['a', '5" pipe', 'c'])
})

test('where a quote was left open is told', () => {
  expect(rowsOf(['a,b\n1,2\n3,"4\n5,6\n']).openQuoteAt).toBe(3)
  expect(rowsOf(['a,b\n1,2\n']).openQuoteAt).toBeNull()
})

test.each([
  ['a quote that is never closed', '1,"'],
  ['no line end at all', '1,'],
])('%s is told before it fills the memory', (_, start) => {
  const reader = readCsv(',')
  reader.read(`a,b\n${start}`)
  for (let piece = 0; piece < 9; piece += 1) reader.read('x,'.repeat(500_000))
  expect(reader.endless()).toEqual({ line: 2, isQuoted: start.includes('"') })
})

test('wherever the text is cut into pieces, the rows are the same', () => {
  const part = fc.constantFrom('a', '"', '""', '\r', '\n', '\r\n', ',', ' ', '"b"', '",', '\n"')
  fc.assert(
    fc.property(fc.array(fc.array(part, { maxLength: 12 }), { maxLength: 6 }), (pieces) => {
      const texts = pieces.map((parts) => parts.join(''))
      const whole = rowsOf([texts.join('')])
      // A file may show only later that it mixes its line ends; the cells before keep theirs.
      const plain = ({ rows, openQuoteAt }: typeof whole) => ({
        openQuoteAt,
        rows: rows.map(({ line, cells }) => [
          line,
          cells.map((cell) => cell.replaceAll('\r\n', '\n')),
        ]),
      })
      expect(plain(rowsOf(texts))).toEqual(plain(whole))
    }),
    { numRuns: 2000 },
  )
})
