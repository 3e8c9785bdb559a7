import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberEvent } from '#shared/team/member-events.ts'
import {
  authorOf,
  devicesGone,
  devicesThatStay,
  hasLead,
  membersSchema,
  noMembers,
  teamMembers,
} from '#shared/team/members.ts'
import { judge, membersAfter, type Told } from '#shared/team/members-after.ts'
import type { DeviceId, MemberId, TeamId } from '#shared/team/shared-event.ts'
import {
  aCard,
  beginning,
  begun,
  keyMade,
  membersOf,
  takenIn,
  told,
} from '../../support/member-builders.ts'

const ids = { ann: 'ann' as MemberId, ben: 'ben' as MemberId, eve: 'eve' as MemberId }
const device = (id: string) => id as DeviceId
const why = (members: ReturnType<typeof membersOf>, by: string, event: MemberEvent) => {
  const judged = judge(members, told(by, event), beginning)
  return judged.ok ? 'counts' : judged.error
}
const removed = (memberId: MemberId): MemberEvent => ({ kind: 'member-removed', memberId })
const lost = (id: string): MemberEvent => ({ kind: 'device-removed', deviceId: device(id) })
const role = (memberId: MemberId, next: 'rep' | 'lead' | 'read-only'): MemberEvent => ({
  kind: 'role-changed',
  memberId,
  role: next,
  wrapped: {},
})

test('only who the invitation names begins a team, and only once', () => {
  expect(authorOf(membersOf(begun), device('ann-1'))).toMatchObject({ id: 'ann', role: 'lead' })
  const { event } = begun
  if (event.kind !== 'team-begun') throw new Error('It begins nothing')
  expect(why(noMembers, 'eve-1', event)).toBe('not-allowed')
  expect(why(noMembers, 'ann-1', { ...event, team: 'another' as TeamId })).toBe('not-allowed')
  expect(why(noMembers, 'ann-1', { ...event, device: aCard('eve-1') })).toBe('not-allowed')
  const impostor = { ...aCard('ann-1'), publicKey: aCard('eve-1').publicKey }
  expect(why(noMembers, 'ann-1', { ...event, device: impostor })).toBe('not-allowed')
  expect(why(membersOf(begun), 'ann-1', event)).toBe('does-not-fit')
})

test('leads take people in; nobody else does', () => {
  const members = membersOf(begun, ...takenIn('ben', 'rep'), ...takenIn('eve', 'read-only'))
  expect(authorOf(members, device('ben-1'))).toMatchObject({ id: 'ben', role: 'rep' })
  const dan: MemberEvent = {
    kind: 'member-added',
    memberId: 'dan' as MemberId,
    name: 'Dan',
    role: 'lead',
  }
  for (const by of ['ben-1', 'eve-1', 'nobody']) expect(why(members, by, dan)).toBe('not-allowed')
  expect(why(members, 'ann-1', dan)).toBe('counts')
  expect(why(members, 'ben-1', role(ids.ben, 'lead'))).toBe('not-allowed')
  expect(why(members, 'ben-1', keyMade('00000002', 'ben-1'))).toBe('not-allowed')
})

test('a removed device says nothing that counts from there on', () => {
  const members = membersOf(begun, ...takenIn('ben', 'lead'), told('ann-1', lost('ben-1')))
  expect(authorOf(members, device('ben-1'))).toBeNull()
  expect(why(members, 'ben-1', removed(ids.ann))).toBe('not-allowed')
  expect(devicesGone(members).map(({ id }) => id)).toEqual(['ben-1'])
  // Its owner is still there, and may be given another.
  const another: MemberEvent = {
    kind: 'device-added',
    memberId: ids.ben,
    device: aCard('ben-2'),
  }
  expect(why(members, 'ann-1', another)).toBe('counts')
})

test('no device comes back, under its id or with its key', () => {
  const members = membersOf(begun, ...takenIn('ben', 'rep'), told('ann-1', lost('ben-1')))
  const added = (card: ReturnType<typeof aCard>): MemberEvent => ({
    kind: 'device-added',
    memberId: ids.ben,
    device: card,
  })
  expect(why(members, 'ann-1', added(aCard('ben-1')))).toBe('does-not-fit')
  expect(why(members, 'ann-1', added({ ...aCard('ben-1'), id: device('new') }))).toBe(
    'does-not-fit',
  )
})

test('everybody says for themselves that they leave and who covers, and for nobody else', () => {
  const members = membersOf(begun, ...takenIn('ben', 'rep'), ...takenIn('eve', 'rep'))
  const cover = (memberId: MemberId, coverId: MemberId | null): MemberEvent => ({
    kind: 'cover-set',
    memberId,
    coverId,
    untilMs: null,
  })
  expect(why(members, 'ben-1', cover(ids.ben, ids.eve))).toBe('counts')
  expect(why(members, 'ben-1', cover(ids.eve, ids.ben))).toBe('not-allowed')
  expect(why(members, 'ann-1', cover(ids.eve, ids.ben))).toBe('counts')
  expect(why(members, 'ben-1', cover(ids.ben, ids.ben))).toBe('does-not-fit')
  expect(why(members, 'ben-1', removed(ids.ben))).toBe('counts')
  expect(why(members, 'ben-1', removed(ids.eve))).toBe('not-allowed')
  expect(why(members, 'ben-1', lost('ben-1'))).toBe('counts')
  expect(why(members, 'ben-1', lost('eve-1'))).toBe('not-allowed')
})

