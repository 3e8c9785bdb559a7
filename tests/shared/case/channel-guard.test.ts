import { expect, test } from 'vitest'
import type { Act } from '#shared/case/acts.ts'
import { isMailHeld } from '#shared/case/channel-guard.ts'
import type { Channel } from '#shared/case/preparation.ts'

const contacted = (channel: Channel, callId: string | null = null): Act => ({
  kind: 'customer-contacted',
  atMs: 1,
  channel,
  callId: callId as never,
  note: '',
})
const repeated: Act = { kind: 'case-repeated', atMs: 2, words: 'It is back' }

test('bad news by e-mail is held while nobody has spoken with them', () => {
  expect(isMailHeld({ acts: [] })).toBe(true)
  expect(isMailHeld({ acts: [contacted('e-mail')] })).toBe(true)
})

test.each(['phone', 'visit', 'video'] as const)(
  'after a contact by %s it is not held',
  (channel) => {
    expect(isMailHeld({ acts: [contacted(channel), contacted('e-mail')] })).toBe(false)
  },
)

test('when it happened again it is bad news again', () => {
  expect(isMailHeld({ acts: [contacted('phone'), repeated] })).toBe(true)
  expect(isMailHeld({ acts: [contacted('phone'), repeated, contacted('visit')] })).toBe(false)
})
