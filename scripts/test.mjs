/**
 * Runs every check and test, or one part of them, and ends with one line that sums them up.
 *   node scripts/test.mjs [check|unit|e2e]
 */
import process from 'node:process'
import { endTogetherOnSignals } from './launch/interruptions.mjs'
import { lastLine, sumCounts } from './testing/counts.mjs'
import { runSteps } from './testing/run-steps.mjs'
import { STEPS } from './testing/steps.mjs'

endTogetherOnSignals()
const part = process.argv[2]
const steps = STEPS.filter((step) => part === undefined || step.part === part)
const results = await runSteps(steps, (heading) => process.stdout.write(`\n== ${heading} ==\n`))
const failures = results.filter(({ counts }) => counts.failed > 0).map(({ name }) => name)
const sum = sumCounts(results.map(({ counts }) => counts))

process.stdout.write('\n')
if (steps.length === 0)
  process.stderr.write(`There is no part "${part}": use check, unit or e2e.\n`)
for (const told of results.flatMap(({ counts }) => counts.failures ?? []))
  process.stdout.write(`${told}\n\n`)
const shaky = results.flatMap(({ counts }) => counts.shaky ?? [])
if (shaky.length > 0) process.stdout.write(`Passed only at a second try:\n${shaky.join('\n')}\n\n`)
if (failures.length > 0) process.stdout.write(`Failed: ${failures.join(', ')}\n`)
process.stdout.write(`${lastLine(sum)}\n`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
