/**
 * Which tests failed, or passed only at a second try (shaky), and with what: told again at the end of
 * a long run, where it is looked for. Each is one text: its file and name, and the first lines of what
 * went wrong.
 */

const LINES_SHOWN = 12

/**
 * @typedef {{ name: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[], message?: string, status?: string }} VitestFile
 * @param {{ testResults?: VitestFile[] }} report Vitest's JSON report
 */
export function failuresOfVitest({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [tell(name, message)]
    return failed.map(({ fullName, failureMessages = [] }) =>
      tell(`${name}: ${fullName}`, failureMessages[0]),
    )
  })
}

/** @param {{ testResults?: VitestFile[] }} report what went wrong stays with a test that passed then */
export function shakyOfVitest({ testResults = [] }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(
        ({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0,
      )
      .map(({ fullName, failureMessages = [] }) =>
        tell(`${name}: ${fullName}`, failureMessages[0]),
      ),
  )
}

/**
 * @typedef {{ status: string, results: { error?: { message?: string } }[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, line: number, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ suites?: PlaywrightSuite[], specs?: PlaywrightSpec[] }} PlaywrightSuite
 */

/** @param {PlaywrightSuite} report Playwright's JSON report */
export function failuresOfPlaywright(report) {
  return toldOfPlaywright(report, 'unexpected')
}

/** @param {PlaywrightSuite} report */
export function shakyOfPlaywright(report) {
  return toldOfPlaywright(report, 'flaky')
}

/** @param {PlaywrightSuite} suite @param {string} wanted @returns {string[]} */
function toldOfPlaywright({ suites = [], specs = [] }, wanted) {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ results }) => {
        const error = results.find((result) => result.error !== undefined)?.error
        return tell(`${file}:${line} ${title}`, error?.message)
      }),
  )
  return [...own, ...suites.flatMap((inner) => toldOfPlaywright(inner, wanted))]
}

/** @param {string} name @param {string | undefined} reason */
function tell(name, reason = '') {
  const lines = reason.split('\n').filter((line) => line.trim() !== '')
  return [name, ...lines.slice(0, LINES_SHOWN).map((line) => `    ${line}`)].join('\n')
}
