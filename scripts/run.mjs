/**
 * Starts whatever shows windows, with the right Electron and a display to show them on.
 *   node scripts/run.mjs <start|dev|e2e|demo|icons|bench|soak|torture> [arguments ...]
 */
import process from 'node:process'
import { endTogetherOnSignals } from './launch/interruptions.mjs'
import { say } from './launch/project.mjs'
import { isTask, runTask } from './launch/tasks.mjs'

endTogetherOnSignals()
const [task, ...args] = process.argv.slice(2)
try {
  if (!isTask(task))
    throw new Error('Usage: node scripts/run.mjs <start|dev|e2e|demo|icons|bench|soak|torture>')
  process.exitCode = await runTask(task, args)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
