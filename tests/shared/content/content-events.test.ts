import { expect, test } from 'vitest'
import { type ContentPatch, patchBetween, withPatch } from '#shared/content/changes.ts'
import {
  changesAsOf,
  changesAt,
  contentEventSchemas,
  type FirmContent,
  mostVersions,
  reduceContent,
} from '#shared/content/content-events.ts'
import { compactionKey } from '#shared/event/compaction.ts'
import { contentChanged, versionId } from '../../support/content-builders.ts'

const [changedSchema] = contentEventSchemas
const say = (text: string): ContentPatch => ({ 'prompts/listen-welcome': { 'say/ja': text } })
const folded = (...events: ReturnType<typeof contentChanged>[]): FirmContent => {
  const [first, ...others] = events
  return others.reduce<FirmContent>(reduceContent, reduceContent(undefined, first!))
}

test('each change is a version that can be gone back to', () => {
  const content = folded(
    contentChanged('v1', say('一')),
    contentChanged('v2', say('二')),
    contentChanged('v3', { 'prompts/listen-welcome': null }),
  )
  expect(content.changes).toEqual({})
  expect(changesAt(content, versionId('v2'))).toEqual(say('二'))
  expect(changesAt(content, versionId('v1'))).toEqual(say('一'))
  expect(changesAt(content, null)).toEqual({})
})

test('going back is a change like any other', () => {
  const content = folded(contentChanged('v1', say('一')), contentChanged('v2', say('二')))
  const back = patchBetween(content.changes, changesAt(content, versionId('v1')))
  const after = reduceContent(content, contentChanged('v3', back, { by: 'undo' }))
  expect(after.changes).toEqual(say('一'))
  expect(after.versions.map(({ by }) => by)).toEqual(['edit', 'edit', 'undo'])
})

test('a call goes by what was in force when it began', () => {
  const content = folded(
    contentChanged('v1', say('一'), { atMs: 1000 }),
    contentChanged('v2', say('二'), { atMs: 2000 }),
  )
  expect(changesAsOf(content, 500)).toEqual({})
  expect(changesAsOf(content, 1000)).toEqual(say('一'))
  expect(changesAsOf(content, 1999)).toEqual(say('一'))
  expect(changesAsOf(content, 5000)).toBe(content.changes)
})

test('a version from a clock that was a year ahead hides none that came after it', () => {
  const content = folded(
    contentChanged('v1', say('一'), { atMs: 1000 }),
    contentChanged('v2', say('二'), { atMs: 1000 + 365 * 86_400_000 }),
    contentChanged('v3', say('三'), { atMs: 3000 }),
  )
  expect(changesAsOf(content, 2000)).toEqual(say('一'))
  expect(changesAsOf(content, 4000)).toBe(content.changes)
})

test('a version can be named, and only by its name does it change', () => {
  const content = folded(contentChanged('v1', say('一')))
  const named = reduceContent(content, {
    kind: 'content-version-named',
    versionId: versionId('v1'),
    atMs: 5,
    name: 'Spring',
  })
  expect(named.versions).toEqual([{ ...content.versions[0], name: 'Spring' }])
})

test('the oldest versions are forgotten, what they changed is not', () => {
  const many = Array.from({ length: mostVersions + 5 }, (_, nth) =>
    contentChanged(`v${nth}`, { [`phrases/own-${nth}`]: { phrase: `p${nth}` } }),
  )
  const content = folded(...many)
  expect(content.versions).toHaveLength(mostVersions)
  expect(Object.keys(content.changes)).toHaveLength(mostVersions + 5)
  expect(Object.keys(changesAt(content, null))).toHaveLength(5)
})

test('what leads from one state to another leads there', () => {
  const from = { 'signs/issue': { sign: '%' }, 'wait/wait': { 'title/en': 'Hold' } }
  const to = { 'signs/issue': { sign: '&' }, 'cushion/words': { 'but/en': ['but', 'yet'] } }
  expect(withPatch(from, patchBetween(from, to))).toEqual(to)
  expect(patchBetween(to, structuredClone(to))).toEqual({})
})

test('no version is ever dropped for a later one', () => {
  expect(compactionKey(contentChanged('v1', say('一')))).toBeNull()
})

const aField = (path: string, leaf: unknown) => [{ key: 'wait/wait', change: [{ path, leaf }] }]

test.each<[string, unknown]>([
  ['an item nobody knows', [{ key: 'scripts/x', change: null }]],
  ['a name that leads elsewhere', [{ key: '__proto__/x', change: null }]],
  ['a place that leads elsewhere', aField('__proto__/title', 'x')],
  ['a thing inside a thing', aField('title', { en: 'x' })],
  ['a text without end', aField('title/en', 'x'.repeat(4001))],
  ['a part of a number', aField('title/en', 1.5)],
])('%s is no change', (_, items) => {
  const event = { ...contentChanged('v1', {}), items }
  expect(changedSchema.safeParse(event).success).toBe(false)
})
