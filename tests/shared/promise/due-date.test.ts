import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Language } from '#shared/base/language.ts'
import { parseDueDate } from '#shared/promise/due-date.ts'
import { aWorkingCalendar, localTextOf, momentIn } from '../../support/working-calendars.ts'

const machineZone = process.env['TZ']
afterEach(() => {
  if (machineZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = machineZone
})

const timeZone = 'Asia/Tokyo'
// A Wednesday, 10:00 in Tokyo.
const nowMs = Date.parse('2026-03-11T10:00:00+09:00')

function due(
  text: string,
  {
    language = 'en',
    at = nowMs,
    zone = timeZone,
  }: {
    language?: Language
    at?: number
    zone?: string
  } = {},
) {
  const found = parseDueDate(text, { language, nowMs: at, timeZone: zone })
  return found && wallClock(found.dueAtMs, zone)
}

function wallClock(atMs: number, zone: string): string {
  return new Date(atMs).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16)
}

describe('English words', () => {
  test.each([
    ['by thu 3pm', '2026-03-12 15:00'],
    ['by tomorrow noon', '2026-03-12 12:00'],
    ['in 2 hours', '2026-03-11 12:00'],
    ['in half an hour', '2026-03-11 10:30'],
    ['in an hour and a half', '2026-03-11 11:30'],
    ['within the hour', '2026-03-11 11:00'],
    ['by friday', '2026-03-13 17:00'],
    ['by wednesday', '2026-03-11 17:00'],
    ['by 15:00', '2026-03-11 15:00'],
    ['thu at 3', '2026-03-12 15:00'],
    ['tonight at 8', '2026-03-11 20:00'],
    ['tomorrow morning', '2026-03-12 12:00'],
    ['next friday', '2026-03-20 17:00'],
    ['next week', '2026-03-20 17:00'],
    ['by end of week', '2026-03-13 17:00'],
    ['friday EOD', '2026-03-13 17:00'],
    ['by the 14th', '2026-03-14 17:00'],
    ['by 20/3', '2026-03-20 17:00'],
    ['24 nov', '2026-11-24 17:00'],
    ['in 2 weeks', '2026-03-25 17:00'],
    ['end of next month', '2026-04-30 17:00'],
  ])('"%s" is understood', (words, expected) => {
    expect(due(words)).toBe(expected)
  })
})

describe('Japanese words', () => {
  test.each([
    ['木曜15時まで', '2026-03-12 15:00'],
    ['明日の午後3時までに', '2026-03-12 15:00'],
    ['本日中', '2026-03-11 17:00'],
    ['来週月曜', '2026-03-16 17:00'],
    ['来週の月曜日10時', '2026-03-16 10:00'],
    ['2時間以内', '2026-03-11 12:00'],
    ['1時間半後', '2026-03-11 11:30'],
    ['３０分以内に', '2026-03-11 10:30'],
    ['明後日10時', '2026-03-13 10:00'],
    ['金曜日まで', '2026-03-13 17:00'],
    ['今週中', '2026-03-13 17:00'],
    ['今晩8時まで', '2026-03-11 20:00'],
    ['明朝9時', '2026-03-12 09:00'],
    ['明日 午前中', '2026-03-12 12:00'],
    ['月曜朝一', '2026-03-16 09:00'],
    ['十五時', '2026-03-11 15:00'],
    ['3営業日以内', '2026-03-16 17:00'],
    ['20日まで', '2026-03-20 17:00'],
    ['３／２０まで', '2026-03-20 17:00'],
    ['今月末まで', '2026-03-31 17:00'],
    ['1か月以内', '2026-04-11 17:00'],
  ])('「%s」 is understood', (words, expected) => {
    expect(due(words, { language: 'ja' })).toBe(expected)
  })
})

describe('what is no date stays none', () => {
  test.each([
    '40 of 200',
    'M8x30',
    'line 3',
    'by 3',
    'at 3',
    'at 5 bar',
    '3/4 inch',
    'by 3/4',
    '1/2 of the parts',
    'ratio 1:20',
    'P/N 12-05-20',
    'idle for 3 days',
    '3 days late',
    'second time this quarter',
    'on the 3rd attempt',
    'the sat nav',
    'a night shift',
    'the morning crew',
    'we may ship',
    'in march',
    'order of Dec 2025',
    'yesterday',
    'last friday',
    'today 9am',
    '2 mar',
    '40本中200',
    '第3工場 2時間停止',
    '3日間停止',
    '3日遅れ',
    '3日に一度',
    '四半期で二度目',
    '先週の金曜',
    '昨日',
  ])('"%s"', (words) => {
    expect([due(words), due(words, { language: 'ja' })]).toEqual([null, null])
  })

  test('counts of pieces never become a date', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (some, all) => {
        expect(due(`send ${some} of ${all} pcs`)).toBeNull()
        expect(due(`${all}個中${some}個が不良`, { language: 'ja' })).toBeNull()
      }),
    )
  })
})

test('both languages are read whatever the language of the interface, even in one line', () => {
  expect(due('15時まで', { language: 'en' })).toBe('2026-03-11 15:00')
  expect(due('by friday', { language: 'ja' })).toBe('2026-03-13 17:00')
  expect(due('木曜 3pm')).toBe('2026-03-12 15:00')
})

test('a day and a month in figures count in Japanese and, where they can only mean one day, in English', () => {
  expect(due('4/3まで', { language: 'ja' })).toBe('2026-04-03 17:00')
  expect(due('by 4/3', { language: 'en' })).toBeNull()
})

