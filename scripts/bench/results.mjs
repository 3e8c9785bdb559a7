import { median } from './statistics.mjs'

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number | null} floor the same of what it is measured against; null where there is none
 * @property {number | null} ratio value to floor; null where the value itself has the target
 * @property {number} target the most that the ratio, or else the value, may be
 * @property {boolean} ok
 */

/**
 * Judges interleaved rounds by the ratio of their medians.
 * @param {{ name: string, unit: string, target: number }} goal
 * @param {readonly number[]} values
 * @param {readonly number[]} floors
 * @returns {Result}
 */
export function judgeRatio(goal, values, floors) {
  const [value, floor] = [median(values), median(floors)]
  if (floor <= 0)
    throw new Error(`${goal.name}: the floor is ${floor}, which nothing can be compared with.`)
  const ratio = value / floor
  return {
    ...goal,
    value: rounded(value),
    floor: rounded(floor),
    ratio: rounded(ratio),
    ok: ratio <= goal.target,
  }
}

/**
 * Judges a value as it stands; the floor only tells what is usual here.
 * @param {{ name: string, unit: string, target: number }} goal
 * @param {number} value
 * @param {number | null} [floor]
 * @returns {Result}
 */
export function judgeValue(goal, value, floor = null) {
  return {
    ...goal,
    value: rounded(value),
    floor: floor === null ? null : rounded(floor),
    ratio: null,
    ok: value <= goal.target,
  }
}

/**
 * What was measured now replaces what was measured before; the rest stays.
 * @param {readonly Result[]} before
 * @param {readonly Result[]} now
 * @param {readonly string[]} order of all names there are; a name not in it is dropped
 */
export function mergeResults(before, now, order) {
  const byName = new Map([...before, ...now].map((result) => [result.name, result]))
  return order.flatMap((name) => byName.get(name) ?? [])
}

/** @param {number} value */
function rounded(value) {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
