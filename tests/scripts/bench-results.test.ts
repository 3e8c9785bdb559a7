import { describe, expect, it } from 'vitest'
import { GOALS } from '../../scripts/bench/goals.mjs'
import { judgeRatio, judgeValue, mergeResults } from '../../scripts/bench/results.mjs'
import { ratioSummary, resultsTable, withResults } from '../../scripts/bench/results-table.mjs'

const start = { name: 'start', unit: 'ms', target: 1.25 }
const wakeups = { name: 'wake-ups', unit: '/s', target: 3 }

describe('a number with a floor', () => {
  it('is judged by the ratio of the medians, whatever the machine', () => {
    expect(judgeRatio(start, [810, 790, 800], [700, 690, 5000])).toEqual({
      ...start,
      value: 800,
      floor: 700,
      ratio: 1.14,
      ok: true,
    })
    expect(judgeRatio(start, [1600], [700]).ok).toBe(false)
  })

  it('is judged before it is rounded', () => {
    expect(judgeRatio(start, [1254], [1000])).toMatchObject({ ratio: 1.25, ok: false })
    expect(judgeRatio(start, [1250], [1000])).toMatchObject({ ratio: 1.25, ok: true })
  })

  it('can not be compared with nothing', () => {
    expect(() => judgeRatio(start, [800], [0])).toThrow('start')
  })
})

describe('a number without a floor', () => {
  it('is judged as it stands', () => {
    expect(judgeValue(wakeups, 2.996)).toEqual({
      ...wakeups,
      value: 3,
      floor: null,
      ratio: null,
      ok: true,
    })
    expect(judgeValue(wakeups, 3.01, 1.2)).toMatchObject({ floor: 1.2, ratio: null, ok: false })
  })

  it('that may not happen at all is met by zero only', () => {
    const longTasks = { name: 'long tasks', unit: 'tasks', target: 0 }
    expect(judgeValue(longTasks, 0).ok).toBe(true)
    expect(judgeValue(longTasks, 1).ok).toBe(false)
  })
})

describe('results that are kept', () => {
  const order = ['start', 'wake-ups']
  const old = [judgeRatio(start, [900], [700]), judgeValue(wakeups, 2)]

  it('are replaced by what was measured now, and otherwise stay, in their order', () => {
    const now = [judgeRatio(start, [800], [700])]
    expect(mergeResults(old, now, order).map(({ value }) => value)).toEqual([800, 2])
  })

  it('lose what is not measured any more', () => {
    expect(mergeResults(old, [], ['wake-ups']).map(({ name }) => name)).toEqual(['wake-ups'])
  })

  it('have a name of their own for each goal', () => {
    const names = Object.values(GOALS).map((goal) => goal.name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the table', () => {
  const results = [judgeRatio(start, [1600], [700]), judgeValue(wakeups, 1.2, 1.1)]

  it('shows value, floor, ratio and target, and says which are missed', () => {
    expect(resultsTable(results)).toBe(
      [
        '| what | value | floor | ratio | target |  |',
        '| --- | --- | --- | --- | --- | --- |',
        '| start | 1,600 ms | 700 ms | 2.29× | ≤ 1.25× | missed |',
        '| wake-ups | 1.2/s | 1.1/s |  | ≤ 3/s | met |',
      ].join('\n'),
    )
  })

  it('is followed by what can be trusted on every machine: the ratios', () => {
    expect(ratioSummary(results)).toBe(
      '0 of 1 ratios are within their target; not: start (2.29×, target 1.25×).',
    )
    expect(ratioSummary([judgeRatio(start, [800], [700])])).toBe(
      '1 of 1 ratios are within their target.',
    )
    expect(ratioSummary([judgeValue(wakeups, 1.2)])).toBe('No ratio was measured.')
  })

  it('replaces the last one in the documentation and nothing else', () => {
    const marks = ['<!-- results: written by `npm run bench` -->', '<!-- end of results -->']
    const page = `# Before\n\n${marks[0]}\n\nold\n\n${marks[1]}\n\nAfter\n`
    const renewed = withResults(page, 'new')
    expect(renewed).toBe(page.replace('old', 'new'))
    expect(withResults(renewed, 'new')).toBe(renewed)
  })

  it('is not written where there is no place for it', () => {
    expect(() => withResults('# A page', 'new')).toThrow('no place')
  })
})
