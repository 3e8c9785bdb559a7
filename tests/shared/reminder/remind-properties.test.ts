import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import { type Memory, memorySchema } from '#shared/reminder/memory.ts'
import { quietUntilMs } from '#shared/reminder/quiet-hours.ts'
import type { Reminder } from '#shared/reminder/reminder.ts'
import { remind } from '#shared/reminder/remind.ts'
import { builtAtMs } from '../../support/builders.ts'
import { aReminder } from '../../support/reminder-builders.ts'

const hours = { quietFrom: '18:00', quietUntil: '08:00' }
const place = { timeZone: 'Europe/Berlin' }
const yearMs = 365 * dayMs

/** What can happen to a machine and its dates, in any order. */
const happenings = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 3 * hourMs }) }),
    fc.record({
      kind: fc.constant('sleep' as const),
      ms: fc.integer({ min: hourMs, max: 9 * dayMs }),
    }),
    fc.record({
      kind: fc.constant('set-clock' as const),
      ms: fc.constantFrom(-yearMs, yearMs, -hourMs),
    }),
    fc.record({ kind: fc.constant('restart' as const) }),
    fc.record({ kind: fc.constant('call' as const) }),
    fc.record({
      kind: fc.constant('new' as const),
      inMs: fc.integer({ min: -9 * dayMs, max: 4 * dayMs }),
    }),
    fc.record({
      kind: fc.constant('move' as const),
      at: fc.nat(20),
      inMs: fc.integer({ min: 1, max: dayMs }),
    }),
    fc.record({ kind: fc.constant('done' as const), at: fc.nat(20) }),
  ),
  { maxLength: 60 },
)

type Fired = { readonly of: string; readonly isQuiet: boolean; readonly isInCall: boolean }

/** Lives through it, looking as the desktop does: at each change, and when it said it would. */
function live(
  all: readonly (typeof happenings extends fc.Arbitrary<infer H> ? H : never)[number][],
) {
  const fired: Fired[] = []
  let nowMs = builtAtMs
  let isInCall = false
  let memory: Memory = []
  let reminders: Reminder[] = []
  let ids = 0
  const everListed = new Set<string>()

  const look = () => {
    for (const { id, dueAtMs } of reminders) everListed.add(`${id}@${dueAtMs}`)
    const quiet = quietUntilMs(hours, place, nowMs)
    const found = remind(memory, reminders, { nowMs, isOn: true, isInCall, quietUntilMs: quiet })
    memory = found.memory
    expect(found.due.length > 0).toBe(found.show !== 'nothing')
    expect(found.show === 'one' ? found.due.length : 1).toBe(1)
    for (const { id, dueAtMs } of found.due) {
      fired.push({ of: `${id}@${dueAtMs}`, isQuiet: quiet !== null, isInCall })
    }
    return found.lookAgainAtMs
  }
  /** Time goes by while the machine is awake: it looks when it said. */
  const pass = (ms: number) => {
    const endMs = nowMs + ms
    for (let nextMs = look(); nextMs !== null && nextMs <= endMs; nextMs = look()) nowMs = nextMs
    nowMs = endMs
    look()
  }
  const at = (index: number) => (reminders.length > 0 ? index % reminders.length : -1)

  for (const happening of all) {
    if (happening.kind === 'pass') pass(happening.ms)
    if (happening.kind === 'sleep') nowMs += happening.ms
    if (happening.kind === 'set-clock') nowMs = Math.max(yearMs, nowMs + happening.ms)
    // What is kept is what the file gives back.
    if (happening.kind === 'restart')
      memory = memorySchema.parse(JSON.parse(JSON.stringify(memory)))
    if (happening.kind === 'call') isInCall = !isInCall
    if (happening.kind === 'new') {
      reminders = [
        ...reminders,
        aReminder({ id: `case-${++ids}/update`, dueAtMs: nowMs + happening.inMs }),
      ]
    }
    if (happening.kind === 'move') {
      reminders = reminders.map((one, index) =>
        index === at(happening.at) ? { ...one, dueAtMs: nowMs + happening.inMs } : one,
      )
    }
    if (happening.kind === 'done')
      reminders = reminders.filter((_, index) => index !== at(happening.at))
    look()
  }
  return {
    fired,
    everListed,
    /** The call ends, and time goes on until all that is listed has come. */
    end: () => {
      isInCall = false
      const lastMs = Math.max(nowMs, ...reminders.map(({ dueAtMs }) => dueAtMs))
      pass(lastMs - nowMs + dayMs + minuteMs)
      return reminders.map(({ id, dueAtMs }) => `${id}@${dueAtMs}`)
    },
  }
}

test('through sleep, restarts and clocks that jump, each date fires exactly once', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const life = live(all)
      const listed = life.end()
      const of = life.fired.map((one) => one.of)
      expect(new Set(of).size).toBe(of.length)
      expect(of.filter((one) => !life.everListed.has(one))).toEqual([])
      for (const date of listed) expect(of).toContain(date)
    }),
    { numRuns: 600 },
  )
})

test('nothing ever fires in quiet hours or in a call', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const life = live(all)
      life.end()
      expect(life.fired.filter(({ isQuiet, isInCall }) => isQuiet || isInCall)).toEqual([])
    }),
    { numRuns: 600 },
  )
})
