import { expect, test } from 'vitest'
import { sourceFiles } from '#tests/support/source-files.ts'
import { type Declaration, declarations, ownTokens, tokensOf } from '#tests/support/style-sheets.ts'

const all = declarations()
const told = ({ where, name, value }: Declaration) => `${where}: ${name}: ${value}`
const failing = (isWrong: (declaration: Declaration) => boolean) => all.filter(isWrong).map(told)

const aRawColour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|oklab|lab|lch|color)\(|\b(white|black)\b/i
const aTime = /(?<![\w-])\d*\.?\d+m?s\b/
const aLength = /(?<![\w.-])\d*\.?\d+(px|rem|em|pt)\b/
const isToken = (value: string, ...prefixes: string[]) =>
  prefixes.some((prefix) => new RegExp(`^var\\(--${prefix}[\\w-]*\\)$`).test(value))

test('the style sheets are found', () => {
  expect(all.length).toBeGreaterThan(1500)
})

test('a colour is named, wherever one is used', () => {
  expect(failing(({ value }) => aRawColour.test(value))).toEqual([])
})

test('letters have the sizes, weights and leadings of the scale', () => {
  expect(
    failing(
      ({ name, value }) =>
        (name === 'font' && value !== 'inherit' && aLength.test(value)) ||
        (name === 'font-size' && value !== 'inherit' && !isToken(value, 'text-')) ||
        (name === 'font-weight' && value !== 'inherit' && !isToken(value, 'weight-')) ||
        // In pixels it is the height of a line with one line in it.
        (name === 'line-height' && !isToken(value, 'leading') && !/^\d+px$/.test(value)),
    ),
  ).toEqual([])
})

test('a length that the scale of space has is written by its name', () => {
  const scale = Object.entries(ownTokens(':root')).flatMap(([name, value]) =>
    name.startsWith('--space-') ? [value] : [],
  )
  expect(scale).toHaveLength(7)
  const isSpace = /^(margin|padding|gap|row-gap|column-gap)/
  expect(
    failing(
      ({ name, value }) =>
        isSpace.test(name) && value.split(/[\s,()]+/).some((length) => scale.includes(length)),
    ),
  ).toEqual([])
})

test('corners and layers have names', () => {
  expect(
    failing(
      ({ name, value }) =>
        (name.endsWith('-radius') && /[1-9]/.test(value.replaceAll(/var\([^)]*\)/g, ''))) ||
        (name === 'z-index' && !isToken(value, 'above')),
    ),
  ).toEqual([])
})

test('how long something takes is said by a token', () => {
  expect(
    failing(
      ({ name, value }) =>
        /^(transition|animation)/.test(name) && aTime.test(value.replaceAll(/\b0m?s\b/g, '')),
    ),
  ).toEqual([])
})

test('every name that is used exists, and every token is used', () => {
  const used = new Set(all.flatMap(({ value }) => value.match(/(?<=var\()--[\w-]+/g) ?? []))
  // Drawings, which leave the page as pictures, take colours by their names.
  const inCode = sourceFiles('renderer').map(({ text }) => text)
  const known = Object.keys(ownTokens(':root'))
  // React Aria says how wide what opens a list is.
  expect([...used].filter((name) => !known.includes(name))).toEqual(['--trigger-width'])
  expect(
    known.filter((name) => !used.has(name) && !inCode.some((text) => text.includes(name))),
  ).toEqual([])
})

test('each theme has a colour of its own for everything that is not paper', () => {
  const light = ownTokens(':root')
  const ofTheme = Object.keys(light).filter(
    (name) =>
      (aRawColour.test(light[name] ?? '') && !name.startsWith('--sheet')) || name === '--focus',
  )
  expect(ofTheme.length).toBeGreaterThan(20)
  for (const theme of ['dark', 'contrast'] as const) {
    const own = ownTokens(`:root[data-theme='${theme}']`)
    expect(
      ofTheme.filter((name) => !(name in own)),
      theme,
    ).toEqual([])
    expect(
      Object.keys(own).filter((name) => !(name in light)),
      theme,
    ).toEqual([])
    expect(Object.keys(tokensOf(theme))).toEqual(Object.keys(light))
  }
})

test('where the system gives the colours each of ours is one of its own', () => {
  const theirs = ownTokens(':root[data-theme]')
  const light = ownTokens(':root')
  const ours = Object.keys(light).filter((name) => aRawColour.test(light[name] ?? ''))
  // What is seen through keeps its share of what the system puts there; shadows are left out by it.
  const asTheyAre = ['--scrim', '--shadow', '--shadow-up']
  expect(ours.filter((name) => !(name in theirs)).toSorted()).toEqual(asTheyAre)
  const system = ['Canvas', 'CanvasText', 'Highlight', 'HighlightText']
  const others = Object.entries(theirs).filter(([, value]) => !system.includes(value))
  expect(others).toEqual([['--focus-width', '3px']])
})

test('letters on a filled ground keep it where the system gives the colours', () => {
  // It would put a plate of its own behind them, in the colour that they have.
  const onFilled = all.filter(
    ({ name, value }) => name === 'color' && /^var\(--(accent|practice)-ink\)$/.test(value),
  )
  expect(onFilled.length).toBeGreaterThan(8)
  for (const declaration of onFilled) {
    const before = all[all.indexOf(declaration) - 1]
    expect(before?.name, told(declaration)).toBe('forced-color-adjust')
  }
})

test('no component brings a colour or a time of its own', () => {
  const styled = sourceFiles('renderer')
    .filter(({ path }) => path.endsWith('.tsx'))
    // The colours of letterheads are content: they are printed on paper.
    .filter(({ path }) => !path.endsWith('/brand-colour.tsx'))
    .filter(({ text }) => /['"`]#[0-9a-f]{3,8}['"`]|transition:|animation:/i.test(text))
  expect(styled.map(({ path }) => path)).toEqual([])
})
