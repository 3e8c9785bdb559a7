import { generateIcsEvent, type IcsEvent } from 'ts-ics'
import { minuteMs } from '../base/time.ts'
import { printable, printableLine } from '../document/printable.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { foldLines } from './fold-lines.ts'

const halfAnHourMs = 30 * minuteMs

/** The format has years of four digits. A later date is written as the last one it can say. */
const lastMs = Date.UTC(9999, 11, 31, 23)

/**
 * Dates as an iCalendar file (RFC 5545) that Outlook, Google and Apple take: times in UTC, and each
 * entry for its owner's eyes only. A second import updates what was imported before.
 */
export function calendarFile(entries: readonly CalendarEntry[], nowMs: number): string {
  const events = entries.map((entry) =>
    generateIcsEvent(eventOf(entry, nowMs), { skipFormatLines: true }),
  )
  const lines = [
    'BEGIN:VCALENDAR\r\n',
    'VERSION:2.0\r\n',
    'PRODID:-//Tanto//Tanto//EN\r\n',
    'CALSCALE:GREGORIAN\r\n',
    'METHOD:PUBLISH\r\n',
    ...events,
    'END:VCALENDAR\r\n',
  ]
  // Not by the library: it counts characters for octets, and cuts emoji in two.
  return foldLines(lines.join(''))
}

function eventOf(entry: CalendarEntry, nowMs: number): IcsEvent {
  const startMs = Math.min(entry.startMs, lastMs)
  const endMs = Math.min(entry.endMs ?? startMs, lastMs)
  const description = printable(entry.description)
  return {
    uid: `${entry.key}@tanto`,
    stamp: at(nowMs),
    lastModified: at(Math.min(entry.updatedAtMs, lastMs)),
    sequence: sequenceOf(entry.updatedAtMs),
    start: at(startMs),
    end: at(endMs > startMs ? endMs : startMs + halfAnHourMs),
    summary: printableLine(entry.title),
    ...(description === '' ? {} : { description }),
    class: 'PRIVATE',
    status: entry.isCancelled ? 'CANCELLED' : 'CONFIRMED',
    ...(entry.alarmMinutesBefore === null || entry.isCancelled
      ? {}
      : { alarms: [alarm(entry.alarmMinutesBefore)] }),
  }
}

const at = (ms: number) => ({ date: new Date(ms) })

function alarm(minutes: number): NonNullable<IcsEvent['alarms']>[number] {
  return {
    action: 'DISPLAY',
    // Demanded by the format; programs show the title. The library does not escape this one.
    description: 'Tanto',
    trigger: { type: 'relative', value: { before: true, minutes } },
  }
}

const sequenceFromMs = Date.UTC(2020, 0, 1)

/**
 * Grows with each change, at most once a second: seconds since 2020, so that nobody has to count
 * them. Programs keep it in 31 bits, which lasts until 2088.
 */
function sequenceOf(updatedAtMs: number): number {
  const seconds = Math.floor((updatedAtMs - sequenceFromMs) / 1000)
  return Math.min(Math.max(seconds, 0), 2 ** 31 - 1)
}
