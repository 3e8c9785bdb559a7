import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noTalk, type TalkMeasured } from '#shared/call/call-talk.ts'
import { type Call, type CallEvent, reduceCall } from '#shared/call/call.ts'
import { eventSchema } from '#shared/event/event.ts'
import { type StepId, stepIds } from '#shared/method/step.ts'
import { listenedSoFar, type LiveTalk, liveTalkOf, withReading } from '#shared/talk/live-talk.ts'
import type { TalkReading } from '#shared/talk/talk-report.ts'
import { shareOf, sumsOf } from '#shared/talk/talk-share.ts'
import { aCall, builtAtMs, callId } from '#tests/support/builders.ts'
import { aReading } from '#tests/support/talk-builders.ts'

type Heard = Partial<TalkReading> & { readonly step?: StepId }

/** A call as it is listened to, a reading a second, and what was written down of it. */
function heard(readings: readonly Heard[]) {
  let live: LiveTalk = liveTalkOf(noTalk)
  const events: CallEvent[] = []
  const write = (measured: TalkMeasured) =>
    events.push({ kind: 'talk-measured', callId: callId('call-1'), ...measured })
  let atMs = builtAtMs
  let step: StepId = 'listen'
  for (const { step: now, ...reading } of readings) {
    atMs += 1_000
    step = now ?? step
    const told = withReading(live, aReading({ atMs, ...reading }), step)
    live = told.live
    for (const measured of told.measured) write(measured)
  }
  const last = listenedSoFar(live, atMs, step)
  for (const measured of last.measured) write(measured)
  const call = events.reduce<Call>((now, event) => reduceCall(now, event) ?? now, aCall())
  return { live, events, call }
}

const mine = (speechMs: number): Heard => ({ me: { speechMs, change: null } })
const seconds = (count: number, of: Heard): Heard[] => Array.from({ length: count }, () => of)

test('an hour of talk is sixty measurements, each a minute', () => {
  const { events, call } = heard(seconds(3_600, mine(400)))
  expect(events).toHaveLength(60)
  expect(JSON.stringify(events).length).toBeLessThan(20_000)
  expect(sumsOf(call.talk.pieces)).toMatchObject({ lengthMs: 3_600_000, meMs: 1_440_000 })
})

test('each step has what was said in it', () => {
  const { live, call } = heard([
    ...seconds(20, { ...mine(200), step: 'listen' }),
    ...seconds(10, { ...mine(900), step: 'address' }),
  ])
  expect(live.bySteps).toMatchObject({ listen: { meMs: 4_000 }, address: { meMs: 9_000 } })
  expect(call.talk.pieces.map(({ step, lengthMs }) => [step, lengthMs])).toEqual([
    ['listen', 20_000],
    ['address', 10_000],
  ])
  expect(liveTalkOf(call.talk)).toMatchObject({ call: live.call, bySteps: live.bySteps })
})

test('a long stretch is told once it is long and once it is over, a short one never', () => {
  const talking = (fromMs: number, count: number): Heard[] =>
    Array.from({ length: count }, (_, second) => ({
      ...mine(1_000),
      stretch: { fromMs, lastsMs: (second + 1) * 1_000, endedMsAgo: 0 },
    }))
  const pause = seconds(3, mine(0))
  const { events, call } = heard([...talking(0, 10), ...pause, ...talking(50_000, 40), ...pause])
  expect(events.map((event) => ('stretch' in event ? event.stretch : null))).toEqual([
    { beganAtMs: builtAtMs + 13_000, endedAtMs: null },
    { beganAtMs: builtAtMs + 13_000, endedAtMs: builtAtMs + 53_000 },
    null,
  ])
  expect(call.talk.stretches).toEqual([
    { beganAtMs: builtAtMs + 13_000, endedAtMs: builtAtMs + 53_000 },
  ])
  // Switched off in the middle of one.
  const cut = heard(talking(0, 30)).call.talk.stretches
  expect(cut).toEqual([{ beganAtMs: builtAtMs, endedAtMs: builtAtMs + 30_000 }])
})

