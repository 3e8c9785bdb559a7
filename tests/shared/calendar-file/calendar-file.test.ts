import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEntry, calendarEntrySchema } from '#shared/calendar-file/calendar-entry.ts'
import { calendarFile } from '#shared/calendar-file/calendar-file.ts'
import { printable, printableLine } from '#shared/document/printable.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const nowMs = Date.UTC(2026, 2, 2, 9)
const minute = 60_000

const anEntry = (partial: Partial<CalendarEntry> = {}): CalendarEntry => ({
  key: 'promise-1',
  title: 'Send the sample report',
  description: 'To Northgate Sample Tools',
  startMs: Date.UTC(2026, 2, 11, 6),
  endMs: null,
  updatedAtMs: Date.UTC(2026, 2, 2, 8),
  alarmMinutesBefore: 15,
  isCancelled: false,
  ...partial,
})

/** What another program reads in the file as it stands on the disk. */
function readBack(entries: readonly CalendarEntry[]) {
  const bytes = new TextEncoder().encode(calendarFile(entries, nowMs))
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)) as never)
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      const value = (name: string) => component.getFirstPropertyValue(name)
      const time = (name: string) => (value(name) as ICAL.Time).toJSDate().getTime()
      const alarms = component.getAllSubcomponents('valarm')
      return {
        properties: component.getAllProperties().map(({ name }) => name),
        uid: event.uid,
        title: event.summary,
        description: event.description,
        startMs: event.startDate.toJSDate().getTime(),
        endMs: event.endDate.toJSDate().getTime(),
        sequence: event.sequence,
        stampMs: time('dtstamp'),
        updatedAtMs: time('last-modified'),
        status: value('status'),
        class: value('class'),
        alarms: alarms.map((alarm) => ({
          action: alarm.getFirstPropertyValue('action'),
          secondsAfter: (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds(),
        })),
      }
    }),
  }
}

const theEvent = (partial: Partial<CalendarEntry>) => readBack([anEntry(partial)]).events[0]!

test('another program reads every field back', () => {
  const { method, events } = readBack([
    anEntry({ endMs: Date.UTC(2026, 2, 11, 7) }),
    anEntry({ key: 'update_2', title: '進捗のご連絡', description: '', alarmMinutesBefore: null }),
  ])
  expect(method).toBe('PUBLISH')
  expect(events).toMatchObject([
    {
      uid: 'promise-1@tanto',
      title: 'Send the sample report',
      description: 'To Northgate Sample Tools',
      startMs: Date.UTC(2026, 2, 11, 6),
      endMs: Date.UTC(2026, 2, 11, 7),
      stampMs: nowMs,
      updatedAtMs: Date.UTC(2026, 2, 2, 8),
      status: 'CONFIRMED',
      class: 'PRIVATE',
      alarms: [{ action: 'DISPLAY', secondsAfter: -15 * 60 }],
    },
    {
      uid: 'update_2@tanto',
      title: '進捗のご連絡',
      description: null,
      startMs: Date.UTC(2026, 2, 11, 6),
      endMs: Date.UTC(2026, 2, 11, 6, 30),
      alarms: [],
    },
  ])
})

test('times are in UTC, in a form every program knows', () => {
  expect(calendarFile([anEntry()], nowMs)).toContain('\r\nDTSTART:20260311T060000Z\r\n')
})

describe('a second import updates instead of doubling', () => {
  test('what is the same has the same UID and the same number, whenever it is written', () => {
    const [first, again] = [nowMs, nowMs + 86_400_000].map((at) =>
      calendarFile([anEntry()], at).replace(/DTSTAMP:.*/, ''),
    )
    expect(again).toBe(first)
  })

  test('what was changed has the same UID and a greater number', () => {
    const before = theEvent({})
    const after = theEvent({ startMs: nowMs, updatedAtMs: Date.UTC(2026, 2, 2, 8, 0, 1) })
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBeGreaterThan(before.sequence)
  })

  test('what was called off is struck out, and rings no more', () => {
    expect(theEvent({ isCancelled: true })).toMatchObject({ status: 'CANCELLED', alarms: [] })
  })

  test.each([0, Date.UTC(1999, 0, 1), 8.64e15])(
    'the number fits programs that keep it in 31 bits, even changed at %d',
    (updatedAtMs) => {
      const { sequence } = theEvent({ updatedAtMs })
      expect(sequence).toBeGreaterThanOrEqual(0)
      expect(sequence).toBeLessThan(2 ** 31)
    },
  )
})

