import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import sampleJson from '#resources/playbooks/sample-call.json' with { type: 'json' }
import type { ContentChanges } from '#shared/content/changes.ts'
import { playbookInForce } from '#shared/content/playbook-in-force.ts'
import { replayedNudges } from '#shared/content/replay-nudges.ts'
import { sampleCall, sampleCallSchema } from '#shared/content/sample-call.ts'
import { aCase, builtAtMs } from '../../support/builders.ts'
import { builtIn } from '../../support/content-builders.ts'
import { replayed, writtenCallSchema } from '../../support/replayed-call.ts'

const { playbook } = builtIn
const wishes = { intensity: 'training', muted: [] } as const
const about = {
  rep: { name: 'Kim Sample', firm: '' },
  language: 'en',
  formatDue: () => '',
} as const
const sample = sampleCall(sampleCallSchema.parse(sampleJson), 'en', builtAtMs)

test('a nudge that is changed comes when it says, in a call that was held before', () => {
  const idsWith = (changes: ContentChanges) =>
    replayedNudges({ ...sample, ...about }, playbookInForce(playbook, changes), wishes).map(
      ({ rule }) => rule.id,
    )
  const before = idsWith({})
  expect(before).toContain('teach-pressure')
  expect(idsWith({ 'nudges/teach-pressure': { removed: true } })).not.toContain('teach-pressure')
  const sooner = {
    'trigger/on': 'line',
    'trigger/kinds': ['issue'],
    'trigger/afterSeconds': 0,
    priority: 100,
  }
  expect(before).not.toContain('teach-their-words')
  expect(idsWith({ 'nudges/teach-their-words': sooner })[0]).toBe('teach-their-words')
})

const written = join(import.meta.dirname, '../method/calls')

test.each(readdirSync(written))('%s: two nudges are never closer than two minutes', (name) => {
  const call = writtenCallSchema.parse(JSON.parse(readFileSync(join(written, name), 'utf8')))
  const situation = { ...about, ...replayed(call), case: aCase(call.case) }
  const came = replayedNudges(situation, playbook, wishes)
  const gaps = came.slice(1).map(({ atMs }, place) => atMs - came[place]!.atMs)
  expect(gaps.filter((gap) => gap < 120_000)).toEqual([])
})
