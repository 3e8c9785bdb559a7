import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { dayMs, hourMs } from '#shared/base/time.ts'
import { calendarEntrySchema } from '#shared/calendar-file/calendar-entry.ts'
import { calendarFile } from '#shared/calendar-file/calendar-file.ts'
import {
  type CalendarDate,
  calendarKey,
  dueEntries,
  type Exported,
} from '#shared/calendar-file/due-entries.ts'
import { builtAtMs } from '../../support/builders.ts'

const update: CalendarDate = {
  id: 'case-1/update',
  caseId: 'case-1',
  title: 'Northgate Tools: give M. Ito an update',
  description: '',
  startMs: builtAtMs + hourMs,
}
const promise = {
  ...update,
  id: 'case-1/promise:entry-1',
  title: 'Courier',
  startMs: builtAtMs + dayMs,
}
const other = { ...update, id: 'case-2/update', caseId: 'case-2' }

/** A calendar program: it keeps one entry a UID, the one with the highest sequence. */
function calendarProgram() {
  const kept = new Map<
    string,
    { sequence: number; status: string; summary: string; start: number }
  >()
  return {
    import: (file: string) => {
      const events = new ICAL.Component(ICAL.parse(file) as never).getAllSubcomponents('vevent')
      for (const component of events) {
        const event = new ICAL.Event(component)
        const sequence = event.sequence ?? 0
        if (sequence <= (kept.get(event.uid)?.sequence ?? -1)) continue
        kept.set(event.uid, {
          sequence,
          status: String(component.getFirstPropertyValue('status')),
          summary: event.summary,
          start: event.startDate.toJSDate().getTime(),
        })
      }
    },
    entries: () => [...kept.values()],
  }
}

/** A rep who exports again and again, and imports each file. */
function rep() {
  const program = calendarProgram()
  let exported: readonly Exported[] = []
  return {
    program,
    export: (dates: readonly CalendarDate[], nowMs: number, about: string | null = null) => {
      const made = dueEntries(dates, exported, { nowMs, about, doneTitle: 'Done' })
      exported = made.exported
      program.import(calendarFile(made.entries, nowMs))
      return made
    },
  }
}

test('a second import updates what the first one brought, and doubles nothing', () => {
  const { program, ...sample } = rep()
  sample.export([update, promise], builtAtMs)
  const moved = { ...update, startMs: builtAtMs + 3 * hourMs }
  sample.export([moved, promise], builtAtMs + hourMs)
  expect(program.entries()).toMatchObject([
    { summary: update.title, start: moved.startMs, status: 'CONFIRMED' },
    { summary: promise.title, start: promise.startMs, status: 'CONFIRMED' },
  ])
})

test('what is done is struck out by the next export, and comes back when it is due again', () => {
  const { program, ...sample } = rep()
  sample.export([update, promise], builtAtMs)
  sample.export([update], builtAtMs + hourMs)
  expect(program.entries().map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED'])
  sample.export([update, promise], builtAtMs + 2 * hourMs)
  expect(program.entries().map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED'])
})

test('an export of one case leaves the dates of the others alone', () => {
  const { program, ...sample } = rep()
  sample.export([update, other], builtAtMs)
  sample.export([], builtAtMs + hourMs, 'case-1')
  expect(program.entries().map(({ status }) => status)).toEqual(['CANCELLED', 'CONFIRMED'])
  sample.export([], builtAtMs + 2 * hourMs)
  expect(program.entries().map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED'])
})

test('an export after the clock was set back is still the newer one', () => {
  const { program, ...sample } = rep()
  sample.export([update], builtAtMs)
  sample.export([{ ...update, title: 'Moved' }], builtAtMs - 365 * dayMs)
  expect(program.entries()).toMatchObject([{ summary: 'Moved' }])
})

test('what was never exported is not struck out, and what is long past is let go of', () => {
  const sample = rep()
  expect(sample.export([], builtAtMs).entries).toEqual([])
  sample.export([update], builtAtMs)
  expect(sample.export([], builtAtMs + 100 * dayMs)).toEqual({ entries: [], exported: [] })
})

test('any id becomes a key that a calendar takes, the same one each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (id) => {
      const date = { ...update, id }
      const { entries } = dueEntries([date], [], { nowMs: builtAtMs, about: null, doneTitle: '' })
      expect(calendarEntrySchema.array().parse(entries)).toHaveLength(1)
      expect(calendarKey(id)).toBe(calendarKey(id))
    }),
  )
  expect(calendarKey('a/b:c')).not.toBe(calendarKey('a/b-c'))
})

test('a thousand times over, an entry is never older than it was', () => {
  const clocks = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { maxLength: 20 })
  fc.assert(
    fc.property(clocks, (moments) => {
      const { export: save } = rep()
      const stamps = moments.map((nowMs) => save([update], nowMs).entries[0]?.updatedAtMs ?? 0)
      expect(stamps).toEqual(stamps.toSorted((a, b) => a - b))
      expect(new Set(stamps).size).toBe(stamps.length)
    }),
    { numRuns: 1_000 },
  )
})
