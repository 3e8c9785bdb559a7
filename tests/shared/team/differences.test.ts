import { expect, test } from 'vitest'
import type { TantoEvent } from '#shared/event/event.ts'
import { differencesIn } from '#shared/team/differences.ts'
import { builtAtMs, caseId, caseOpened } from '../../support/builders.ts'
import { teamDevice } from '../../support/team-devices.ts'

const about = { caseId: caseId('case-1'), atMs: builtAtMs }
const retold = (whatHappened: string): TantoEvent => ({
  kind: 'case-amended',
  ...about,
  patch: { whatHappened },
})
const withdrawn: TantoEvent = { kind: 'case-withdrawn', ...about, reason: 'It was theirs' }
const binned: TantoEvent = { kind: 'case-binned', ...about }

test('what two wrote at the same time is told with who and when; what did not count, with what it said', () => {
  const [mori, sato] = [teamDevice('mori'), teamDevice('sato')]
  sato.hear(...mori.tellAll([caseOpened()], builtAtMs))
  const fromMori = mori.tellAll([retold('Mori’s words'), binned], builtAtMs + 1)
  mori.hear(...sato.tellAll([retold('Sato’s words'), withdrawn], builtAtMs + 2))
  expect(fromMori).toHaveLength(2)
  const { others, turnedAway } = differencesIn(mori.stream('case/case-1').log)
  expect(others).toMatchObject([
    { field: 'cases/case-1/whatHappened', value: 'Mori’s words', by: { author: 'mori-person' } },
  ])
  expect(turnedAway).toMatchObject([{ author: 'sato-person', known: withdrawn }])
})

test('what one does in vain, knowing how it stands, is nobody’s to settle', () => {
  const [mori, sato] = [teamDevice('mori'), teamDevice('sato')]
  sato.hear(...mori.tellAll([caseOpened(), binned], builtAtMs))
  mori.hear(...sato.tellAll([withdrawn], builtAtMs + 1))
  expect(differencesIn(mori.stream('case/case-1').log)).toEqual({ others: [], turnedAway: [] })
})

test('of a case that one device alone wrote in there is nothing to compare', () => {
  const mori = teamDevice('mori')
  mori.tellAll([caseOpened(), binned, withdrawn], builtAtMs)
  expect(differencesIn(mori.stream('case/case-1').log)).toEqual({ others: [], turnedAway: [] })
})
