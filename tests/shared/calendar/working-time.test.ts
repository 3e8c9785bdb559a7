import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isWorkingDay, nextWorkingDay, workingCalendar } from '#shared/calendar/working-calendar.ts'
import {
  addWorkingDays,
  addWorkingTime,
  endOfWorkingDay,
  moveToWorkingTime,
} from '#shared/calendar/working-time.ts'
import { aWorkingCalendar, localTextOf, momentIn } from '../../support/working-calendars.ts'

const tokyo = aWorkingCalendar()
const newYork = aWorkingCalendar({ timeZone: 'America/New_York', country: 'US' })

const at = (local: string, calendar = tokyo) => momentIn(calendar, local)
const text = (atMs: number, calendar = tokyo) => localTextOf(calendar, atMs)

describe('working days', () => {
  test.each([
    ['2026-09-18', true],
    ['2026-09-19', false],
    ['2026-09-21', false],
    ['2026-09-22', false],
    ['2026-09-24', true],
  ])('in Japan %s: %s', (date, isOne) => {
    expect(isWorkingDay(tokyo, Temporal.PlainDate.from(date))).toBe(isOne)
  })

  test('after the Friday before a long weekend comes the Thursday', () => {
    const friday = Temporal.PlainDate.from('2026-09-18')
    expect(nextWorkingDay(tokyo, friday).toString()).toBe('2026-09-24')
  })

  test.each([
    ['2026-03-11 10:00', 1, '2026-03-12 10:00', 'the same time of day'],
    ['2026-03-13 10:00', 1, '2026-03-16 10:00', 'over a weekend'],
    ['2026-09-18 10:00', 3, '2026-09-28 10:00', 'over the silver week'],
    ['2026-12-30 10:00', 3, '2027-01-05 10:00', 'over New Year'],
    ['2026-03-11 20:00', 1, '2026-03-12 17:00', 'an evening is its day’s end'],
    ['2026-03-11 06:00', 1, '2026-03-12 09:00', 'an early morning is its day’s beginning'],
    ['2026-03-13 20:00', 1, '2026-03-16 17:00', 'from a Friday evening'],
    ['2026-03-14 06:00', 1, '2026-03-16 17:00', 'from a Saturday'],
    ['2026-03-15 23:59', 2, '2026-03-17 17:00', 'from a Sunday'],
    ['2026-03-14 12:00', 0, '2026-03-16 09:00', 'none from a Saturday is the next opening'],
    ['2026-03-11 10:30', 0, '2026-03-11 10:30', 'none from working time is that time'],
    ['2028-02-28 10:00', 1, '2028-02-29 10:00', 'into a leap day'],
    ['2027-02-26 10:00', 1, '2027-03-01 10:00', 'over the end of a February'],
    ['9999-12-30 10:00', 3, '+010000-01-04 10:00', 'out of the year 9999'],
  ])('%s and %i days on is %s: %s', (from, days, to) => {
    const reached = Temporal.Instant.fromEpochMilliseconds(
      addWorkingDays(tokyo, at(from), days),
    ).toZonedDateTimeISO('Asia/Tokyo')
    expect(reached.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')).toBe(
      to,
    )
  })

  test('the hour stays the same where the clocks change in between', () => {
    const reached = addWorkingDays(newYork, at('2026-03-06 10:00', newYork), 1)
    expect(text(reached, newYork)).toBe('2026-03-09 10:00')
    expect(reached - at('2026-03-06 10:00', newYork)).toBe((3 * 24 - 1) * 3_600_000)
  })
})

