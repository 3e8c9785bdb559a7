import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseId } from '#tests/support/builders.ts'
import { signs, texts } from '#tests/support/searched-texts.ts'
import { fold } from '#shared/search/fold.ts'
import { thingsOf } from '#shared/search/known-things.ts'
import { fieldBreak } from '#shared/search/marks.ts'
import { packThings, unpackThings } from '#shared/search/packed-things.ts'
import { nothingAsked } from '#shared/search/query.ts'
import { createSearchIndex, type SearchIndex } from '#shared/search/search-index.ts'
import type { Searchable } from '#shared/search/searchable.ts'

const customers = ['Sample Tools', '見本商事', 'Sample Print Works']

const aCase = (id: string, customer: string, text: string): Searchable => ({
  source: 'case',
  id,
  atMs: 1,
  customer,
  contact: '',
  further: '',
  isOpen: true,
  severity: 4,
  text,
})
const aLine = (id: string, of: string, text: string): Searchable => {
  return { source: 'line', id, caseId: caseId(of), atMs: 1, text }
}

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
const cases = fc.constantFrom('case-1', 'case-2', 'case-3')
const acts = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: fc.tuple(ids, cases, texts) }) },
  {
    weight: 3,
    arbitrary: fc.record({ open: fc.tuple(cases, fc.constantFrom(...customers), texts) }),
  },
  { weight: 2, arbitrary: fc.record({ remove: fc.oneof(ids, cases) }) },
  {
    weight: 2,
    arbitrary: fc.record({ read: fc.array(fc.tuple(ids, cases, texts), { maxLength: 6 }) }),
  },
)

test('whatever is put in, changed, taken out and read again: just what holds every word is found', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), texts, fc.nat(), (all, from, seed) => {
      const index = createSearchIndex()
      const known = new Map<string, Searchable>()
      const know = (found: Searchable) => {
        index.put(found)
        known.set(found.id, found)
      }
      for (const act of all) {
        if ('put' in act) know(aLine(...act.put))
        else if ('open' in act) know(aCase(...act.open))
        else if ('remove' in act) {
          index.remove(act.remove)
          known.delete(act.remove)
        } else {
          const read = act.read.map((one) => aLine(...one))
          index.append(unpackThings(packThings(thingsOf(read))))
          for (const one of read) known.set(one.id, one)
        }
        // Letter by letter, and between changes: what was found last is remembered.
        for (const typed of ['o', 'or', 'order', 'order t', 'フ', 'フラ']) {
          const asked = fold(typed).split(' ')
          expect(foundIn(index, asked)).toEqual(holding(known, asked))
        }
      }
      const words = wordsOf([...known.values()].map(({ text }) => text).join(' ') + from, seed)
      fc.pre(words.length > 0)
      expect(foundIn(index, words)).toEqual(holding(known, words))
    }),
    { numRuns: 500 },
  )
})

test('a search over many pages finds each text, and each once', () => {
  const index = createSearchIndex()
  index.put(aCase('case-1', 'Sample Tools', ''))
  const all = 9000
  for (let at = 0; at < all; at++) {
    index.put(aLine(`line-${at}`, 'case-1', at % 3 === 0 ? `部品${at}。` : `part ${at}.`))
  }
  for (const at of [0, 1, 4095, 4096, 8191, 8192, 8999]) {
    const { groups } = index.find({
      ...nothingAsked,
      words: [at % 3 === 0 ? `品${at}。` : `t ${at}.`],
    })
    expect(groups.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual([`line-${at}`])
  }
  const [group] = index.find({ ...nothingAsked, words: ['part'] }).groups
  expect(group?.total).toBe((all * 2) / 3)
})

function foundIn(index: SearchIndex, words: readonly string[]): string[] {
  const found = index.find({ ...nothingAsked, words }).groups.flatMap(({ hits, total }) => {
    expect(total).toBe(hits.length)
    return hits.map(({ id }) => id)
  })
  return found.toSorted()
}

/** One or two parts of a text or of a name. */
function wordsOf(text: string, seed: number): string[] {
  const all = signs(text + customers.join(' '))
  const begin = seed % all.length
  const length = 1 + (seed % 4)
  const other = (seed * 7) % all.length
  return [all.slice(begin, begin + length), all.slice(other, other + 2)]
    .map((part) => fold(part.join('')).trim())
    .filter((word) => word !== '' && !word.includes(fieldBreak))
    .slice(0, 1 + (seed % 2))
}

function holding(known: ReadonlyMap<string, Searchable>, words: readonly string[]): string[] {
  const held = [...known.values()].flatMap((one) => {
    const holder = known.get('caseId' in one ? one.caseId : one.id)
    if (!holder || !('customer' in holder)) return []
    const text = fold(one.text)
    const names = fold(holder.customer)
    const isThere = words.every((word) => text.includes(word) || names.includes(word))
    const isOfIt = one === holder || words.some((word) => text.includes(word))
    return isThere && isOfIt ? [one.id] : []
  })
  return held.toSorted()
}