describe('dates at the edge', () => {
  test.each([
    ['the leap day', Date.UTC(2028, 1, 29, 10)],
    ['the beginning of time', 0],
    ['the year 9999', Date.UTC(9999, 5, 1)],
  ])('%s comes back', (_name, startMs) => {
    expect(theEvent({ startMs })).toMatchObject({ startMs, endMs: startMs + 30 * minute })
  })

  test('a date the format cannot say is its last one', () => {
    const { startMs, endMs } = theEvent({ startMs: 8.64e15, endMs: 8.64e15 })
    expect(startMs).toBe(Date.UTC(9999, 11, 31, 23))
    expect(endMs).toBe(Date.UTC(9999, 11, 31, 23, 30))
  })

  test('an end that is not after the start is half an hour after it', () => {
    const { startMs, endMs } = theEvent({ endMs: Date.UTC(2026, 0, 1) })
    expect(endMs - startMs).toBe(30 * minute)
  })
})

const injections = [
  '\r\nEND:VEVENT',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:evil',
  '\nATTENDEE:MAILTO:evil@x.invalid',
  '\r\n X-FOLDED:1',
  '\u2028END:VCALENDAR\u0085BEGIN:VCALENDAR',
  'a;b,c\\d\\n"e":f',
  '\\',
  '\\\\n',
  'مرحبا שלום',
  '😀'.repeat(100),
  '👨‍👩‍👧'.repeat(40),
  'あ'.repeat(9_999),
  'x'.repeat(10_000),
]
const textsOf = (entry: CalendarEntry) => ({
  title: printableLine(entry.title),
  description: printable(entry.description) || null,
})

test.each([...injections, ...hostileTexts])('a hostile text stays a text: %j', (text) => {
  const entry = anEntry({ title: text, description: text })
  const { events } = readBack([entry])
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({ uid: 'promise-1@tanto', ...textsOf(entry) })
  expect(events[0]?.properties).not.toContain('attendee')
})

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...injections.slice(0, 9), 'END:VEVENT', '\r', '\n'), { maxLength: 8 })
    .map((parts) => parts.join('')),
)
const entries = fc.record({
  key: fc.stringMatching(/^[\w-]{1,100}$/),
  title: texts,
  description: texts,
  startMs: fc.integer({ min: 0, max: 8.64e15 }),
  endMs: fc.option(fc.integer({ min: 0, max: 8.64e15 })),
  updatedAtMs: fc.integer({ min: 0, max: 8.64e15 }),
  alarmMinutesBefore: fc.option(fc.integer({ min: 0, max: 40_320 })),
  isCancelled: fc.boolean(),
})

test('whatever the texts are, each entry is one event with its own texts', () => {
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 4 }), (some) => {
      expect(some.every((entry) => calendarEntrySchema.safeParse(entry).success)).toBe(true)
      const { events } = readBack(some)
      expect(events).toHaveLength(some.length)
      for (const [index, entry] of some.entries())
        expect(events[index]).toMatchObject(textsOf(entry))
    }),
    { numRuns: 500 },
  )
})

test('no line is longer than 75 octets, ends otherwise than by CRLF or holds half a character', () => {
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 3 }), (some) => {
      const file = calendarFile(some, nowMs)
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
      for (const line of file.split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]|\p{Cc}|\p{Cs}/u)
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      }
    }),
    { numRuns: 500 },
  )
})
