import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onePage } from '#shared/paper/one-page.ts'
import { linesIn, shortened } from '#shared/paper/text-cells.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const more = '… and {{count}} more'

test('what fits is left as it is', () => {
  const sections = onePage(
    [{ kind: 'list', heading: 'H', items: ['a', 'b'] }],
    { language: 'en', paper: 'a4' },
    more,
  )
  expect(sections).toEqual([
    { role: 'plain', heading: 'H', blocks: [{ kind: 'list', ordered: false, items: ['a', 'b'] }] },
  ])
})

test('a part with nothing in it leaves no heading behind', () => {
  expect(
    onePage([{ kind: 'list', heading: 'H', items: [] }], { language: 'en', paper: 'a4' }, more),
  ).toEqual([])
})

test('the longest list gives way first, from its end, and says how many are left out', () => {
  const items = Array.from({ length: 90 }, (_, index) => `item ${index}`)
  const [long, short] = onePage(
    [
      { kind: 'list', heading: 'Long', items },
      { kind: 'list', heading: 'Short', items: ['x', 'y', 'z'] },
    ],
    { language: 'en', paper: 'a4' },
    more,
  )
  const [kept, rest] = long?.blocks ?? []
  const left = kept?.kind === 'list' ? kept.items.length : 0
  expect(left).toBeGreaterThan(30)
  expect(kept).toMatchObject({ items: items.slice(0, left) })
  expect(rest).toEqual({ kind: 'paragraph', text: `… and ${90 - left} more` })
  expect(short?.blocks).toHaveLength(1)
})

test.each(['en', 'ja'] as const)('US Letter is shorter, and holds less (%s)', (language) => {
  const items = Array.from({ length: 90 }, (_, index) => `item ${index}`)
  const kept = (paper: 'a4' | 'letter') => {
    const [section] = onePage([{ kind: 'list', heading: 'Long', items }], { language, paper }, more)
    const [list] = section?.blocks ?? []
    return list?.kind === 'list' ? list.items.length : 0
  }
  expect(kept('letter')).toBeLessThan(kept('a4'))
})

test('what is whole by nature loses nothing', () => {
  const items = ['one', 'two', 'three'].map((name) => `${name} ${'word '.repeat(200)}`)
  const many = Array.from({ length: 300 }, () => 'other '.repeat(100))
  const [next] = onePage(
    [
      { kind: 'list', heading: 'Next', items, isWhole: true },
      { kind: 'list', heading: 'Rest', items: many },
    ],
    { language: 'en', paper: 'a4' },
    more,
  )
  expect(next?.blocks[0]).toMatchObject({ items: items.map(() => expect.any(String)) })
  expect(next?.blocks).toHaveLength(1)
})

test('a text cut short has no more lines than it may, ends in …, and tears no character', () => {
  const family = '👨‍👩‍👧'
  const texts = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.nat(300).map((count) => family.repeat(count)),
  )
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 90 }), fc.integer({ min: 1, max: 4 }), (...of) => {
      const [text, cells, most] = of
      const cut = shortened(text, cells, most)
      expect(linesIn(cut, cells)).toBeLessThanOrEqual(most)
      const isRunTogether = cut.includes(' · ')
      expect(cut === text || isRunTogether || cut.endsWith('…')).toBe(true)
      const isTorn = text.startsWith(family) && cut.replace(/…$/, '').length % family.length !== 0
      expect(isTorn).toBe(false)
    }),
  )
})
