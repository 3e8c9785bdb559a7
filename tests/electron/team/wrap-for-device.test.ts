import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openInvitation, readInvitation } from '#electron/main/team/invitation.ts'
import { newDevice } from '#electron/main/team/new-device.ts'
import { openForDevice, wrapForDevice } from '#electron/main/team/wrap-for-device.ts'

const content = Buffer.from('the key of the team')

test('what is wrapped for a device opens there, under what it is for, and nowhere else', () => {
  const [ours, theirs] = [newDevice(), newDevice()]
  const wrapped = wrapForDevice(content, ours.card, 'key 1', randomBytes)
  expect(Buffer.from(openForDevice(wrapped, ours.boxSecret, 'key 1') ?? '')).toEqual(content)
  expect(openForDevice(wrapped, ours.boxSecret, 'key 2')).toBeNull()
  expect(openForDevice(wrapped, theirs.boxSecret, 'key 1')).toBeNull()
})

test('what was changed, cut or made to agree on nothing opens nothing and breaks nothing', () => {
  const { card, boxSecret } = newDevice()
  const whole = Buffer.from(wrapForDevice(content, card, 'key', randomBytes), 'base64')
  const spoiled = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
    fc.nat(whole.length - 1).map((at) => {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    }),
    // Points of small order: every secret agrees with them on the same nothing.
    fc.constantFrom(0, 1).map((first) => {
      const point = Buffer.alloc(32)
      point[0] = first
      return Buffer.concat([point, whole.subarray(32)])
    }),
  )
  fc.assert(
    fc.property(spoiled, (bytes) => {
      const wrapped = Buffer.from(bytes).toString('base64')
      expect(openForDevice(wrapped, boxSecret, 'key')).toBeNull()
    }),
  )
})

test('whatever a file says, it is an invitation or is refused', () => {
  const file = fc.record(
    {
      kind: fc.constantFrom('tanto invitation', 'another'),
      format: fc.oneof(fc.integer(), fc.string()),
      salt: fc.base64String(),
      sealed: fc.base64String(),
      more: fc.anything(),
    },
    { requiredKeys: [] },
  )
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    file.map((one) => JSON.stringify(one)),
  )
  fc.assert(
    fc.property(texts, fc.string(), (text, code) => {
      const read = readInvitation(text)
      expect(read.ok ? openInvitation(read.value, code).ok : false).toBe(false)
    }),
  )
})
