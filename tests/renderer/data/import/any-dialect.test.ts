import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeText } from '#tests/support/encode-text.ts'
import { allPages, checked, fileOf, fileReader, opened } from '#tests/support/file-reading.ts'
import { anyHand, anyRows, meaningOf, writtenBy } from '#tests/support/written-tables.ts'

const anyFile = anyHand.chain((hand) => fc.tuple(fc.constant(hand), anyRows(hand.encoding)))

test('any table of orders comes back the same, however it was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, async ([hand, rows]) => {
      const { encoding, delimiter, dateOrder, decimalSign, currency, bom } = hand
      const reader = fileReader()
      await reader.open(fileOf(encodeText(writtenBy(hand, rows), encoding, { bom })), 'orders')
      const dialect = { encoding, delimiter, dateOrder, decimalSign, currency }
      const { plan } = opened(await reader.reopen(dialect))
      const said = checked(await reader.check(plan, () => {}))
      expect(said.problems).toEqual([])
      const orders = (await allPages(reader)).flatMap((page) =>
        page.what === 'orders' ? page.orders : [],
      )
      expect(orders).toEqual(rows.map((row) => meaningOf(row, hand)))
    }),
    { numRuns: 400 },
  )
})

test('how a table is written is guessed, where the file tells it', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, async ([hand, rows]) => {
      const { encoding, delimiter, bom } = hand
      const isTold = bom && encoding !== 'shift_jis' && encoding !== 'windows-1252'
      fc.pre(isTold)
      const file = fileOf(encodeText(writtenBy(hand, rows), encoding, { bom }))
      const { plan } = opened(await fileReader().open(file, 'orders'))
      expect(plan.dialect).toMatchObject({ encoding, delimiter })
    }),
    { numRuns: 200 },
  )
})
