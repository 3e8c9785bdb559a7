import { expect, test } from 'vitest'
import { parseQuery } from '#shared/search/parse-query.ts'
import { isEmptyQuery, nothingAsked, type Query } from '#shared/search/query.ts'

// Wednesday, 10 June 2026, eleven in Tokyo.
const here = { timeZone: 'Asia/Tokyo', nowMs: Date.UTC(2026, 5, 10, 2) }
const tokyo = (month: number, day: number, year = 2026) => Date.UTC(year, month - 1, day, -9)
const parsed = (typed: string) => parseQuery(typed, here)
const asking = (of: Partial<Query>): Query => ({ ...nothingAsked, ...of })

test.each<[string, Partial<Query>]>([
  ['late flange', { words: ['late', 'flange'] }],
  ['　遅延　フランジ', { words: ['遅延', 'ふらんじ'] }],
  ['"four days late" ink', { words: ['four days late', 'ink'] }],
  ['「四日 遅れ」インク', { words: ['四日 遅れ', 'いんく'] }],
  ['"four days', { words: ['four days'] }],
  ['customer:north late', { customers: ['north'], words: ['late'] }],
  ['customer:"North Gate"', { customers: ['north gate'] }],
  ['顧客：見本 お客様:商事', { customers: ['見本', '商事'] }],
  ['open flange', { isOpen: true, words: ['flange'] }],
  ['CLOSED', { isOpen: false }],
  ['未完了', { isOpen: true }],
  ['完了 フランジ', { isOpen: false, words: ['ふらんじ'] }],
  ['sev:1', { severity: 1 }],
  ['重大度2', { severity: 2 }],
  ['重大度：３', { severity: 3 }],
  ['since:2026-01-01', { sinceMs: tokyo(1, 1) }],
  ['until:2026/1/31', { beforeMs: tokyo(2, 1) }],
  ['since:2026-02', { sinceMs: tokyo(2, 1) }],
  ['since:2025', { sinceMs: tokyo(1, 1, 2025) }],
  ['以降:2026年1月5日', { sinceMs: tokyo(1, 5) }],
  ['since:yesterday', { sinceMs: tokyo(6, 9) }],
  ['until:昨日', { beforeMs: tokyo(6, 10) }],
  ['this week', { sinceMs: tokyo(6, 8), beforeMs: tokyo(6, 15) }],
  ['flange last month', { words: ['flange'], sinceMs: tokyo(5, 1), beforeMs: tokyo(6, 1) }],
  ['先週 フランジ', { words: ['ふらんじ'], sinceMs: tokyo(6, 1), beforeMs: tokyo(6, 8) }],
])('%s', (typed, query) => {
  expect(parsed(typed)).toEqual(asking(query))
})

test.each([
  'customer:',
  'sev:',
  'sev:9',
  'since:2026-13',
  'since:2026-02-30',
  'since:20',
  '""',
  ' ',
])('what is not finished, or nothing it could mean, narrows nothing: %s', (typed) => {
  expect(parsed(typed)).toEqual(nothingAsked)
  expect(isEmptyQuery(parsed(typed))).toBe(true)
})

test.each<[string, string[]]>([
  ['"open"', ['open']],
  ['"this week"', ['this week']],
  ['http://sample', ['http://sample']],
  ['lot:77', ['lot:77']],
  ['lot:"77 b"', ['lot:', '77 b']],
  ['today', ['today']],
  ['this flange', ['this', 'flange']],
])('%s is looked for as it stands', (typed, words) => {
  expect(parsed(typed)).toEqual(asking({ words }))
})
