import { describe, expect, it } from 'vitest'
import { parseOptions, ROWS } from '../../scripts/bench/options.mjs'
import {
  parseProcessorTicks,
  parsePssKb,
  parseRunMs,
  parseStat,
  parseVoluntarySwitches,
} from '../../scripts/bench/proc-files.mjs'
import { activityBetween } from '../../scripts/bench/process-tree.mjs'

describe('what the kernel tells of a process', () => {
  it('is read past a name with spaces and brackets in it', () => {
    const stat =
      '4242 (Web (Content) 1) S 17 4242 4242 0 -1 4194560 9 8 7 6 120 30 5 2 20 0 25 0 99 100'
    expect(parseStat(stat)).toEqual({ parentPid: 17, ticks: 157 })
  })

  it('counts memory by share, and a process that ended meanwhile as nothing', () => {
    expect(parsePssKb('Rss:  473000 kB\nPss:       51234 kB\nPss_Dirty: 900 kB\n')).toBe(51_234)
    expect(parsePssKb('')).toBe(0)
  })

  it('counts time on a processor, and how often a thread went to sleep by itself', () => {
    expect(parseRunMs('2500000 17 9\n')).toBe(2.5)
    const status = 'Name:\tx\nvoluntary_ctxt_switches:\t12\nnonvoluntary_ctxt_switches:\t7\n'
    expect(parseVoluntarySwitches(status)).toBe(12)
  })

  it('tells how busy the machine is, waiting for a disk not counted', () => {
    const stat = 'cpu  100 5 50 800 40 1 2 2 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n'
    expect(parseProcessorTicks(stat)).toEqual({ busy: 160, all: 1000 })
  })
})

it('between two looks, threads that began meanwhile count and threads that ended do not', () => {
  const before = new Map([
    ['1', { runMs: 100, switches: 10 }],
    ['2', { runMs: 50, switches: 5 }],
  ])
  const after = new Map([
    ['1', { runMs: 104, switches: 13 }],
    ['3', { runMs: 2, switches: 1 }],
  ])
  expect(activityBetween(before, after)).toEqual({ runMs: 6, switches: 4 })
})

describe('the command line', () => {
  it('measures every row when none is named, each row alone when it is', () => {
    expect(parseOptions([]).rows).toEqual([...ROWS])
    expect(parseOptions(['11', '5', '1']).rows).toEqual([1, 5, 11])
    expect(parseOptions(['team']).rows).toEqual([17])
  })

  it('can be quick, and can measure another build', () => {
    expect(parseOptions(['1', '--quick', '--app=/tmp/other'])).toEqual({
      rows: [1],
      quick: true,
      app: '/tmp/other',
    })
  })

  it('says what it does not know instead of measuring something else', () => {
    expect(() => parseOptions(['99'])).toThrow('Unknown: 99.')
    expect(() => parseOptions(['--fast'])).toThrow('--fast')
  })
})
