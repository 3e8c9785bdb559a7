import { expect, test } from 'vitest'
import { storeWithoutTeam } from '#renderer/data/team/store-team.ts'
import { callActions } from '#renderer/features/call/call-actions.ts'
import { eventSchema, type TantoEvent } from '#shared/event/event.ts'
import { builtAtMs, callId, entryId } from '#tests/support/builders.ts'
import { builtInOnly } from '#tests/support/content-builders.ts'
import { openTestDatabase } from '#tests/support/open-test-database.ts'

test('issues beyond those that are kept in order do not stop the first from being ranked', () => {
  const recorded: TantoEvent[] = []
  const store = {
    db: openTestDatabase(),
    record: (...events: TantoEvent[]) => {
      for (const event of events) recorded.push(eventSchema.parse(event))
    },
    attempt: () => Promise.reject(new Error('Nothing is tried here')),
    settled: () => Promise.resolve(),
    team: storeWithoutTeam,
    newId: <Id extends string>() => 'id' as Id,
    storeKey: null,
    nowMs: () => builtAtMs,
    content: builtInOnly,
  }
  const order = Array.from({ length: 501 }, (_, index) => entryId(`issue-${index}`))
  callActions(store, callId('call-1')).rank(order)
  expect(recorded).toMatchObject([{ kind: 'issues-ranked', order: order.slice(0, 500) }])
})
