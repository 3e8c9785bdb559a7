import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { byDay } from '#shared/calendar/by-day.ts'
import { workingCalendar } from '#shared/calendar/working-calendar.ts'

const hours = { workingDays: [1], opensAt: '09:00', closesAt: '17:00', isHoliday: () => false }
const tokyo = workingCalendar({ ...hours, timeZone: 'Asia/Tokyo' })
const lisbon = workingCalendar({ ...hours, timeZone: 'Europe/Lisbon' })

test('what was told of a day is told once for each calendar, and never of another day', () => {
  const asked: string[] = []
  const dayIn = byDay(({ timeZone }, date) => {
    asked.push(`${timeZone} ${date.toString()}`)
    return asked.length
  })
  const monday = Temporal.PlainDate.from('2026-03-02')
  const tuesday = Temporal.PlainDate.from('2026-03-03')
  const told = [tokyo, lisbon, tokyo].map((place) => [dayIn(place, monday), dayIn(place, tuesday)])
  expect(told).toEqual([
    [1, 2],
    [3, 4],
    [1, 2],
  ])
  expect(asked).toHaveLength(4)
})
