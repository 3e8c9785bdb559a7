import { expect, test } from 'vitest'
import catalogueJson from '#resources/remedies/catalogue.json'
import { remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { kindsIn } from '#shared/remedy/their-kinds.ts'

const catalogue = remedyCatalogueSchema.parse(catalogueJson)

test.each([
  ['Replace the pump by Friday', ['replacement']],
  ['We want our money back', ['refund']],
  ['Lend us a unit, then repair ours', ['loan', 'repair']],
  ['ＤＩＳＣＯＵＮＴ on the next order', ['allowance']],
  ['全数を交換してほしい', ['replacement']],
  ['代替機を貸してください', ['loan']],
  ['値引きと、次回からの出荷前検査', ['allowance', 'delivery', 'inspection']],
  ['Call my plant head', []],
  ['', []],
])('%s: %j', (words, kinds) => {
  expect(kindsIn(words, catalogue)).toEqual(kinds)
})

test.each([
  ['No refund, send the missing pieces', ['delivery']],
  ["We don't want a discount. Repair it", ['repair']],
  ['A replacement instead of a refund', ['replacement']],
  ['返金ではなく、交換を', ['replacement']],
  ['値引きは不要です。点検をしてください', ['inspection']],
])('what they do not want is not read as what they want: %s', (words, kinds) => {
  expect(kindsIn(words, catalogue)).toEqual(kinds)
})

test('a cue begins a word: nothing is read out of the middle of another one', () => {
  expect(kindsIn('Unrepairable? Prelend? Bloan?', catalogue)).toEqual([])
})

test('however much they said, it is read once', () => {
  const words = 'no refund and no discount '.repeat(200)
  expect(kindsIn(words, catalogue)).toEqual([])
})
