/** The rows of the speed table that can be measured so far. */
export const ROWS = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17])

/** Rows that may be asked for by name. */
const NAMES = Object.freeze({ team: 17 })

/**
 * @typedef {object} Options
 * @property {number[]} rows
 * @property {boolean} quick few rounds, for who works on the benchmark or looks for a slow part
 * @property {string | undefined} app folder of another build to measure
 */

/** @param {readonly string[]} args @returns {Options} */
export function parseOptions(args) {
  const isKnown = (/** @type {string} */ word) =>
    /^(?:--quick|--app=.+)$/.test(word) || rowOf(word) !== undefined
  const unknown = args.filter((word) => !isKnown(word))
  if (unknown.length > 0) {
    throw new Error(
      `Unknown: ${unknown.join(' ')}. Usage: npm run bench -- [${[...ROWS, ...Object.keys(NAMES)].join('|')} ...] [--quick] [--app=<folder>]`,
    )
  }
  const rows = ROWS.filter((row) => args.some((word) => rowOf(word) === row))
  const app = args.findLast((word) => word.startsWith('--app='))?.slice('--app='.length)
  return { rows: rows.length > 0 ? rows : [...ROWS], quick: args.includes('--quick'), app }
}

/** @param {string} word */
function rowOf(word) {
  return ROWS.find(
    (row) => String(row) === word || NAMES[/** @type {keyof typeof NAMES} */ (word)] === row,
  )
}
