/** @typedef {import('./results.mjs').Result} Result */

const BEGIN = '<!-- results: written by `npm run bench` -->'
const END = '<!-- end of results -->'

/** @param {readonly Result[]} results @returns {string} a table in Markdown */
export function resultsTable(results) {
  const head = ['what', 'value', 'floor', 'ratio', 'target', '']
  const rows = results.map((result) => [
    result.name,
    withUnit(result.value, result.unit),
    result.floor === null ? '' : withUnit(result.floor, result.unit),
    result.ratio === null ? '' : `${result.ratio}×`,
    result.ratio === null ? `≤ ${withUnit(result.target, result.unit)}` : `≤ ${result.target}×`,
    result.ok ? 'met' : 'missed',
  ])
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/**
 * Which of the numbers that mean the same on every machine are within their target.
 * @param {readonly Result[]} results
 */
export function ratioSummary(results) {
  const ratios = results.filter((result) => result.ratio !== null)
  if (ratios.length === 0) return 'No ratio was measured.'
  const missed = ratios.filter((result) => !result.ok)
  const met = `${ratios.length - missed.length} of ${ratios.length} ratios are within their target`
  if (missed.length === 0) return `${met}.`
  return `${met}; not: ${missed.map((result) => `${result.name} (${result.ratio}×, target ${result.target}×)`).join('; ')}.`
}

/**
 * Puts the results into a page, between its two marks.
 * @param {string} page
 * @param {string} results
 */
export function withResults(page, results) {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin === -1 || end < begin) throw new Error('The page has no place for the results.')
  return `${page.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${page.slice(end)}`
}

/** @param {number} value @param {string} unit */
function withUnit(value, unit) {
  return `${value.toLocaleString('en')}${unit.startsWith('/') || unit === '%' ? '' : ' '}${unit}`
}
