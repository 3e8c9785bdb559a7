import { expect, it } from 'vitest'
import { runSteps } from '../../scripts/testing/run-steps.mjs'
import { STEPS } from '../../scripts/testing/steps.mjs'

const passed = { passed: 1, failed: 0, skipped: 0 }
const failed = { passed: 0, failed: 1, skipped: 0 }
const silent = () => undefined

it('one test run shows everything that is wrong: a failure does not stop the rest', async () => {
  const results = await runSteps(
    [
      { name: 'lint', part: 'check', run: async () => failed },
      { name: 'types', part: 'check', run: async () => passed },
    ],
    silent,
  )
  expect(results).toEqual([
    { name: 'lint', counts: failed },
    { name: 'types', counts: passed },
  ])
})

it('a step whose basis failed is not run, and counts as failed', async () => {
  let ran = false
  const endToEnd = async () => {
    ran = true
    return passed
  }
  const results = await runSteps(
    [
      { name: 'build', part: 'e2e', run: async () => failed },
      { name: 'end-to-end', part: 'e2e', after: 'build', run: endToEnd },
    ],
    silent,
  )
  expect(ran).toBe(false)
  expect(results[1]).toEqual({ name: 'end-to-end', counts: failed })
})

it('a step is announced before it runs', async () => {
  const told: string[] = []
  const run = async () => {
    told.push('(runs)')
    return passed
  }
  await runSteps([{ name: 'lint', part: 'check', run }], (heading) => told.push(heading))
  expect(told).toEqual(['lint', '(runs)'])
})

it('a tool that is not there fails its step and says why', async () => {
  const told: string[] = []
  const run = () => Promise.reject(new Error('no such tool'))
  const results = await runSteps([{ name: 'lint', part: 'check', run }], (line) => told.push(line))
  expect(results).toEqual([{ name: 'lint', counts: failed }])
  expect(told.join('\n')).toContain('no such tool')
})

it('the app is built before the end-to-end tests, which need it', () => {
  const names = STEPS.map(({ name }) => name)
  const endToEnd = STEPS.find(({ name }) => name === 'end-to-end tests')
  expect(endToEnd?.after).toBe('build')
  expect(names.slice(0, names.indexOf('end-to-end tests'))).toContain(endToEnd?.after)
})
