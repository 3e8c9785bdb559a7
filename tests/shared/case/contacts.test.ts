import { expect, test } from 'vitest'
import { hourMs } from '#shared/base/time.ts'
import { advance, newProgress } from '#shared/case/lifecycle.ts'

const spokenWithAt = (hours: number) =>
  ({
    kind: 'customer-contacted',
    channel: 'phone',
    callId: null,
    note: '',
    atMs: hours * hourMs,
  }) as const

const lastOf = (...hours: number[]) =>
  hours.reduce((progress, hour) => advance(progress, spokenWithAt(hour)), newProgress).contactedAtMs

test('a wrap-up finished late does not take back a contact that came after its call', () => {
  expect(lastOf(100, 97)).toBe(100 * hourMs)
})

test('a contact that a clock told a year ahead is put right by the next one', () => {
  expect(lastOf(9_000, 97)).toBe(97 * hourMs)
})
