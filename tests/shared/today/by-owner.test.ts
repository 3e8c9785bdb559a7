import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberId } from '#shared/team/shared-event.ts'
import { byOwner } from '#shared/today/by-owner.ts'
import { todayGroups, type TodayItem } from '#shared/today/today.ts'
import { builtAtMs, caseId } from '../../support/builders.ts'

const people = ['mori', 'sato', 'abe'] as MemberId[]
const items = (...all: [who: string, group: TodayItem['group']][]): TodayItem[] =>
  all.map(([who, group], nth) => ({
    caseId: caseId(who),
    key: String(nth),
    kind: 'check-in',
    dueAtMs: builtAtMs,
    severity: 4,
    group,
    snooze: null,
  }))
const ownerOf = ({ caseId: id }: TodayItem): MemberId | null =>
  people.find((one) => String(one) === id) ?? null

test('who is most behind stands first, and who has nothing to do is there too', () => {
  const told = byOwner(
    items(
      ['sato', 'late'],
      ['mori', 'word-late'],
      ['mori', 'late'],
      ['mori', 'soon'],
      ['sato', 'new'],
    ),
    ownerOf,
    people,
  )
  expect(told).toEqual([
    { memberId: 'mori', late: 2, unheard: 0, today: 0, soon: 1 },
    { memberId: 'sato', late: 1, unheard: 1, today: 0, soon: 0 },
    { memberId: 'abe', late: 0, unheard: 0, today: 0, soon: 0 },
  ])
})

test('each thing that waits is counted once, with one member; what was put off or is private never', () => {
  const anyItem = fc.tuple(
    fc.constantFrom('mori', 'sato', 'abe', 'nobody'),
    fc.constantFrom(...todayGroups),
  )
  fc.assert(
    fc.property(fc.array(anyItem), (all) => {
      const told = byOwner(items(...all), ownerOf, people)
      for (const { memberId, ...counts } of told) {
        const waits = all.filter(([who, group]) => who === memberId && group !== 'snoozed')
        expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(waits.length)
      }
      expect(told).toHaveLength(people.length)
    }),
  )
})
