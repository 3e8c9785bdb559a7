import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCase, anEntry, builtAtMs, caseId } from '#tests/support/builders.ts'
import { partsOfTexts, texts } from '#tests/support/searched-texts.ts'
import type { Case } from '#shared/case/case.ts'
import type { Entry } from '#shared/call/entry.ts'
import { fold } from '#shared/search/fold.ts'
import { excerptLength, fieldBreak } from '#shared/search/marks.ts'
import { parseQuery } from '#shared/search/parse-query.ts'
import { nothingAsked } from '#shared/search/query.ts'
import { createSearchIndex } from '#shared/search/search-index.ts'
import { searchables } from '#shared/search/searchable.ts'

const here = { timeZone: 'Asia/Tokyo', nowMs: builtAtMs }

function indexOf(cases: readonly Partial<Case>[], entries: readonly Partial<Entry>[] = []) {
  const index = createSearchIndex()
  for (const row of cases) {
    const item = searchables.cases?.(aCase(row))
    if (item) index.put(item)
  }
  for (const row of entries) {
    const item = searchables.entries?.(anEntry(row))
    if (item) index.put(item)
  }
  return index
}

function found(index: ReturnType<typeof createSearchIndex>, typed: string) {
  const { groups, similar } = index.find(parseQuery(typed, here))
  return {
    ids: groups.flatMap(({ hits }) => hits.map(({ id }) => id)),
    hits: groups.flatMap(({ hits }) => hits),
    groups,
    similar: similar.map(({ id }) => id),
  }
}

