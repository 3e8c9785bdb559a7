import type { MemberId } from '../team/shared-event.ts'
import type { TodayItem } from './today.ts'

/** How much waits at one member. */
export type OwnersDues = {
  readonly memberId: MemberId
  /** Our word that is late, and whatever else is. */
  readonly late: number
  /** Customers who wait for a first call. */
  readonly unheard: number
  readonly today: number
  /** Of the rest of the week; what was put off is in no count. */
  readonly soon: number
}

/**
 * Everybody's dues by who has them, who is most behind first. Members with nothing due are told too:
 * they may have room for more.
 */
export function byOwner(
  items: readonly TodayItem[],
  ownerOf: (item: TodayItem) => MemberId | null,
  members: readonly MemberId[],
): OwnersDues[] {
  const counts = new Map(members.map((id) => [id, { late: 0, unheard: 0, today: 0, soon: 0 }]))
  for (const item of items) {
    const owner = ownerOf(item)
    if (owner === null || item.group === 'snoozed') continue
    const count = counts.get(owner) ?? { late: 0, unheard: 0, today: 0, soon: 0 }
    counts.set(owner, count)
    if (item.group === 'new') count.unheard += 1
    else if (item.group === 'today' || item.group === 'soon') count[item.group] += 1
    else count.late += 1
  }
  return [...counts]
    .map(([memberId, count]) => ({ memberId, ...count }))
    .toSorted(
      (a, b) =>
        b.late - a.late ||
        b.unheard - a.unheard ||
        b.today - a.today ||
        b.soon - a.soon ||
        (a.memberId < b.memberId ? -1 : 1),
    )
}
