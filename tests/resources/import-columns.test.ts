import { expect, test } from 'vitest'
import columnNames from '#resources/import/columns.json'
import { columnNamesSchema, foldedHead } from '#shared/import/column-names.ts'
import { guessColumns } from '#shared/import/guess-columns.ts'
import { type ImportFieldId, type TabledThing } from '#shared/import/import-fields.ts'

const names = columnNamesSchema.parse(columnNames)
const things: readonly TabledThing[] = ['orders', 'accounts']
const namesOf = (what: TabledThing) =>
  Object.entries(names[what]) as [ImportFieldId, readonly string[]][]

test('names for a field that is none are refused', () => {
  const damaged = { ...columnNames, orders: { ...columnNames.orders, colour: ['Colour'] } }
  expect(columnNamesSchema.safeParse(damaged).success).toBe(false)
})

test.each(things)('every field of %s has names in western and in Japanese writing', (what) => {
  for (const [field, ofField] of namesOf(what)) {
    expect(
      ofField.some((name) => /\p{Script=Han}|\p{Script=Katakana}/u.test(name)),
      field,
    ).toBe(true)
    expect(ofField.filter((name) => /\p{Script=Latin}/u.test(name)).length, field).toBeGreaterThan(
      3,
    )
  }
})

test.each(things)('no name stands twice for one field of %s, however it is written', (what) => {
  for (const [field, ofField] of namesOf(what)) {
    const folded = ofField.map(foldedHead)
    expect(
      folded.filter((name, index) => folded.indexOf(name) !== index),
      field,
    ).toEqual([])
  }
})

test.each(things)('a column of %s with a name of a field is taken for it', (what) => {
  for (const [field, ofField] of namesOf(what)) {
    for (const head of ofField) {
      const others = namesOf(what).filter(([other]) => other !== field)
      const isShared = others.some(([, known]) => known.map(foldedHead).includes(foldedHead(head)))
      if (isShared) continue
      expect(guessColumns({ heads: [head], rows: [] }, what, names), head).toEqual([
        { field, head },
      ])
    }
  }
})

test('an answered date is what is thought now where the first one stands beside it, else what was promised', () => {
  const fieldsOf = (heads: readonly string[]) =>
    guessColumns({ heads, rows: [] }, 'orders', names).map(({ field }) => field)
  expect(fieldsOf(['受注番号', '納期', '回答納期'])).toEqual(['number', 'promisedOn', 'expectedOn'])
  expect(fieldsOf(['受注番号', '回答納期'])).toEqual(['number', 'promisedOn'])
})