test('a microphone that comes back begins anew: what was said before it went is no part of a stretch', () => {
  const stretch = { fromMs: 0, lastsMs: 15_000, endedMsAgo: 0 }
  const before = withReading(liveTalkOf(noTalk), aReading({ atMs: builtAtMs, stretch }), 'listen')
  const gone = listenedSoFar(before.live, builtAtMs, 'listen')
  const later = aReading({ atMs: builtAtMs + 60_000, stretch: { ...stretch, lastsMs: 1_000 } })
  const { live, measured } = withReading(gone.live, later, 'listen')
  expect(live.stretch).toMatchObject({ beganAtMs: builtAtMs + 59_000 })
  expect(measured).toEqual([])
  expect(live.call.lengthMs).toBe(2_000)
})

test('the share is of the talking where both are heard, of the time where they are not', () => {
  const both = { ...mine(300), them: { speechMs: 500, change: null } }
  expect(shareOf(heard(seconds(60, both)).live.call)).toEqual({ of: 'talking', share: 0.375 })
  expect(shareOf(heard(seconds(60, mine(300))).live.call)).toEqual({ of: 'time', share: 0.3 })
  const mostlyBoth = heard([...seconds(40, both), ...seconds(20, mine(1_000))])
  expect(shareOf(mostlyBoth.live.call)).toEqual({ of: 'talking', share: 0.375 })
  const hardlyBoth = heard([...seconds(10, both), ...seconds(90, mine(300))])
  expect(shareOf(hardlyBoth.live.call)).toEqual({ of: 'time', share: 0.3 })
  expect(shareOf(liveTalkOf(noTalk).call)).toBeNull()
  const nobody = { ...mine(0), them: { speechMs: 0, change: null } }
  expect(shareOf(heard(seconds(9, nobody)).live.call)).toBeNull()
})

test('a call that ends ends the stretch that went on in it', () => {
  const stretch = { beganAtMs: builtAtMs, endedAtMs: null }
  const call = aCall({ talk: { ...noTalk, stretches: [stretch] } })
  const ended = reduceCall(call, { kind: 'call-ended', callId: call.id, atMs: builtAtMs + 9_000 })
  expect(ended?.talk.stretches).toEqual([{ ...stretch, endedAtMs: builtAtMs + 9_000 }])
})

const reading: fc.Arbitrary<Heard> = fc.record({
  step: fc.constantFrom(...stepIds),
  me: fc.record({
    speechMs: fc.integer({ min: 0, max: 1_000 }),
    change: fc.constant(null),
  }),
  them: fc.option(
    fc.record({
      speechMs: fc.integer({ min: 0, max: 1_000 }),
      change: fc.constantFrom(null, { louderDb: 3, pacePercent: 120 }),
    }),
    { nil: null },
  ),
  stretch: fc.option(
    fc.record({
      fromMs: fc.constantFrom(0, 5_000, 9_000),
      lastsMs: fc.integer({ min: 0, max: 90_000 }),
      endedMsAgo: fc.integer({ min: 0, max: 2_000 }),
    }),
    { nil: null },
  ),
  cutInsMsAgo: fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 2 }),
  answersMs: fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 2 }),
})

test('whatever is heard: every measurement fits the journal, all of it is written down, no stretch is left open', () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 200 }), (readings) => {
      const { events, call, live } = heard(readings)
      for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined()
      const written = sumsOf(call.talk.pieces)
      expect(Math.abs(written.meMs - live.call.meMs)).toBeLessThanOrEqual(readings.length)
      expect(written.lengthMs).toBe(readings.length * 1_000)
      expect(call.talk.cutInsAtMs).toHaveLength(
        readings.reduce((sum, { cutInsMsAgo = [] }) => sum + cutInsMsAgo.length, 0),
      )
      expect(call.talk.stretches.filter(({ endedAtMs }) => endedAtMs === null)).toEqual([])
      for (const { beganAtMs, endedAtMs } of call.talk.stretches) {
        expect(endedAtMs).toBeGreaterThanOrEqual(beganAtMs)
      }
    }),
  )
})