test('of several dates the one marked as the term is taken, else the first', () => {
  expect(due("send monday's order by thursday")).toBe('2026-03-12 17:00')
  expect(due('call mon, ship tue')).toBe('2026-03-16 17:00')
})

test('of a span of time its end is due', () => {
  expect(due('call between 2 and 4pm')).toBe('2026-03-11 16:00')
  expect(due('月曜日の15時〜16時')).toBe('2026-03-16 16:00')
})

test('the words are shown as they were typed, full-width forms included', () => {
  const context = { language: 'ja', nowMs, timeZone } as const
  expect(parseDueDate('代替品を２時間以内に発送', context)?.matchedText).toBe('２時間以内')
})

test('an hour gone by means the next day, a day gone by the next week', () => {
  expect(due('by 9:00')).toBe('2026-03-12 09:00')
  const fridayEvening = Date.parse('2026-03-13T18:00:00+09:00')
  expect(due('by friday', { at: fridayEvening })).toBe('2026-03-20 17:00')
})

test('"today" after working hours means what is left of the day, "this week" what is left of it', () => {
  const evening = Date.parse('2026-03-13T18:00:00+09:00')
  expect(due('本日中', { at: evening })).toBe('2026-03-13 23:59')
  expect(due('今週中', { at: evening })).toBe('2026-03-15 17:00')
})

test('an hour said with another zone is reckoned in that zone', () => {
  expect(due('3pm JST', { zone: 'Europe/Berlin' })).toBe('2026-03-11 07:00')
})

test('months end where they end', () => {
  const january = Date.parse('2026-01-30T10:00:00+09:00')
  expect(due('in 2 days', { at: january })).toBe('2026-02-01 17:00')
  expect(due('by the 31st', { at: Date.parse('2026-04-02T10:00:00+09:00') })).toBe(
    '2026-05-31 17:00',
  )
  expect(due('29 feb', { at: january })).toBeNull()
})

test('hours are real hours and days are days when the clocks change', () => {
  // Berlin: 02:00 becomes 03:00 on 29 March 2026.
  const zone = 'Europe/Berlin'
  const before = Date.parse('2026-03-29T01:30:00+01:00')
  expect(due('in 2 hours', { at: before, zone })).toBe('2026-03-29 04:30')
  expect(due('in 1 day', { at: before, zone })).toBe('2026-03-30 17:00')
  const dayBefore = Date.parse('2026-03-28T12:00:00+01:00')
  expect(due('tomorrow 15:00', { at: dayBefore, zone })).toBe('2026-03-29 15:00')
})

const phrases = [
  'in 2 hours',
  'by friday',
  'by 15:00',
  'by 3pm',
  'tomorrow noon',
  'next monday',
  'tonight',
  'this week',
  'by the 30th',
  '本日中',
  '今週中',
  '2時間以内',
  '来週月曜',
  '木曜15時まで',
  '月末',
]
const zones = ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata']
const anyMoment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2030, 0, 1) })

test('a date is never in the past', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...phrases),
      anyMoment,
      fc.constantFrom(...zones),
      (words, at, zone) => {
        const found = parseDueDate(words, { language: 'en', nowMs: at, timeZone: zone })
        expect(found === null || found.dueAtMs > at).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})

test('an answer does not depend on the zone of the machine', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...phrases),
      anyMoment,
      fc.constantFrom(...zones),
      (words, at, zone) => {
        const answers = zones.map((machine) => {
          process.env['TZ'] = machine
          return parseDueDate(words, { language: 'en', nowMs: at, timeZone: zone })
        })
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      },
    ),
    { numRuns: 100 },
  )
})

test('an hour of the day comes back as that hour, today or tomorrow', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 7, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (hour, minute) => {
        const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        expect(due(`by ${clock}`)?.slice(11)).toBe(clock)
        expect(due(`${hour}時${minute}分まで`)?.slice(11)).toBe(clock)
      },
    ),
  )
})

describe('with a calendar of one’s own', () => {
  const calendar = aWorkingCalendar({ closesAt: '18:30' })
  const dueIn = (text: string, local: string) => {
    const at = { nowMs: momentIn(calendar, local), timeZone: calendar.timeZone }
    const found = parseDueDate(text, { language: 'ja', ...at, calendar })
    return found && localTextOf(calendar, found.dueAtMs)
  }

  test.each([
    ['3営業日以内', '2026-09-18 10:00', '2026-09-28 18:30', 'holidays are no working days'],
    ['1営業日以内', '2026-12-31 10:00', '2027-01-04 18:30', 'nor is New Year'],
    ['三営業日後', '2026-03-13 10:00', '2026-03-18 18:30', 'nor is a weekend'],
    ['3日以内', '2026-09-18 10:00', '2026-09-21 18:30', 'days are days'],
    ['金曜日まで', '2026-03-11 10:00', '2026-03-13 18:30', 'a day is over when work is'],
    ['本日中', '2026-03-11 18:00', '2026-03-11 18:30', 'today as well'],
    ['by tomorrow EOD', '2026-03-11 10:00', '2026-03-12 18:30', 'in either language'],
  ])('「%s」 said at %s is due at %s: %s', (words, said, expected) => {
    expect(dueIn(words, said)).toBe(expected)
  })

  test('a great many working days are counted too', () => {
    expect(dueIn('999営業日以内', '2026-03-11 10:00')).toMatch(/^2030-/)
  })
})
