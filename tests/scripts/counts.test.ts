import { describe, expect, it } from 'vitest'
import {
  countCheck,
  countPlaywright,
  countVitest,
  judgeRunner,
  lastLine,
  sumCounts,
} from '../../scripts/testing/counts.mjs'

describe('the sum at the end of a test run', () => {
  it('counts a check without tests of its own as one', () => {
    expect(countCheck(true)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countCheck(false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts what is skipped or still to be written apart from what passed', () => {
    const report = { numPassedTests: 40, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 }
    expect(countVitest(report)).toMatchObject({ passed: 40, failed: 2, skipped: 4 })
  })

  it('tells of a test that passed only at a second try, and counts it as passed', () => {
    const flaky = { status: 'flaky', results: [{ error: { message: 'Too late' } }, {}] }
    const specs = [{ title: 'summons', file: 'call.spec.ts', line: 7, tests: [flaky] }]
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }
    expect(countPlaywright({ stats, specs })).toMatchObject({
      passed: 6,
      failed: 1,
      skipped: 1,
      failures: [],
      shaky: ['call.spec.ts:7 summons\n    Too late'],
    })
    const unit = { status: 'passed', fullName: 'keeps a key', failureMessages: ['Lost'] }
    const testResults = [{ name: 'a.test.ts', assertionResults: [unit] }]
    const report = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
    expect(countVitest({ ...report, testResults })).toMatchObject({
      passed: 1,
      failures: [],
      shaky: ['a.test.ts: keeps a key\n    Lost'],
    })
  })

  it('tells again which unit tests failed, and a file that could not even be read', () => {
    const one = { status: 'failed', fullName: 'keeps a key', failureMessages: ['Lost\n  at a.ts'] }
    const testResults = [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [one, { ...one, status: 'passed', failureMessages: [] }],
      },
      { name: 'b.test.ts', status: 'failed', message: 'No such import', assertionResults: [] },
    ]
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }
    expect(countVitest({ ...report, testResults }).failures).toEqual([
      'a.test.ts: keeps a key\n    Lost\n      at a.ts',
      'b.test.ts\n    No such import',
    ])
  })

  it('tells again which end-to-end tests failed, in suites within suites', () => {
    const failed = { status: 'unexpected', results: [{ error: { message: 'Too late' } }] }
    const spec = { title: 'summons', file: 'call.spec.ts', line: 7, tests: [failed] }
    const fine = { ...spec, tests: [{ status: 'expected', results: [{}] }] }
    const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }
    const suites = [{ suites: [{ specs: [spec, fine] }] }]
    expect(countPlaywright({ stats, suites }).failures).toEqual([
      'call.spec.ts:7 summons\n    Too late',
    ])
  })

  it('adds everything up', () => {
    const all = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 4 },
    ]
    expect(sumCounts(all)).toEqual({ passed: 41, failed: 2, skipped: 4 })
  })

  it('is one plain line, and mentions skipped tests only if there are any', () => {
    expect(lastLine({ passed: 41, failed: 0, skipped: 0 })).toBe('41 passed, 0 failed')
    expect(lastLine({ passed: 41, failed: 2, skipped: 4 })).toBe('41 passed, 2 failed, 4 skipped')
  })
})

describe('a test runner', () => {
  const fine = { passed: 5, failed: 0, skipped: 0 }

  it('is believed when its report and its exit code agree', () => {
    expect(judgeRunner(fine, 0)).toEqual(fine)
    expect(judgeRunner({ passed: 4, failed: 1, skipped: 0 }, 1)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 0,
    })
  })

  it('failed when it says so by its exit code alone', () => {
    expect(judgeRunner(fine, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  it('failed when it left no report', () => {
    expect(judgeRunner(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('failed when it found no test to run', () => {
    expect(judgeRunner({ passed: 0, failed: 0, skipped: 7 }, 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 7,
    })
  })
})
