import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { reduceCall } from '#shared/call/call.ts'
import { playbook } from '#tests/support/prompt-for.ts'
import { aCall } from '#tests/support/builders.ts'
import { replayed, type WrittenCall, writtenCallSchema } from '#tests/support/replayed-call.ts'

const folder = new URL('calls/', import.meta.url)
const calls = readdirSync(folder).map((file): [string, WrittenCall] => [
  file,
  writtenCallSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
])

/** In how many of the calls each rule was met. */
const met = new Map<string, number>()

describe.each(calls)('%s', (_, written) => {
  const { rows, rules, call, events } = replayed(written)
  for (const rule of rules) met.set(rule, (met.get(rule) ?? 0) + 1)

  test(`${written.call}: prompts, ticks and nudges, event by event`, () => {
    expect(rows).toEqual(written.happens)
  })

  test('its record alone tells the same: what was shown, why, and what was waved off', () => {
    const told = events.reduce(
      (now, event) => ('entryId' in event ? now : (reduceCall(now, event) ?? now)),
      aCall(),
    )
    expect(told).toEqual(call)
    expect(told.nudges).toHaveLength(events.filter(({ kind }) => kind === 'nudge-shown').length)
  })
})

test('there are at least twelve calls, in both languages and every intensity', () => {
  expect(calls.length).toBeGreaterThanOrEqual(12)
  for (const language of ['en', 'ja']) {
    expect(calls.filter(([, written]) => written.language === language).length).toBeGreaterThan(5)
  }
  const intensities = new Set(calls.map(([, written]) => written.intensity))
  expect(intensities).toEqual(new Set(['quiet', 'normal', 'training']))
})

const rules = {
  prompts: playbook.steps.flatMap(({ prompts }) => prompts.map(({ id }) => id)),
  nudges: playbook.nudges.map(({ id }) => id),
  ticks: playbook.ticks.map(({ id }) => id),
}

describe('every rule of the playbook is met in at least one call', () => {
  test.each(Object.entries(rules))('%s', (_, ids) => {
    expect(ids.filter((id) => !met.has(id))).toEqual([])
  })
})

afterAll(() => {
  const report = Object.entries(rules).map(([sort, ids]) => {
    const hit = ids.filter((id) => met.has(id)).length
    return [
      `${sort}: ${hit} of ${ids.length} met in ${calls.length} calls`,
      ...ids.map((id) => `  ${String(met.get(id) ?? 0).padStart(3)}  ${id}`),
    ].join('\n')
  })
  process.stdout.write(`\nCoverage of the playbook's rules\n${report.join('\n')}\n`)
})
