import { expect, test } from 'vitest'
import { morningCall } from '#shared/order-watch/morning-call.ts'
import { aWorkingCalendar, momentIn } from '../../support/working-calendars.ts'

const calendar = aWorkingCalendar({ country: 'none' })
const at = (local: string) => momentIn(calendar, local)

test.each([
  ['before work', '2026-06-10 07:00', '2026-06-10'],
  ['as it begins', '2026-06-10 09:30', '2026-06-10'],
  ['at noon: tomorrow', '2026-06-10 12:00', '2026-06-11'],
  ['on Friday evening: on Monday', '2026-06-12 18:00', '2026-06-15'],
  ['on Sunday: on Monday', '2026-06-14 12:00', '2026-06-15'],
])('%s one is reminded once, as a working day begins', (_, now, day) => {
  expect(morningCall(calendar, at(now))).toEqual({
    id: `call-first/${day}`,
    dueAtMs: at(`${day} 09:00`),
  })
})
