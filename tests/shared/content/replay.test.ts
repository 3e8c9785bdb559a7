import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import sampleJson from '#resources/playbooks/sample-call.json' with { type: 'json' }
import { languages } from '#shared/base/language.ts'
import { playbookInForce } from '#shared/content/playbook-in-force.ts'
import { isSamePrompt, replay } from '#shared/content/replay.ts'
import { sampleCall, sampleCallSchema } from '#shared/content/sample-call.ts'
import { aCase, builtAtMs } from '../../support/builders.ts'
import { builtIn } from '../../support/content-builders.ts'
import { replayed, writtenCallSchema } from '../../support/replayed-call.ts'

const { playbook } = builtIn
const rep = { name: 'Kim Sample', firm: 'Sample Works' }
const shown = { rep, formatDue: () => '15:00' }
const sample = sampleCallSchema.parse(sampleJson)
const written = join(import.meta.dirname, '../method/calls')

test.each(readdirSync(written))('%s shows what it showed when it was held', (name) => {
  const call = writtenCallSchema.parse(JSON.parse(readFileSync(join(written, name), 'utf8')))
  const seen = replayed(call)
  const situation = { ...shown, ...seen, case: aCase(call.case), language: call.language }
  const moments = replay(situation, playbook, playbook)
  // Lines that were taken back or written otherwise afterwards are not known any more as they were.
  const isPlain = call.happens.every(({ do: what = '' }) => !/^\/(?:edit|take-out)/.test(what))
  const asHeld = (atMs: number) =>
    seen.rows.findLast(({ at }) => builtAtMs + seconds(at) * 1000 <= atMs)?.prompt
  const wrong = moments.filter(({ atMs, after }) => {
    const id = after.kind === 'wait' ? 'wait' : after.id
    return isPlain && atMs < (seen.call.endedAtMs ?? Infinity) && id !== asHeld(atMs)
  })
  expect(wrong).toEqual([])
  expect(moments.length).toBeGreaterThan(0)
})

const seconds = (at: string) => {
  const [minutes = 0, rest = 0] = at.split(':').map(Number)
  return minutes * 60 + rest
}

test.each(languages)(
  'the sample call meets every step in %s, and shows what was changed',
  (language) => {
    const situation = { ...shown, ...sampleCall(sample, language, builtAtMs), language }
    const changes = { 'prompts/listen-stay-calm': { [`title/${language}`]: 'Breathe.' } }
    const moments = replay(situation, playbook, playbookInForce(playbook, changes))
    const steps = moments.flatMap(({ happened }) => (happened.is === 'step' ? [happened.step] : []))
    expect(steps).toHaveLength(6)
    const different = moments.filter(({ before, after }) => !isSamePrompt(before, after))
    expect(different.map(({ after }) => after.title)).toEqual(different.map(() => 'Breathe.'))
    expect(different.length).toBeGreaterThan(0)
    expect(moments.some(({ before }) => before.kind === 'wait')).toBe(true)
  },
)
