import { expect, test } from 'vitest'
import { dayMs, hourMs } from '#shared/base/time.ts'
import type { Memory } from '#shared/reminder/memory.ts'
import { type Circumstances, remind } from '#shared/reminder/remind.ts'
import { builtAtMs } from '../../support/builders.ts'
import { aReminder } from '../../support/reminder-builders.ts'

const yearMs = 365 * dayMs

/** A machine that looks whenever it is told to, and forgets nothing. */
function machine() {
  let memory: Memory = []
  return {
    look: (
      nowMs: number,
      reminders: readonly ReturnType<typeof aReminder>[],
      more: Partial<Circumstances> = {},
    ) => {
      const calm = { isOn: true, isInCall: false, quietUntilMs: null }
      const found = remind(memory, reminders, { nowMs, ...calm, ...more })
      memory = found.memory
      return { ...found, ids: found.due.map(({ id }) => id) }
    },
  }
}

const one = aReminder({ id: 'case-1/update', dueAtMs: builtAtMs })
const two = aReminder({ id: 'case-2/update', dueAtMs: builtAtMs + hourMs })

test('a date fires when it comes, once, and the next look is at the next date', () => {
  const { look } = machine()
  expect(look(builtAtMs - 1, [one, two])).toMatchObject({
    show: 'nothing',
    lookAgainAtMs: builtAtMs,
  })
  expect(look(builtAtMs, [one, two])).toMatchObject({
    show: 'one',
    ids: [one.id],
    lookAgainAtMs: two.dueAtMs,
  })
  expect(look(builtAtMs + 1, [one, two]).show).toBe('nothing')
  expect(look(two.dueAtMs, [one, two])).toMatchObject({ ids: [two.id], lookAgainAtMs: null })
})

test('what came due during a sleep is one summary', () => {
  const { look } = machine()
  look(builtAtMs - 1, [one, two])
  expect(look(builtAtMs + dayMs, [one, two])).toMatchObject({
    show: 'summary',
    ids: [one.id, two.id],
  })
})

test('quiet hours and a call put it off to their end', () => {
  const { look } = machine()
  const quietUntilMs = builtAtMs + 8 * hourMs
  expect(look(builtAtMs, [one], { quietUntilMs })).toMatchObject({
    show: 'nothing',
    lookAgainAtMs: quietUntilMs,
  })
  const inCall = look(quietUntilMs, [one], { isInCall: true })
  expect(inCall).toMatchObject({ show: 'nothing', lookAgainAtMs: null })
  expect(look(quietUntilMs + 1, [one]).ids).toEqual([one.id])
})

test('what had passed days before it was first seen is told in a summary, even alone', () => {
  const { look } = machine()
  expect(look(builtAtMs + 4 * dayMs, [one])).toMatchObject({ show: 'summary', ids: [one.id] })
  expect(look(builtAtMs + 4 * dayMs, [one]).show).toBe('nothing')
  expect(machine().look(builtAtMs + 2 * dayMs, [one]).show).toBe('one')
})

test('what passes while reminders are off is not made up for', () => {
  const { look } = machine()
  expect(look(builtAtMs, [one, two], { isOn: false }).show).toBe('nothing')
  expect(look(two.dueAtMs, [one, two])).toMatchObject({ show: 'one', ids: [two.id] })
})

test('a clock set back by a year does not fire again, and what is new fires', () => {
  const { look } = machine()
  look(builtAtMs, [one])
  const earlierMs = builtAtMs - yearMs
  expect(look(earlierMs, [one]).show).toBe('nothing')
  const fresh = aReminder({ id: 'case-3/contact', dueAtMs: earlierMs + hourMs })
  // A date that can't be later than now moves with the clock: that is no news.
  const drifting = { ...one, dueAtMs: earlierMs }
  expect(look(earlierMs, [drifting, fresh]).show).toBe('nothing')
  expect(look(earlierMs + 1, [{ ...one, dueAtMs: earlierMs + 1 }, fresh]).show).toBe('nothing')
  expect(look(earlierMs + hourMs, [drifting, fresh]).ids).toEqual([fresh.id])
  // The same date in the time that is right now: it is to come, so it fires.
  const anew = { ...one, dueAtMs: earlierMs + dayMs }
  expect(look(earlierMs + hourMs, [anew]).show).toBe('nothing')
  expect(look(earlierMs + dayMs, [anew]).ids).toEqual([one.id])
})

test('a clock set ahead fires once, and not again when it is right', () => {
  const { look } = machine()
  look(builtAtMs - hourMs, [one])
  expect(look(builtAtMs + yearMs, [one]).ids).toEqual([one.id])
  expect(look(builtAtMs - hourMs, [one]).show).toBe('nothing')
  expect(look(builtAtMs, [one]).show).toBe('nothing')
})

test('a date that is moved on fires at its new time; moved back to the old one it does not', () => {
  const { look } = machine()
  look(builtAtMs, [one])
  const later = { ...one, dueAtMs: builtAtMs + 2 * hourMs }
  expect(look(builtAtMs + 1, [later]).lookAgainAtMs).toBe(later.dueAtMs)
  expect(look(builtAtMs + 2, [one]).show).toBe('nothing')
  look(builtAtMs + 3, [later])
  expect(look(later.dueAtMs, [later]).ids).toEqual([one.id])
})

test('what is done and undone is not told twice', () => {
  const { look } = machine()
  look(builtAtMs, [one])
  look(builtAtMs + 1, [])
  expect(look(builtAtMs + 2, [one]).show).toBe('nothing')
})

test('the memory does not grow without end', () => {
  const { look } = machine()
  for (let day = 0; day < 40; day += 1) {
    const many = Array.from({ length: 300 }, (_, at) =>
      aReminder({ id: `case-${day}-${at}/update`, dueAtMs: builtAtMs + day * dayMs }),
    )
    expect(look(builtAtMs + day * dayMs, many).memory.length).toBeLessThanOrEqual(800)
  }
})
