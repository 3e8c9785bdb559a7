import {
  failuresOfPlaywright,
  failuresOfVitest,
  shakyOfPlaywright,
  shakyOfVitest,
} from './failures.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: readonly string[], shaky?: readonly string[] }} Counts
 */

/** @param {boolean} passed @returns {Counts} a check that is not a test runner counts as one test */
export function countCheck(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/**
 * Reads Vitest's JSON report.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number } & Parameters<typeof failuresOfVitest>[0]} report
 * @returns {Counts}
 */
export function countVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: failuresOfVitest(report),
    shaky: shakyOfVitest(report),
  }
}

/**
 * Reads Playwright's JSON report. A test that passed only at a second try passed, and is told by name.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } & import('./failures.mjs').PlaywrightSuite} report
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const { stats } = report
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: failuresOfPlaywright(report),
    shaky: shakyOfPlaywright(report),
  }
}

/**
 * Makes a runner's counts honest: one that crashed, or that found nothing to run, failed even if
 * no single test says so.
 * @param {Counts | undefined} counts nothing when there is no report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function judgeRunner(counts, exitCode) {
  const { passed, failed, skipped, ...told } = counts ?? { passed: 0, failed: 0, skipped: 0 }
  const failedUnseen = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: failed + (failedUnseen ? 1 : 0), skipped, ...told }
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sumCounts(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of all) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return sum
}

/** The line that ends every test run. @param {Counts} counts */
export function lastLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}
