import { expect, test } from 'vitest'
import { createPageAppends } from '#electron/main/team/page-appends.ts'
import type { RecordedEvent } from '#shared/event/event.ts'
import type { AppendOutcome } from '#shared/ipc/desktop-api.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import { aDraft } from '../../support/builders.ts'
import { memoryJournal } from '../../support/memory-journal.ts'
import { ownShared } from '../../support/team-windows.ts'

const stream = 'case/case-1' as StreamId

/** A disk that answers when the test says so. */
function slowJournal() {
  const journal = memoryJournal()
  const waiting: (() => void)[] = []
  return {
    append: (events: readonly RecordedEvent[]) =>
      new Promise<AppendOutcome>((resolve) => {
        waiting.push(() => {
          void journal.appendEvents({ events: [...events] }).then((outcome) => {
            resolve(outcome)
          })
        })
      }),
    answer: () => waiting.shift()?.(),
    events: journal.events,
  }
}

function quickJournal() {
  const journal = memoryJournal()
  return {
    append: async (events: readonly RecordedEvent[]) =>
      journal.appendEvents({ events: [...events] }),
    events: journal.events,
  }
}

const stampsIn = (events: readonly RecordedEvent[]) =>
  events.flatMap((event) => (event.kind === 'shared' ? event.shared.stamp : []))

test('stamps of two windows rise with their places in the journal, and each window learns its own', async () => {
  const pages = createPageAppends()
  const journal = quickJournal()
  const first = await pages.append(journal, { events: [ownShared(50), ownShared(51)], asOf: 0 })
  const second = await pages.append(journal, { events: [ownShared(40), ownShared(90)], asOf: 0 })
  expect(stampsIn(journal.events)).toEqual([50, 51, 52, 90])
  expect(first).not.toHaveProperty('stamps')
  expect(second).toMatchObject({ kind: 'durable', stamps: [52, 90] })
})

test('what a store gives back to its journal keeps its stamps', async () => {
  const pages = createPageAppends()
  const journal = quickJournal()
  await pages.append(journal, { events: [ownShared(50)], asOf: 0 })
  await pages.append(journal, { events: [ownShared(20)] })
  expect(stampsIn(journal.events)).toEqual([50, 20])
})

test('a window that has not heard of a case being shared writes nothing until it has', async () => {
  const pages = createPageAppends()
  const journal = quickJournal()
  await pages.append(journal, { events: [ownShared(1)], asOf: 0, begins: [stream] })
  const outdated = await pages.append(journal, { events: [aDraft('a')], asOf: 0 })
  expect(outdated).toEqual({ kind: 'outdated', asOf: 1, begun: [stream] })
  expect(journal.events).toHaveLength(1)
  const again = await pages.append(journal, { events: [aDraft('a')], asOf: 1 })
  expect(again.kind).toBe('durable')
})

test('while it is written that a case is shared, others wait for how it goes', async () => {
  const pages = createPageAppends()
  const journal = slowJournal()
  const sharing = pages.append(journal, { events: [ownShared(1)], asOf: 0, begins: [stream] })
  const typing = pages.append(journal, { events: [aDraft('a')], asOf: 0 })
  journal.answer()
  expect((await sharing).kind).toBe('durable')
  expect((await typing).kind).toBe('outdated')
  expect(journal.events.map(({ kind }) => kind)).toEqual(['shared'])
})

test('a case the disk did not take is not shared, and typing goes on as before', async () => {
  const pages = createPageAppends()
  const full = { append: async () => ({ kind: 'failed', problem: 'disk-full' }) as const }
  const outcome = await pages.append(full, { events: [ownShared(1)], asOf: 0, begins: [stream] })
  expect(outcome).toEqual({ kind: 'failed', problem: 'disk-full' })
  const typed = await pages.append(quickJournal(), { events: [aDraft('a')], asOf: 0 })
  expect(typed.kind).toBe('durable')
})

test('a past that somebody typed behind meanwhile, or is typing behind, is not written', async () => {
  const pages = createPageAppends()
  const journal = slowJournal()
  const typing = pages.append(journal, { events: [aDraft('a')], asOf: 0 })
  const early = await pages.append(journal, { events: [ownShared(1)], asOf: 0, after: 0 })
  expect(early.kind).toBe('moved')
  journal.answer()
  await typing
  const late = await pages.append(journal, { events: [ownShared(1)], asOf: 0, after: 0 })
  expect(late.kind).toBe('moved')
  const sharing = pages.append(journal, { events: [ownShared(1)], asOf: 0, after: 1 })
  journal.answer()
  expect((await sharing).kind).toBe('durable')
})

test('once a team is left nothing is its any more', async () => {
  const pages = createPageAppends()
  const journal = quickJournal()
  await pages.append(journal, { events: [ownShared(1)], asOf: 0, begins: [stream] })
  pages.forget()
  const outdated = await pages.append(journal, { events: [aDraft('a')], asOf: 1 })
  expect(outdated).toEqual({ kind: 'outdated', asOf: 2, begun: [] })
})
