import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import common from '#resources/locales/en/common.json' with { type: 'json' }
import { damageCases } from '../../scripts/torture/damage-cases.mjs'
import { tellsOfData } from '../../scripts/torture/notices.mjs'
import { parseOptions } from '../../scripts/torture/options.mjs'
import { Tally } from '../../scripts/torture/tally.mjs'

const whole = { missing: 0, isEmpty: false, isTold: false, moment: 9, story: '' }

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('a start that brings everything back is no fault', () => {
  const tally = new Tally()
  expect(tally.judge('a kill', whole)).toBe(true)
  expect(tally.faults).toBe(0)
})

it('what is missing is lost, and a silent reset besides when nobody was told', () => {
  const tally = new Tally()
  expect(tally.judge('a kill', { ...whole, missing: 3, isTold: true })).toBe(false)
  expect(tally.judge('a kill', { ...whole, missing: 2 })).toBe(false)
  expect(JSON.parse(tally.result)).toMatchObject({ lost: 5, silentResets: 1 })
})

it('an empty list of cases is never taken for a good start', () => {
  const tally = new Tally()
  expect(tally.judge('a cut', { ...whole, isEmpty: true })).toBe(false)
  expect(tally.silentResets).toBe(1)
})

it('where no copy was left whole, what is missing is no loss if it is told, and a fault if not', () => {
  const tally = new Tally()
  tally.judge('both deleted', { ...whole, missing: 9, isTold: true }, true)
  expect(tally.faults).toBe(0)
  tally.judge('both deleted', { ...whole, missing: 9 }, true)
  expect(JSON.parse(tally.result)).toMatchObject({ lost: 0, silentResets: 1 })
})

it('the result holds what its readers count on', () => {
  const names = ['kills', 'cuts', 'damage', 'acked', 'lost', 'silentResets']
  expect(Object.keys(JSON.parse(new Tally().result) as object)).toEqual(names)
})

it('every text the app has for repaired data counts as telling, its progress and other lines do not', () => {
  const { rebuilding, ...texts } = common.store
  for (const text of Object.values(texts)) {
    expect(tellsOfData([`${text.replaceAll(/\{\{\w+\}\}/g, '12')} Understood`]), text).toBe(true)
  }
  expect(tellsOfData([rebuilding, 'A call with Harbour Print Works is running'])).toBe(false)
})

it('no two cases of damage have the same name, and all say what they want', () => {
  const cases = damageCases()
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  expect(cases.length).toBeGreaterThan(40)
})

it('without options the full numbers are run, and a wrong option is refused', () => {
  expect(parseOptions([])).toMatchObject({ kills: 200, cuts: 100, damage: 200 })
  expect(parseOptions(['--kills', '3', '--seed=7'])).toMatchObject({ kills: 3, cuts: 100, seed: 7 })
  expect(() => parseOptions(['--kills', 'many'])).toThrow('--kills wants a whole number')
  expect(() => parseOptions(['--cut=1'])).toThrow('cut')
})
