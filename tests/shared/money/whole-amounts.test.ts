import { expect, test } from 'vitest'
import { sourceFiles } from '../../support/source-files.ts'

// Amounts are whole minor units and are reckoned with in one place, by dinero.js. Nobody else looks
// inside one, so nobody else can add cents as if they were numbers with a point.

/** What looks into an amount, or makes a number of a typed one. */
const looksInside = [
  /[.?]\.?minor\b/,
  /\[['"]minor['"]\]/,
  /[{,]\s*minor\s*[,:}]/,
  /\bparseFloat\b/,
  /\btoFixed\b/,
  /from 'dinero\.js/,
]

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const reckonsByHand = (text: string) =>
  looksInside.some((pattern) => pattern.test(withoutComments(text)))

const sources = ['electron', 'renderer', 'shared'].flatMap(sourceFiles)

test('no line outside shared/money looks inside an amount or reckons with one', () => {
  const places = sources
    .filter(({ path, text }) => !path.startsWith('shared/money/') && reckonsByHand(text))
    .map(({ path }) => path)
  expect(sources.length).toBeGreaterThan(200)
  expect(places).toEqual([])
})

test.each([
  'const sum = a.minor + b.minor',
  'cost?.minor * 1.19',
  'const { minor, currency } = price',
  "amount['minor'] / 100",
  'return { minor: 5, currency }',
  'const typed = parseFloat(text)',
  'price.toFixed(2)',
  "import { add } from 'dinero.js/bigint'",
])('%s would be found', (line) => {
  expect(reckonsByHand(line)).toBe(true)
})

test('inside shared/money an amount is divided in one place: for a share that is only shown', () => {
  const divides = /\bminor\s*[-*/%]|[-*/%]\s*[\w.]*\bminor\b|\bparseFloat\b|\btoFixed\b/
  const lines = sources
    .filter(({ path }) => path.startsWith('shared/money/'))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .filter((line) => divides.test(line) && !line.startsWith('import '))
        .map((line) => `${path}: ${line.trim()}`),
    )
  expect(lines).toEqual(['shared/money/total.ts: return part.minor / whole.minor'])
})
