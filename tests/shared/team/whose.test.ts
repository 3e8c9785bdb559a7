import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs } from '#shared/base/time.ts'
import { coveredBy, whomToHandTo } from '#shared/team/cover.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import type { TeamMember } from '#shared/team/team-state.ts'
import { isAmong, isByOther, type OfSomebody, ownerOf, standingOf } from '#shared/team/whose.ts'
import { builtAtMs } from '../../support/builders.ts'

const nowMs = builtAtMs
const ids = ['mori', 'sato', 'abe', 'ito'] as MemberId[]
const [mori, sato, abe, ito] = ids as [MemberId, MemberId, MemberId, MemberId]
const member = (id: MemberId, more: Partial<TeamMember> = {}): TeamMember => ({
  id,
  name: `Sample ${id}`,
  role: 'rep',
  isRemoved: false,
  devices: [],
  cover: null,
  ...more,
})
const covers = (memberId: MemberId, untilMs: number | null = null) => ({
  cover: { memberId, untilMs },
})
const from = (members: readonly TeamMember[]) => ({
  me: mori,
  covered: coveredBy(mori, members, nowMs),
})

const anyRow: fc.Arbitrary<OfSomebody> = fc.record(
  { by: fc.constantFrom(...ids), ownerId: fc.constantFrom(...ids) },
  { requiredKeys: [] },
)
const anyTeam = fc
  .array(
    fc.option(fc.record({ cover: fc.nat(3), days: fc.option(fc.integer({ min: -9, max: 9 })) })),
    {
      minLength: 4,
      maxLength: 4,
    },
  )
  .map((all) =>
    all.map((one, nth) => {
      const untilMs = one === null || one.days === null ? null : nowMs + one.days * dayMs
      const cover = one && one.cover !== nth ? covers(ids[one.cover]!, untilMs) : {}
      return member(ids[nth]!, cover)
    }),
  )

test('a case is of who began it until it is handed over', () => {
  expect(ownerOf({})).toBeNull()
  expect(ownerOf({ by: mori })).toBe(mori)
  expect(ownerOf({ by: mori, ownerId: sato })).toBe(sato)
})

test('without a team everything is one’s own, and so is what was never shared', () => {
  fc.assert(
    fc.property(anyRow, anyTeam, (of, team) => {
      expect(standingOf(of, null, nowMs)).toBe('mine')
      expect(isAmong(of, 'team', null, nowMs)).toBe(true)
      expect(standingOf({}, from(team), nowMs)).toBe('mine')
      expect(isAmong({}, 'team', from(team), nowMs)).toBe(false)
      expect(isByOther({}, from(team))).toBe(false)
    }),
  )
})

test('each shared case is looked at by its owner, in the team’s list, and in exactly one member’s', () => {
  fc.assert(
    fc.property(anyRow, anyTeam, (of, team) => {
      const isOfMember = (memberId: MemberId) => isAmong(of, { memberId }, from(team), nowMs)
      const isShared = ownerOf(of) !== null
      expect(ids.filter(isOfMember)).toEqual(isShared ? [ownerOf(of)] : [])
      expect(isAmong(of, 'team', from(team), nowMs)).toBe(isShared)
    }),
  )
})

test('who covers sees those cases until the day comes, and no others of colleagues', () => {
  const team = [member(mori), member(sato, covers(mori, nowMs + dayMs)), member(abe)]
  expect(standingOf({ by: sato }, from(team), nowMs)).toBe('covered')
  expect(standingOf({ by: abe }, from(team), nowMs)).toBe('theirs')
  // What falls due after it is over is theirs again: no reminder comes too early here.
  expect(standingOf({ by: sato }, from(team), nowMs + dayMs)).toBe('theirs')
  expect(coveredBy(mori, team, nowMs + dayMs).size).toBe(0)
})

test('who covers and is away as well hands on what they cover, for as long as both are', () => {
  const team = [
    member(mori),
    member(sato, covers(mori, nowMs + dayMs)),
    member(abe, covers(sato, nowMs + 5 * dayMs)),
  ]
  expect(coveredBy(mori, team, nowMs)).toEqual(
    new Map([
      [sato, nowMs + dayMs],
      [abe, nowMs + dayMs],
    ]),
  )
  expect(coveredBy(sato, team, nowMs).has(abe)).toBe(true)
})

test('however covers are set, it ends: nobody covers themselves, and only who is away is covered', () => {
  fc.assert(
    fc.property(anyTeam, fc.constantFrom(...ids), (team, me) => {
      const covered = coveredBy(me, team, nowMs)
      expect(covered.has(me)).toBe(false)
      for (const [id, untilMs] of covered) {
        expect(untilMs).toBeGreaterThan(nowMs)
        expect(team.find((one) => one.id === id)?.cover).not.toBeNull()
      }
      const openly = team.filter(
        ({ cover }) => cover?.memberId === me && (cover.untilMs ?? Infinity) > nowMs,
      )
      expect(openly.every(({ id }) => covered.has(id))).toBe(true)
    }),
  )
})

test('a case is offered to oneself first, then to who is on duty, never to who can’t take it', () => {
  const team = [
    member(abe, covers(sato)),
    member(ito),
    member(sato),
    member(mori),
    member('left' as MemberId, { isRemoved: true }),
    member('boss' as MemberId, { role: 'read-only' }),
  ]
  const listed = (ownerId: MemberId | null) =>
    whomToHandTo(team, { ownerId, me: mori, presence: [{ memberId: sato }], nowMs }).map(
      ({ member: { id }, duty }) => `${id} ${duty}`,
    )
  expect(listed(mori)).toEqual(['sato here', 'ito not-away', 'abe away'])
  expect(listed(ito)).toEqual(['mori here', 'sato here', 'abe away'])
})
