/** @param {readonly number[]} values at least one @returns {number} */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) throw new Error('There is nothing to take from.')
  return (lower + upper) / 2
}

/**
 * By nearest rank: one of the values, never one in between.
 * @param {readonly number[]} values at least one
 * @param {number} share of the values that are not above it, more than 0 and up to 1
 * @returns {number}
 */
export function percentile(values, share) {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]
  if (value === undefined) throw new Error('There is nothing to take from.')
  return value
}