describe('what is found', () => {
  test('any part of any text is found, in any language, with the part marked', () => {
    fc.assert(
      fc.property(partsOfTexts, ({ text, part }) => {
        fc.pre(fold(part).trim() !== '' && !part.includes(fieldBreak))
        const index = indexOf(
          [{ customer: '', contact: '', phone: '', whatHappened: '' }],
          [{ text }],
        )
        const word = fold(part)
        const [group] = index.find({ ...nothingAsked, words: [word] }).groups
        const line = group?.hits[0]?.line
        expect(line).toBeDefined()
        if (!line) return
        expect(line.marks.length).toBeGreaterThan(0)
        let end = -1
        for (const [from, to] of line.marks) {
          expect(from).toBeGreaterThan(end)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(line.text.length)
          end = to
        }
        const marked = fold(line.text.slice(...(line.marks[0] ?? [0, 0])))
        expect(marked.includes(word) || line.text.length >= excerptLength).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('nothing is found that does not hold every word', () => {
    fc.assert(
      fc.property(texts, texts, (text, typed) => {
        const query = { ...parseQuery(typed, here), sinceMs: null, beforeMs: null, isOpen: null }
        const index = indexOf(
          [{ customer: '', contact: '', phone: '', whatHappened: '' }],
          [{ text }],
        )
        fc.pre(query.words.length > 0 && query.customers.length === 0 && query.severity === null)
        const isThere = query.words.every((word) => fold(text).includes(word))
        expect(index.find(query).groups.length > 0).toBe(isThere)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['part of a Japanese compound', '品質', '客先の品質保証課から連絡'],
    ['hiragana for katakana, as an input method shows it first', 'ふらんじ', 'フランジに割れ'],
    ['half width for full width', 'ﾌﾗﾝｼﾞ', 'フランジに割れ'],
    ['figures within a number', '042', 'Order 10428 came late'],
    ['without the accent', 'muller', 'Ms. Müller waits'],
    ['a phrase', '"came late"', 'Order 10428 came late'],
  ])('%s', (_what, typed, text) => {
    const index = indexOf([{ whatHappened: '' }], [{ text }])
    expect(found(index, typed).hits.map(({ line }) => line.text)).toEqual([text])
  })

  test('words may stand apart, and one of them in the name of the customer', () => {
    const index = indexOf(
      [{ customer: 'Northgate Tools' }],
      [{ text: 'The spare flange is on its way' }, { text: 'They wait' }],
    )
    expect(found(index, 'northgate flange way').hits.map(({ line }) => line.text)).toEqual([
      'The spare flange is on its way',
    ])
  })

  test('what was prepared for nobody else is found: it is the rep’s own machine', () => {
    const { preparation } = aCase()
    const index = indexOf([{ preparation: { ...preparation, boss: 'His boss leaves in May' } }])
    expect(found(index, 'boss leaves').hits[0]?.line.text).toBe('His boss leaves in May')
  })
})

describe('what is not found', () => {
  test('a case in the bin, with all that belongs to it', () => {
    const index = indexOf([{ binnedAtMs: builtAtMs }], [{ text: 'flange' }])
    expect(found(index, 'flange').ids).toEqual([])
    expect(found(index, 'northgate').ids).toEqual([])
  })

  test('a line that was taken out', () => {
    expect(
      found(indexOf([{ whatHappened: '' }], [{ text: 'flange', removed: true }]), 'flange').ids,
    ).toEqual([])
  })

  test('what stands in two fields of one case', () => {
    const { preparation } = aCase()
    const index = indexOf([
      { whatHappened: 'late', preparation: { ...preparation, clients: 'ink' } },
    ])
    expect(found(index, '"late ink"').ids).toEqual([])
    expect(found(index, 'late ink').ids).toEqual(['case-1'])
  })
})

describe('filters', () => {
  const day = 86_400_000
  const index = indexOf(
    [
      { id: caseId('open'), customer: 'Northgate', openedAtMs: builtAtMs },
      {
        id: caseId('closed'),
        customer: 'Northgate',
        stage: 'closed',
        openedAtMs: builtAtMs - 40 * day,
      },
      { id: caseId('grave'), customer: '見本商事', anyoneHurt: 'yes', openedAtMs: builtAtMs + day },
    ],
    [
      { caseId: caseId('open'), text: 'ink', atMs: builtAtMs },
      { caseId: caseId('closed'), text: 'ink', atMs: builtAtMs - 40 * day },
    ],
  )

  test.each<[string, string[]]>([
    ['open', ['grave', 'open']],
    ['closed', ['closed']],
    ['customer:northgate', ['open', 'closed']],
    ['customer:northgate open', ['open']],
    ['sev:1', ['grave']],
    ['since:2026-03-01', ['grave', 'open']],
    ['until:2026-02-01', ['closed']],
  ])('%s', (typed, ids) => {
    expect(found(index, typed).ids).toEqual(ids)
  })

  test('hold for lines too', () => {
    expect(found(index, 'ink').hits).toHaveLength(2)
    expect(found(index, 'ink closed').hits.map(({ holderId }) => holderId)).toEqual(['closed'])
    expect(found(index, 'ink since:2026-03-01').hits.map(({ holderId }) => holderId)).toEqual([
      'open',
    ])
  })
})

describe('the order', () => {
  test('names before other words, what lives before what has ended, the newer first', () => {
    const at = (days: number) => builtAtMs + days * 86_400_000
    const index = indexOf([
      { id: caseId('said'), customer: 'A', whatHappened: 'ink late', openedAtMs: at(9) },
      { id: caseId('older'), customer: 'Ink Works', openedAtMs: at(1) },
      { id: caseId('ended'), customer: 'Ink Works', stage: 'closed', openedAtMs: at(8) },
      { id: caseId('newer'), customer: 'Ink Works', openedAtMs: at(2) },
    ])
    expect(found(index, 'ink').ids).toEqual(['newer', 'older', 'ended', 'said'])
  })

  test('cases come before promises, promises before what was said', () => {
    const index = indexOf(
      [{ customer: 'Ink Works' }],
      [{ text: 'ink is dry' }, { text: 'send ink', kind: 'promise-by-us' }],
    )
    expect(found(index, 'ink').groups.map(({ source }) => source)).toEqual([
      'case',
      'promise',
      'line',
    ])
  })

  test('with more than can be shown, it is said how many there are', () => {
    const index = indexOf(
      [{}],
      Array.from({ length: 300 }, () => ({ text: 'ink' })),
    )
    const [group] = found(index, 'ink').groups
    expect(group?.total).toBe(300)
    expect(group?.hits.length).toBeLessThan(50)
  })
})

describe('a name typed wrong', () => {
  const index = indexOf([
    { id: caseId('north'), customer: 'Northgate Tools', contact: 'M. Ito' },
    { id: caseId('sample'), customer: '株式会社見本商事', contact: '伊藤' },
  ])

  test.each<[string, string]>([
    ['nortgate', 'north'],
    ['norhtgate', 'north'],
    ['northgaet', 'north'],
    ['nothg', 'north'],
    ['tolos', 'north'],
    ['見本商亊', 'sample'],
    ['customer:nortgate', 'north'],
  ])('%s: the customer is offered as a guess', (typed, id) => {
    expect(found(index, typed)).toMatchObject({ ids: [], similar: [id] })
  })

  test.each(['north', 'itx', '見木', 'harbour'])('%s is no guess at anybody', (typed) => {
    expect(found(index, typed).similar).toEqual([])
  })

  test('a guess never stands among what was found', () => {
    const both = indexOf([
      { id: caseId('exact'), customer: 'Nortgate' },
      { id: caseId('guess'), customer: 'Northgate' },
    ])
    expect(found(both, 'nortgate')).toMatchObject({ ids: ['exact'], similar: ['guess'] })
  })
})

test('what changes is found as it is now, and what goes is gone', () => {
  const index = indexOf([{ whatHappened: '' }], [])
  const put = (row: Partial<Entry>) => {
    const item = searchables.entries?.(anEntry({ id: 'line' as never, ...row }))
    if (item) index.put(item)
  }
  put({ text: 'flange' })
  put({ text: 'bearing' })
  expect(found(index, 'flange').ids).toEqual([])
  expect(found(index, 'bearing').ids).toEqual(['line'])
  index.remove('line')
  expect(found(index, 'bearing').ids).toEqual([])
})
