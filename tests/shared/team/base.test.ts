import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TantoEvent } from '#shared/event/event.ts'
import { type Based, packed } from '#shared/team/base.ts'
import { emptyStream, type StreamState, withHeard } from '#shared/team/fold-stream.ts'
import { otherValues } from '#shared/team/other-values.ts'
import { heard } from '#shared/team/heard.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { builtAtMs, caseId, caseOpened } from '../../support/builders.ts'
import { teamDevice } from '../../support/team-devices.ts'
import { anyTeamEvent, teamBegan } from '../../support/team-happenings.ts'

const stored = (shared: SharedEvent, nth: number): Based<number> => ({
  heard: heard(shared),
  message: nth,
})
/** What is shown of a stream: the rows, and what others wrote. */
const shown = ({ rows }: StreamState, log: StreamState['log']) => ({
  rows: [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  others: otherValues(log).toSorted((a, b) => (a.by.id < b.by.id ? -1 : 1)),
})
const shownOf = (events: readonly Based<number>[]) => {
  const state = withHeard(
    emptyStream,
    events.map((based) => based.heard),
  )
  return shown(state, state.log)
}
/** A past in the order in which the engine stored it: whoever told something had heard some of it. */
const anyPast = fc
  .array(fc.record({ who: fc.nat(2), event: anyTeamEvent, hears: fc.nat(200) }), { maxLength: 60 })
  .map((past): readonly Based<number>[] => {
    const devices = ['a', 'b', 'c'].map((name) => teamDevice(name))
    const sent = [...devices[0]!.tellAll(teamBegan, builtAtMs)]
    past.forEach(({ who, event, hears }, index) => {
      const device = devices[who]!
      device.hear(...sent.slice(0, hears))
      sent.push(...device.tellAll([event], builtAtMs + index))
    })
    return sent.filter(({ stream }) => stream === 'case/case-1').map(stored)
  })

test('a base and what came behind it is all: wherever the bases were written, in whatever order the rest came', () => {
  const shuffle = fc.infiniteStream(fc.nat(1_000))
  fc.assert(
    fc.property(anyPast, fc.array(fc.nat(70), { maxLength: 4 }), shuffle, (all, cuts, places) => {
      let base: readonly Based<number>[] = []
      let from = 0
      for (const cut of cuts.toSorted((a, b) => a - b)) {
        base = packed([...base, ...all.slice(from, cut)])
        from = Math.max(from, Math.min(cut, all.length))
      }
      // Each third comes twice.
      const rest = [...all.slice(from), ...all.slice(from).filter((_, nth) => nth % 3 === 0)]
        .map((based) => ({ based, at: places.next().value as number }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ based }) => based)
      const begun = withHeard(
        emptyStream,
        base.map((based) => based.heard),
      )
      const whole = rest.reduce((state, based) => withHeard(state, [based.heard]), begun)
      expect(shown(whole, whole.log)).toEqual(shownOf(all))
    }),
  )
})

test('what a base keeps is what was told, with the message it came in', () => {
  fc.assert(
    fc.property(anyPast, (all) => {
      for (const based of packed(all)) expect(all[based.message]).toBe(based)
    }),
  )
})

test('a case never leaves a base, open or ended', () => {
  fc.assert(
    fc.property(anyPast, (all) => {
      const caseOf = (events: readonly Based<number>[]) =>
        withHeard(
          emptyStream,
          events.map((based) => based.heard),
        ).rows.get('cases/case-1')
      expect(caseOf(packed(all))).toEqual(caseOf(all))
    }),
  )
})

test('that a case was erased stays, for who was away and may still speak of it', () => {
  const about = { caseId: caseId('case-1'), atMs: builtAtMs }
  const erased: TantoEvent = { kind: 'case-erased', ...about }
  const base = packed(teamDevice('a').tellAll([caseOpened(), erased], builtAtMs).map(stored))
  expect(base.map(({ heard: { event } }) => event.kind)).toEqual(['case-erased'])
})
