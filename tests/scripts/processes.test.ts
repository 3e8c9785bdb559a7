import { describe, expect, it } from 'vitest'
import { endChild, ended, runToEnd, startChild } from '../../scripts/launch/processes.mjs'

/** Starts a grandchild, says its number, and would run for a minute. */
const FAMILY = `
  const { pid } = require('node:child_process').spawn('sleep', ['60'], { stdio: 'ignore' })
  process.stdout.write(String(pid))
  setTimeout(() => {}, 60_000)`

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A process without a reaper stays listed as a zombie, so that only its state tells. */
async function isGone(pid: number): Promise<boolean> {
  const { output } = await runToEnd('ps', ['-o', 'stat=', '-p', String(pid)], { output: 'keep' })
  return !isAlive(pid) || output.trim().startsWith('Z')
}

describe.skipIf(process.platform === 'win32')('a program that we start', () => {
  it('gives back its exit code and what it printed', async () => {
    const script = `console.log('out'); console.error('err'); process.exit(3)`
    const run = await runToEnd(process.execPath, ['-e', script], { output: 'keep' })
    expect(run).toEqual({ code: 3, output: 'out\nerr\n', timedOut: false })
  })

  it('that does not exist is a failure with a reason, not a crash', async () => {
    const run = await runToEnd('/no/such/program', [], { output: 'keep' })
    expect(run.code).toBe(127)
    expect(run.output).toContain('ENOENT')
  })

  it('that takes too long is ended together with what it started', async () => {
    const run = await runToEnd(process.execPath, ['-e', FAMILY], {
      output: 'keep',
      timeoutMs: 500,
    })
    expect(run.timedOut).toBe(true)
    const grandchild = Number(run.output)
    expect(grandchild).toBeGreaterThan(1)
    await expect.poll(() => isGone(grandchild)).toBe(true)
  })

  it('is ended by us together with what it started', async () => {
    const child = startChild(process.execPath, ['-e', FAMILY], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const grandchild = await new Promise<number>((resolve) => {
      child.stdout?.once('data', (text) => resolve(Number(text)))
    })
    await endChild(child)
    expect(child.signalCode).toBe('SIGTERM')
    await expect.poll(() => isGone(grandchild)).toBe(true)
  })

  it('does not outlive us when we are interrupted, and what we left half-done is tidied up', async () => {
    const scripts = new URL('../../scripts/launch/', import.meta.url).href
    const us = startChild(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { endTogetherOnSignals, ifInterrupted } from '${scripts}interruptions.mjs'
         import { startChild } from '${scripts}processes.mjs'
         endTogetherOnSignals()
         ifInterrupted(() => process.stdout.write(' tidied up'))
         const { pid } = startChild('sleep', ['60'], { stdio: 'ignore' })
         process.stdout.write(String(pid))`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    let told = ''
    us.stdout?.on('data', (text) => (told += String(text)))
    await expect.poll(() => told).toMatch(/^\d+$/)
    us.kill('SIGINT')
    await ended(us)
    expect(us.exitCode).toBe(130)
    await expect.poll(() => told).toMatch(/ tidied up$/)
    expect(await isGone(Number.parseInt(told, 10))).toBe(true)
  })
})
