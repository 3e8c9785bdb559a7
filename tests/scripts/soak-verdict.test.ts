import { expect, it } from 'vitest'
import { judgeDay } from '../../scripts/soak/verdict.mjs'

type Sample = Parameters<typeof judgeDay>[0][number]

const calls = 30

/** A day on which nothing leaks: what is typed is kept, the rest breathes. */
function aDay(change: (nth: number) => Partial<Sample> = () => ({})): Sample[] {
  return Array.from({ length: calls }, (_, nth) => ({
    keys: nth * 1_000,
    pssMb: 390 + (nth % 4),
    processes: 7,
    handles: 220 + (nth % 3),
    deskHeapMb: 12,
    companionHeapMb: 9,
    mainHeapMb: 6,
    nodes: 2_000 + (nth % 2) * 50,
    documents: 3,
    listeners: 700,
    journalMb: 1 + (nth % 6) * 0.15,
    snapshotsMb: 20 + Math.floor(nth / 6),
    storeMb: 10 + (nth % 10),
    otherMb: 3,
    ...change(nth),
  }))
}

const missed = (samples: Sample[]) =>
  judgeDay(samples)
    .checks.filter((check) => !check.ok)
    .map((check) => check.what)

it('a day on which nothing leaks is found good', () => {
  expect(judgeDay(aDay())).toMatchObject({ ok: true })
})

it('warming up in the first third is no leak', () => {
  const warm = (nth: number) => Math.min(nth, calls / 3)
  expect(
    missed(aDay((nth) => ({ pssMb: 300 + warm(nth) * 10, listeners: warm(nth) * 70 }))),
  ).toEqual([])
})

it.each([
  ['memory', 'pssMb', 2],
  ['a process', 'processes', 0.2],
  ['a file', 'handles', 1.5],
  ['objects of the desk', 'deskHeapMb', 0.1],
  ['objects of the companion', 'companionHeapMb', 0.1],
  ['objects of the main process', 'mainHeapMb', 0.1],
  ['elements', 'nodes', 30],
  ['a page', 'documents', 0.2],
  ['listeners', 'listeners', 8],
  ['a journal that is never cut', 'journalMb', 0.15],
  ['a file that is not cleaned up', 'otherMb', 0.3],
] as const)('%s kept by every call are found', (_name, what, perCall) => {
  const [first] = aDay()
  const leaking = (nth: number) => ({ [what]: (first?.[what] ?? 0) + nth * perCall })
  expect(missed(aDay(leaking))).toEqual([what])
})

it('data that grows faster than what is typed is found, data that grows with it is not', () => {
  expect(missed(aDay((nth) => ({ storeMb: nth ** 2 * 0.2 })))).toEqual(['storeMb'])
  expect(missed(aDay((nth) => ({ snapshotsMb: nth ** 2 * 0.1 })))).toEqual(['snapshotsMb'])
  const typedMore = (nth: number) => ({ keys: nth ** 2 * 1_000, storeMb: nth ** 2 * 0.2 })
  expect(missed(aDay(typedMore))).toEqual([])
})

it('one disturbed call does not turn the verdict', () => {
  expect(missed(aDay((nth) => ({ pssMb: nth === 25 ? 900 : 390 })))).toEqual([])
})

it('too short a day has no verdict', () => {
  expect(() => judgeDay(aDay().slice(0, 8))).toThrow('too few')
})
