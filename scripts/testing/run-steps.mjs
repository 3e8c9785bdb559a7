import { countCheck } from './counts.mjs'

/**
 * Runs steps in order and goes on after a failure, so that one run shows everything that is wrong.
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @param {(heading: string) => void} announce
 * @returns {Promise<{ name: string, counts: import('./counts.mjs').Counts }[]>}
 */
export async function runSteps(steps, announce) {
  /** @type {{ name: string, counts: import('./counts.mjs').Counts }[]} */
  const results = []
  for (const { name, after, run } of steps) {
    announce(name)
    const impossible = results.some((done) => done.name === after && done.counts.failed > 0)
    if (impossible) announce(`${name}: not run, because ${after} failed`)
    const counts = impossible ? countCheck(false) : await runStep(run, announce)
    results.push({ name, counts })
  }
  return results
}

/**
 * @param {import('./steps.mjs').Step['run']} run
 * @param {(line: string) => void} announce
 */
async function runStep(run, announce) {
  try {
    return await run()
  } catch (error) {
    announce(error instanceof Error ? error.message : String(error))
    return countCheck(false)
  }
}
