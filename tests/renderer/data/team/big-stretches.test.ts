import { expect, test } from 'vitest'
import { applyStretch } from '#renderer/data/apply-events.ts'
import { hasAllRows } from '#renderer/data/database.ts'
import type { JournaledEvent, TantoEvent } from '#shared/event/event.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { builtAtMs, callId, caseId, caseOpened, entryId } from '../../../support/builders.ts'
import { openTestDatabase } from '../../../support/open-test-database.ts'
import { teamDevice } from '../../../support/team-devices.ts'

const count = 400
const numbers = Array.from({ length: count }, (_, nth) => nth)
const opened = numbers.map((nth) => caseOpened({}, `case-${nth}`))
const lines = numbers.map((nth): TantoEvent => ({
  kind: 'entry-captured',
  entryId: entryId(`line-${nth}`),
  callId: callId('call-1'),
  caseId: caseId('case-1'),
  atMs: builtAtMs,
  step: 'listen',
  content: { kind: 'note', text: `Line ${nth}`, dueAtMs: null },
}))
const edits = numbers.map((nth): TantoEvent => ({
  kind: 'entry-edited',
  entryId: entryId(`line-${nth % 5}`),
  callId: callId('call-1'),
  atMs: builtAtMs,
  content: { kind: 'note', text: `Edit ${nth}`, dueAtMs: null },
}))

const records = (told: readonly SharedEvent[], from: number): JournaledEvent[] =>
  told.map((shared, index) => ({ kind: 'shared', shared, seq: from + index }))
const placed = (events: readonly TantoEvent[], from: number): JournaledEvent[] =>
  events.map((event, index) => ({ ...event, seq: from + index }))

// A transaction ends when nothing of it is waited for, and the browser's patience is a hundred steps.
test('hundreds of events at once are stored in one transaction: by themselves, of many cases, of one, late and in their order', async () => {
  const db = openTestDatabase()
  const [a, b] = [teamDevice('a'), teamDevice('b')]
  let seq = 1
  const store = async (events: readonly JournaledEvent[]) => {
    expect(await applyStretch(db, { events, chain: 'c' })).toBe(true)
    seq += events.length
  }
  const mine = numbers.map((nth) => caseOpened({}, `mine-${nth}`))
  await store(placed(mine, seq))
  await store(records(a.tellAll(opened, builtAtMs), seq))
  // By themselves again, now that there is a team.
  const more = numbers.map((nth) => caseOpened({}, `more-${nth}`))
  await store(placed(more, seq))
  await store(records(a.tellAll([...lines, ...edits], builtAtMs + 1), seq))
  await store(records(a.tellAll(edits, builtAtMs + 2), seq))
  // Of all those cases, by who knew nothing of them: every one is folded anew.
  const late = b.tellAll(
    numbers.map((nth): TantoEvent => ({
      kind: 'case-amended',
      caseId: caseId(`case-${nth}`),
      atMs: builtAtMs,
      patch: { contact: `Contact ${nth}` },
    })),
    builtAtMs,
  )
  await store(records(late, seq))
  expect(await db.cases.count()).toBe(3 * count)
  expect(await db.entries.count()).toBe(count)
  expect((await db.entries.get(entryId('line-4')))?.text).toBe(`Edit ${count - 1}`)
  expect((await db.cases.get(caseId('case-399')))?.contact).toBe('Contact 399')
  expect(await hasAllRows(db)).toBe(true)
})
