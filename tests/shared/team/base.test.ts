import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLiving } from '#shared/case/stage.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { type Based, isOver, packed, quietMs } from '#shared/team/base.ts'
import { emptyStream, type StreamState, withHeard } from '#shared/team/fold-stream.ts'
import { otherValues } from '#shared/team/other-values.ts'
import { heard } from '#shared/team/heard.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { accountKept } from '../../support/account-builders.ts'
import { builtAtMs, caseId, caseOpened } from '../../support/builders.ts'
import { contentChanged } from '../../support/content-builders.ts'
import { goodCourse } from '../../support/lived-case.ts'
import { teamDevice } from '../../support/team-devices.ts'
import { anyTeamEvent, teamBegan } from '../../support/team-happenings.ts'

const stored = (shared: SharedEvent, nth: number): Based<number> => ({
  heard: heard(shared),
  storedAtMs: builtAtMs + nth,
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
const about = { caseId: caseId('case-1'), atMs: builtAtMs }
const lives = (events: readonly Based<number>[]) => {
  const state = withHeard(
    emptyStream,
    events.map((based) => based.heard),
  )
  const row = state.rows.get('cases/case-1')?.row
  return row !== undefined && isLiving(row as Parameters<typeof isLiving>[0])
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

test('a case that is open is never over, however long nothing was told of it', () => {
  fc.assert(
    fc.property(anyPast, fc.nat(10 * quietMs), (all, later) => {
      const base = packed(all)
      fc.pre(lives(base))
      expect(isOver(base, builtAtMs + later)).toBe(false)
    }),
  )
})

const told = (...events: readonly TantoEvent[]) =>
  teamDevice('a')
    .tellAll([caseOpened(), ...events], builtAtMs)
    .map(stored)
const closed = goodCourse.map((act): TantoEvent => ({ ...act, ...about }))

test('a case that was closed is over once nothing was told of it for a hundred days', () => {
  const base = told(...closed)
  expect(lives(base)).toBe(false)
  expect(isOver(base, builtAtMs + quietMs - 1)).toBe(false)
  expect(isOver(base, builtAtMs + quietMs + 1_000)).toBe(true)
})

test('a case that was closed and taken up again is not over', () => {
  const again: TantoEvent = { kind: 'case-repeated', ...about, words: 'Broke again' }
  expect(isOver(told(...closed, again), builtAtMs + 2 * quietMs)).toBe(false)
})

test('that a case was erased stays, for who was away and may still speak of it', () => {
  const base = packed(told(...closed, { kind: 'case-erased', ...about }))
  expect(base.map(({ heard: { event } }) => event.kind)).toEqual(['case-erased'])
  expect(isOver(base, builtAtMs + 2 * quietMs)).toBe(false)
})

test('a case of which only a newer version knows what became of it is not over', () => {
  const [first, ...rest] = told(...closed)
  const unknown = { ...first!, heard: { ...first!.heard, id: 'new' as never, known: null } }
  expect(isOver([first!, ...rest, unknown], builtAtMs + 2 * quietMs)).toBe(false)
})

test('customers and content are never over', () => {
  const device = teamDevice('a')
  for (const event of [contentChanged('v-1', {}), ...accountKept('a-1', {})]) {
    const told = device.tellAll([event], builtAtMs).map(stored)
    expect(told).toHaveLength(1)
    expect(isOver(told, builtAtMs + 2 * quietMs)).toBe(false)
  }
})
