import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, hourMs } from '#shared/base/time.ts'
import type { Call } from '#shared/call/call.ts'
import { erasesBefore } from '#shared/event/compaction.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { subjectOf } from '#shared/event/projection.ts'
import { emptyStream, withHeard } from '#shared/team/fold-stream.ts'
import { heard } from '#shared/team/heard.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { leavesDevice } from '#shared/team/sharing.ts'
import { builtAtMs, caseOpened } from '../../support/builders.ts'
import { bytesOf, type TeamDevice, teamDevice } from '../../support/team-devices.ts'
import { anyTeamEvent, teamBegan } from '../../support/team-happenings.ts'

const yearMs = 365 * dayMs
/** Two that are right to the millisecond give the same stamp twice. */
const anyOffset = fc.oneof(fc.constant(0), fc.integer({ min: -yearMs, max: yearMs }))

/** A past of a team: who did what, and which messages came to whom, how often, in what order. */
const anyPast = fc.record({
  clocks: fc.array(anyOffset, { minLength: 2, maxLength: 5 }),
  happened: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ who: fc.nat(4), event: anyTeamEvent }) },
      { weight: 3, arbitrary: fc.record({ who: fc.nat(4), hears: fc.nat(400) }) },
    ),
    { minLength: 10, maxLength: 60 },
  ),
  shuffles: fc.array(fc.infiniteStream(fc.nat(1_000)), { minLength: 5, maxLength: 5 }),
})
type Past = typeof anyPast extends fc.Arbitrary<infer P> ? P : never

type Lived = { readonly devices: readonly TeamDevice[]; readonly sent: readonly SharedEvent[] }

function lived({ clocks, happened }: Past): Lived {
  const devices = clocks.map((clockOffMs, index) => teamDevice(`d${index}`, { clockOffMs }))
  const sent: SharedEvent[] = [...devices[0]!.tellAll(teamBegan, builtAtMs)]
  happened.forEach((one, index) => {
    const device = devices[one.who % devices.length]!
    if ('event' in one)
      sent.push(...device.tellAll([one.event], builtAtMs + Math.floor(index / 3) * hourMs))
    else device.hear(sent[one.hears % sent.length]!)
  })
  return { devices, sent }
}

/** All of it to everybody, in whatever order, each third message twice. */
function delivered({ devices, sent }: Lived, { shuffles }: Past): void {
  devices.forEach((device, index) => {
    const shuffle = shuffles[index]!
    const order = [...sent, ...sent.filter((_, place) => place % 3 === 0)]
      .map((shared) => ({ shared, at: shuffle.next().value as number }))
      .toSorted((a, b) => a.at - b.at)
    for (const { shared } of order) device.hear(shared)
  })
}

const unerased = (past: Past): Past => ({
  ...past,
  happened: past.happened.filter((one) => !('event' in one) || !erasesBefore(one.event)),
})

/** What of a call is for the rep alone. */
const withoutOwn = ({
  draft: _d,
  silences: _s,
  nudges: _n,
  talk: _t,
  reviewAnswers: _r,
  ...call
}: Call) => call

const compareIds = (a: { readonly id: string }, b: { readonly id: string }) =>
  a.id < b.id ? -1 : 1

/** What never left a device would tell them apart: it is another test's. */
const onlyShared = (past: Past): Past => ({
  ...past,
  happened: past.happened.filter((one) => !('event' in one) || leavesDevice(one.event)),
})

test('whatever happened on how many devices, with clocks wrong by a year, heard in whatever order and however often: all have the same, byte for byte', () => {
  fc.assert(
    fc.property(anyPast.map(onlyShared), (past) => {
      const team = lived(past)
      delivered(team, past)
      const [first, ...others] = team.devices.map(bytesOf)
      for (const other of others) expect(other).toBe(first)
    }),
    { numRuns: 200 },
  )
})

test('every line, letter and draft is there in the end, unless somebody erased it', () => {
  const begun = new Set(['entry-captured', 'proposal-drafted', 'letter-drafted'])
  fc.assert(
    fc.property(anyPast.map(unerased), (past) => {
      const team = lived(past)
      delivered(team, past)
      const made = team.sent
        .map(({ event }) => event as TantoEvent)
        .filter(({ kind }) => begun.has(kind))
        .map((event) => subjectOf(event))
      for (const { table, id } of made) expect(team.devices[0]!.row(table, id)).toBeDefined()
    }),
  )
})

test('what stays on each device changes nothing that all of them see', () => {
  const ofTeam = (device: TeamDevice) =>
    [...device.streams()].map(([id, { rows, turnedAway }]) => ({
      id,
      turnedAway,
      rows: [...rows.values()]
        .filter(({ row }) => !('mine' in row))
        .map(({ table, row }) => (table === 'calls' ? withoutOwn(row as Call) : row)),
    }))
  const byId = (all: ReturnType<typeof ofTeam>) =>
    JSON.stringify(
      all
        .map(({ rows, ...rest }) => ({ ...rest, rows: rows.toSorted(compareIds) }))
        .toSorted(compareIds),
    )
  fc.assert(
    fc.property(anyPast, (past) => {
      const team = lived(past)
      delivered(team, past)
      const [first, ...others] = team.devices.map((device) => byId(ofTeam(device)))
      for (const other of others) expect(other).toBe(first)
    }),
  )
})

test('what came piece by piece is what comes of all of it at once', () => {
  fc.assert(
    fc.property(anyPast.map(onlyShared), (past) => {
      const team = lived(past)
      delivered(team, past)
      for (const [id, state] of team.devices[0]!.streams()) {
        const mine = team.sent.filter(({ stream }) => stream === id).map(heard)
        const atOnce = withHeard(emptyStream, mine)
        expect(atOnce.log).toEqual(state.log)
        expect(atOnce.rows).toEqual(state.rows)
        expect(atOnce.turnedAway).toEqual(state.turnedAway)
      }
    }),
  )
})

test('whoever heard of something speaks after it, whatever their clocks say', () => {
  fc.assert(
    fc.property(anyOffset, anyOffset, anyTeamEvent, (a, b, event) => {
      const [first, second] = [
        teamDevice('a', { clockOffMs: a }),
        teamDevice('b', { clockOffMs: b }),
      ]
      const [cause] = first.tellAll(teamBegan, builtAtMs)
      second.hear(cause!)
      // Some of what happens is nobody else's, or erases what is said.
      const effects = second.tellAll([event, caseOpened()], builtAtMs)
      expect(effects.every(({ stamp }) => stamp > cause!.stamp)).toBe(true)
      expect(effects.length).toBeGreaterThan(0)
    }),
  )
})

test('the pasts of these tests get somewhere: they are understood, offered, answered and erased', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(anyPast, (past) => {
      const team = lived(past)
      delivered(team, past)
      for (const { log, rows, turnedAway } of team.devices[0]!.streams().values()) {
        for (const { known } of log) reached.add(known?.kind ?? 'nothing')
        if (turnedAway.length > 0) reached.add('turned away')
        for (const { table, row } of rows.values()) {
          reached.add(table)
          if ('versions' in row && table === 'proposals' && row.versions.length > 1)
            reached.add('two versions')
        }
      }
    }),
    { numRuns: 300, seed: 1 },
  )
  expect([...reached]).toEqual(
    expect.arrayContaining([
      'cases',
      'calls',
      'entries',
      'proposals',
      'letters',
      'accounts',
      'content',
      'turned away',
      'two versions',
      'case-erased',
      'case-closed',
      'option-answered',
    ]),
  )
  expect(reached).not.toContain('nothing')
})
