import { expect, test } from 'vitest'
import { ourShare, whoCalledFirst } from '#shared/review/who-called-first.ts'
import { momentIn } from '../../support/working-calendars.ts'

const tokyo = { timeZone: 'Asia/Tokyo' }
const nowMs = momentIn(tokyo, '2026-06-10 11:00')
const opened = (local: string, direction: 'we-call-first' | 'they-called') => ({
  openedAtMs: momentIn(tokyo, local),
  direction,
})

test('cases count in the month they were opened in, by the clock on the wall', () => {
  const cases = [
    opened('2026-06-01 00:30', 'we-call-first'),
    opened('2026-05-31 23:30', 'they-called'),
    opened('2026-05-02 10:00', 'they-called'),
    opened('2025-12-31 10:00', 'they-called'),
  ]
  expect(whoCalledFirst(cases, tokyo, nowMs, 3)).toEqual([
    { month: '2026-04', byUs: 0, byThem: 0 },
    { month: '2026-05', byUs: 0, byThem: 2 },
    { month: '2026-06', byUs: 1, byThem: 0 },
  ])
})

test('of a few nobody makes a percentage', () => {
  expect(ourShare({ byUs: 1, byThem: 2 })).toBeNull()
  expect(ourShare({ byUs: 6, byThem: 6 })).toBe(0.5)
})