describe('working time', () => {
  test.each([
    ['2026-03-11 10:00', 60, '2026-03-11 11:00', 'within a day'],
    ['2026-03-11 16:00', 60, '2026-03-11 17:00', 'to the end of the day'],
    ['2026-03-11 16:30', 60, '2026-03-12 09:30', 'over a night'],
    ['2026-03-13 16:30', 60, '2026-03-16 09:30', 'over a weekend'],
    ['2026-03-11 17:00', 1, '2026-03-12 09:01', 'from the end of the day'],
    ['2026-03-11 07:00', 30, '2026-03-11 09:30', 'from before the day'],
    ['2026-03-15 12:00', 8 * 60, '2026-03-16 17:00', 'a whole day from a Sunday'],
    ['2026-03-15 12:00', 16 * 60 + 1, '2026-03-18 09:01', 'two days and a minute'],
    ['2026-09-18 16:00', 120, '2026-09-24 10:00', 'over the silver week'],
    ['2026-03-11 17:01', 0, '2026-03-12 09:00', 'no minute after the end'],
  ])('%s and %i minutes is %s: %s', (from, minutes, to) => {
    expect(text(addWorkingTime(tokyo, at(from), minutes))).toBe(to)
  })

  test.each([
    ['2026-03-08', 'an hour that is left out', 23],
    ['2026-11-01', 'an hour that comes twice', 25],
  ])('on %s, with %s, real minutes count', (date, _what, hours) => {
    const always = aWorkingCalendar({
      timeZone: 'America/New_York',
      country: 'none',
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      opensAt: '00:00',
      closesAt: '23:59',
    })
    const from = at(`${date} 00:00`, always)
    const wholeDay = addWorkingTime(always, from, hours * 60 - 1)
    expect(text(wholeDay, always)).toBe(`${date} 23:59`)
    expect(wholeDay - from).toBe((hours * 60 - 1) * 60_000)
  })

  test('hours the clocks leave out altogether are no working time', () => {
    const sundayNights = aWorkingCalendar({
      timeZone: 'America/New_York',
      country: 'none',
      workingDays: [7],
      opensAt: '02:30',
      closesAt: '03:10',
    })
    const saturday = at('2026-03-07 12:00', sundayNights)
    expect(text(addWorkingTime(sundayNights, saturday, 10), sundayNights)).toBe('2026-03-15 02:40')
  })

  test.each([
    ['2026-03-11 10:00', '2026-03-11 10:00'],
    ['2026-03-11 09:00', '2026-03-11 09:00'],
    ['2026-03-11 17:00', '2026-03-11 17:00'],
    ['2026-03-11 08:59', '2026-03-11 09:00'],
    ['2026-03-11 17:01', '2026-03-12 09:00'],
    ['2026-03-13 18:00', '2026-03-16 09:00'],
    ['2026-09-19 12:00', '2026-09-24 09:00'],
  ])('%s is moved to %s', (from, to) => {
    expect(text(moveToWorkingTime(tokyo, at(from)))).toBe(to)
  })
})

test.each([
  ['a Monday morning', '2026-03-02 09:00', '2026-03-02 17:00'],
  ['the last minute of a Monday', '2026-03-02 16:59', '2026-03-02 17:00'],
  ['the end of a Monday', '2026-03-02 17:00', '2026-03-03 17:00'],
  ['a Friday evening', '2026-03-06 18:00', '2026-03-09 17:00'],
  ['a Saturday', '2026-03-07 12:00', '2026-03-09 17:00'],
  ['the eve of a long weekend', '2026-09-18 18:00', '2026-09-24 17:00'],
])('%s ends with the next end of a working day', (_name, from, to) => {
  expect(text(endOfWorkingDay(tokyo, at(from)))).toBe(to)
})

describe('calendars that make no sense', () => {
  test('without any working day, all are', () => {
    const none = aWorkingCalendar({ workingDays: [], country: 'none' })
    expect(text(addWorkingDays(none, at('2026-03-14 12:00'), 2))).toBe('2026-03-16 12:00')
  })

  test('holidays without an end are none', () => {
    const resting = { ...tokyo, isHoliday: () => true }
    expect(text(addWorkingDays(resting, at('2026-03-13 12:00'), 2))).toBe('2026-03-17 17:00')
    expect(text(addWorkingTime(resting, at('2026-03-13 12:00'), 60))).toBe('2026-03-16 10:00')
  })

  test.each([
    ['17:00', '09:00'],
    ['09:00', '09:00'],
    ['9 o’clock', '17:00'],
    ['09:00', '24:00'],
  ])('hours from %s to %s are refused', (opensAt, closesAt) => {
    const hours = { timeZone: 'UTC', workingDays: [], isHoliday: () => false, opensAt, closesAt }
    expect(() => workingCalendar(hours)).toThrow(RangeError)
  })

  test.each([-1, 0.5, Number.NaN, Infinity, 10_001])('%d days are refused', (days) => {
    expect(() => addWorkingDays(tokyo, 0, days)).toThrow(RangeError)
  })

  test.each([-1, 0.5, Number.NaN, Infinity, 1e15])('%d minutes are refused', (minutes) => {
    expect(() => addWorkingTime(tokyo, 0, minutes)).toThrow(RangeError)
  })
})