test('whoever left covers for nobody, and their name stays', () => {
  const members = membersOf(
    begun,
    ...takenIn('ben', 'rep'),
    ...takenIn('eve', 'rep'),
    told('eve-1', { kind: 'cover-set', memberId: ids.eve, coverId: ids.ben, untilMs: null }),
    told('ben-1', removed(ids.ben)),
  )
  const [, ben, eve] = teamMembers(members)
  expect(eve?.cover).toBeNull()
  expect(ben).toMatchObject({ name: 'ben Sample', isRemoved: true })
  expect(ben?.devices).toEqual([{ id: 'ben-1', isRemoved: true }])
})

test('the last lead stays: whoever would go, lose their last device or the role', () => {
  const members = membersOf(begun, ...takenIn('ben', 'rep'))
  for (const event of [removed(ids.ann), lost('ann-1'), role(ids.ann, 'rep')]) {
    expect(why(members, 'ann-1', event)).toBe('last-lead')
  }
  const two = membersOf(begun, ...takenIn('ben', 'lead'))
  expect(why(two, 'ann-1', removed(ids.ann))).toBe('counts')
})

test('of two leads who remove each other at once the first in the order of the stream stays', () => {
  const both = [told('ann-1', removed(ids.ben)), told('ben-1', removed(ids.ann))]
  const start = membersOf(begun, ...takenIn('ben', 'lead'))
  const after = (order: readonly Told[]) =>
    teamMembers(order.reduce((members, one) => membersAfter(members, one, beginning), start))
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ id }) => id)
  expect(after(both)).toEqual(['ann'])
  expect(after(both.toReversed())).toEqual(['ben'])
})

test('a key counts only when it is for exactly who stays', () => {
  const members = membersOf(
    begun,
    ...takenIn('ben', 'rep'),
    ...takenIn('eve', 'rep'),
    told('ann-1', removed(ids.eve)),
  )
  expect(members.isKeyStale).toBe(true)
  expect(why(members, 'ann-1', keyMade('00000002', 'ann-1', 'ben-1', 'eve-1'))).toBe('does-not-fit')
  expect(why(members, 'ann-1', keyMade('00000002', 'ann-1'))).toBe('does-not-fit')
  expect(why(members, 'ann-1', keyMade('00000001', 'ann-1', 'ben-1'))).toBe('does-not-fit')
  const next = membersAfter(
    members,
    told('ann-1', keyMade('00000002', 'ann-1', 'ben-1')),
    beginning,
  )
  expect(next.keyIds).toEqual(['00000001', '00000002'])
  expect(next.isKeyStale).toBe(false)
})

const names = ['ann', 'ben', 'eve', 'dan'] as const
const people = fc.constantFrom(...names).map((name) => name as MemberId)
const deviceNames = fc.constantFrom(...names.flatMap((name) => [`${name}-1`, `${name}-2`]))
const events: fc.Arbitrary<MemberEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('member-added' as const),
    memberId: people,
    name: fc.constant('Sample'),
    role: fc.constantFrom('rep' as const, 'lead' as const, 'read-only' as const),
  }),
  fc.record({
    kind: fc.constant('device-added' as const),
    memberId: people,
    device: deviceNames.map(aCard),
  }),
  fc
    .tuple(people, fc.constantFrom('rep' as const, 'lead' as const))
    .map(([id, to]) => role(id, to)),
  deviceNames.map(lost),
  people.map(removed),
  fc
    .subarray(names.flatMap((name) => [`${name}-1`, `${name}-2`]))
    .map((ones) => keyMade('00000002', ...ones)),
  fc.constant(begun.event),
)
const stories = fc.array(fc.tuple(deviceNames, events), { maxLength: 40 })

test('whatever anybody tells: there is a lead, nobody comes back, and it can be kept as JSON', () => {
  fc.assert(
    fc.property(stories, (story) => {
      let members = membersOf(begun)
      for (const [by, event] of story) {
        const author = authorOf(members, device(by))
        const after = membersAfter(members, told(by, event), beginning)
        expect(after === members || author !== null).toBe(true)
        expect(hasLead(after)).toBe(true)
        for (const { card } of members.devices.filter((one) => one.isRemoved)) {
          expect(authorOf(after, card.id)).toBeNull()
          expect(devicesThatStay(after)).not.toContainEqual(card)
        }
        members = after
      }
      expect(membersSchema.parse(JSON.parse(JSON.stringify(members)))).toEqual(members)
    }),
    { numRuns: 500 },
  )
})
