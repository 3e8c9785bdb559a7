import { afterEach, expect, test, vi } from 'vitest'
import { createRecorder, slowMs } from '#renderer/data/recorder.ts'
import type { JournaledEvent, RecordedEvent } from '#shared/event/event.ts'
import type { AppendOutcome } from '#shared/ipc/desktop-api.ts'
import { aDraft, journaled } from '../../support/builders.ts'
import { memoryJournal } from '../../support/memory-journal.ts'

afterEach(() => {
  vi.mocked(console.error).mockClear()
})

/** A journal whose answers the test gives, one by one. */
function heldJournal() {
  const asked: { events: RecordedEvent[]; answer: (outcome: AppendOutcome) => void }[] = []
  return {
    asked,
    append: ({ events }: { events: RecordedEvent[] }) =>
      new Promise<AppendOutcome>((answer) => asked.push({ events, answer })),
  }
}

const never = new Promise<void>(() => {})
/** Time that a test does not wait for: a write is never slow, a next try comes at once. */
const noTime = (ms: number) => (ms === slowMs ? never : Promise.resolve())

function recorderOn(
  append: (input: { events: RecordedEvent[] }) => Promise<AppendOutcome>,
  wait: (ms: number) => Promise<void> = noTime,
) {
  const applied: JournaledEvent[] = []
  const recorder = createRecorder({
    append,
    apply: async ({ events }) => {
      applied.push(...events)
    },
    wait,
  })
  return { recorder, applied }
}

test('it says saved only once the journal has every key press', async () => {
  const { asked, append } = heldJournal()
  const { recorder } = recorderOn(append)
  expect(recorder.saveState().kind).toBe('saved')
  recorder.record(aDraft('a'))
  recorder.record(aDraft('ab'))
  expect(recorder.saveState().kind).toBe('saving')
  asked[0]?.answer({ kind: 'durable', firstSeq: 1, chain: 'c' })
  await vi.waitFor(() => expect(asked.length).toBe(2))
  expect(recorder.saveState().kind).toBe('saving')
  asked[1]?.answer({ kind: 'durable', firstSeq: 2, chain: 'c' })
  await recorder.settled()
  expect(recorder.saveState().kind).toBe('saved')
})

test('key presses during a write go together with the next one', async () => {
  const { asked, append } = heldJournal()
  const { recorder } = recorderOn(append)
  for (const text of ['a', 'ab', 'abc']) recorder.record(aDraft(text))
  expect(asked.map((write) => write.events.length)).toEqual([1])
  asked[0]?.answer({ kind: 'durable', firstSeq: 1, chain: 'c' })
  await vi.waitFor(() => expect(asked.map((write) => write.events.length)).toEqual([1, 2]))
})

test('the working store gets each event with its place, and only after the journal', async () => {
  const { asked, append } = heldJournal()
  const { recorder, applied } = recorderOn(append)
  recorder.record(aDraft('a'))
  expect(applied).toEqual([])
  asked[0]?.answer({ kind: 'durable', firstSeq: 41, chain: 'c' })
  await recorder.settled()
  expect(applied).toEqual(journaled([aDraft('a')], 41))
})

test('a refused write is said, kept in its place and tried again', async () => {
  const journal = memoryJournal()
  const states: string[] = []
  let refusals = 2
  const { recorder, applied } = recorderOn((input) =>
    refusals-- > 0
      ? Promise.resolve({ kind: 'failed', problem: 'disk-full' })
      : journal.appendEvents(input),
  )
  recorder.subscribe(() => states.push(recorder.saveState().kind))
  recorder.record(aDraft('a'))
  recorder.record(aDraft('ab'))
  await recorder.settled()
  expect(states).toEqual(['saving', 'failed', 'failed', 'saved'])
  expect(applied).toEqual(journaled([aDraft('a'), aDraft('ab')]))
})

test('a desktop that throws is a refusal, not the end of recording', async () => {
  const journal = memoryJournal()
  let throwsLeft = 1
  const { recorder, applied } = recorderOn((input) =>
    throwsLeft-- > 0 ? Promise.reject(new Error('gone')) : journal.appendEvents(input),
  )
  recorder.record(aDraft('a'))
  await recorder.settled()
  expect(applied.length).toBe(1)
})

test('a working store that refuses is tried again and keeps the order', async () => {
  const journal = memoryJournal()
  const applied: JournaledEvent[] = []
  let refusals = 1
  const recorder = createRecorder({
    append: journal.appendEvents,
    apply: async ({ events }) => {
      if (refusals-- > 0) throw new Error('store is full')
      applied.push(...events)
    },
    wait: noTime,
  })
  recorder.record(aDraft('a'))
  await recorder.settled()
  expect(applied).toEqual(journaled([aDraft('a')]))
  expect(recorder.saveState().kind).toBe('saved')
  expect(console.error).toHaveBeenCalledOnce()
})

test('what piled up during a long refusal goes out in pieces, and no group is torn', async () => {
  const journal = memoryJournal()
  const sizes: number[] = []
  let isRefusing = true
  const { recorder, applied } = recorderOn((input) => {
    if (isRefusing) return Promise.resolve({ kind: 'failed', problem: 'disk-full' })
    sizes.push(input.events.length)
    return journal.appendEvents(input)
  })
  for (let index = 0; index < 400; index++) {
    recorder.record(aDraft('a'), aDraft('b'), aDraft('c'))
  }
  isRefusing = false
  await recorder.settled()
  expect(sizes.every((size) => size <= 1000 && size % 3 === 0)).toBe(true)
  expect(applied.length).toBe(1200)
})

test('an event the desktop would refuse for ever is not taken, and what follows is saved', async () => {
  const journal = memoryJournal()
  const { recorder, applied } = recorderOn(journal.appendEvents)
  expect(() => recorder.record(aDraft('x'.repeat(4001)))).toThrow('too_big')
  recorder.record(aDraft('a'))
  await recorder.settled()
  expect(applied).toEqual(journaled([aDraft('a')]))
})

test('a disk that answers slowly is said, typing goes on, and saved is said only when it is', async () => {
  const { asked, append } = heldJournal()
  const states: string[] = []
  const { recorder, applied } = recorderOn(append, () => Promise.resolve())
  recorder.subscribe(() => states.push(recorder.saveState().kind))
  recorder.record(aDraft('a'))
  await vi.waitFor(() => expect(recorder.saveState().kind).toBe('slow'))
  recorder.record(aDraft('ab'))
  expect(recorder.saveState().kind).toBe('slow')
  asked[0]?.answer({ kind: 'durable', firstSeq: 1, chain: 'c' })
  await vi.waitFor(() => expect(asked.length).toBe(2))
  await vi.waitFor(() => expect(recorder.saveState().kind).toBe('slow'))
  asked[1]?.answer({ kind: 'durable', firstSeq: 2, chain: 'd' })
  await recorder.settled()
  expect(states).toEqual(['saving', 'slow', 'saving', 'slow', 'saved'])
  expect(applied).toEqual(journaled([aDraft('a'), aDraft('ab')]))
})

test('a slow disk that then refuses says why, and a slow next try does not hide it', async () => {
  const { asked, append } = heldJournal()
  const { recorder } = recorderOn(append, () => Promise.resolve())
  recorder.record(aDraft('a'))
  await vi.waitFor(() => expect(recorder.saveState().kind).toBe('slow'))
  asked[0]?.answer({ kind: 'failed', problem: 'no-permission' })
  await vi.waitFor(() => expect(asked.length).toBe(2))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(recorder.saveState()).toMatchObject({ kind: 'failed', problem: 'no-permission' })
  asked[1]?.answer({ kind: 'durable', firstSeq: 1, chain: 'c' })
  await recorder.settled()
  expect(recorder.saveState().kind).toBe('saved')
})

test('what is tried once and refused is not tried again, and nothing typed is in doubt for it', async () => {
  const { asked, append } = heldJournal()
  const { recorder, applied } = recorderOn(append)
  const trying = recorder.attempt(aDraft('of a file'))
  expect(recorder.saveState().kind).toBe('saved')
  recorder.record(aDraft('a'))
  asked[0]?.answer({ kind: 'failed', problem: 'disk-full' })
  expect(await trying).toEqual({ kind: 'failed', problem: 'disk-full' })
  expect(recorder.saveState().kind).toBe('saving')
  asked[1]?.answer({ kind: 'durable', firstSeq: 1, chain: 'c' })
  await recorder.settled()
  expect(asked.length).toBe(2)
  expect(applied).toEqual(journaled([aDraft('a')]))
})

test('what is tried is waited for before a quit, until journal and store have it', async () => {
  const { asked, append } = heldJournal()
  const { recorder, applied } = recorderOn(append)
  void recorder.attempt(aDraft('of a file'))
  let isSettled = false
  const settling = recorder.settled().then(() => {
    isSettled = true
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(isSettled).toBe(false)
  asked[0]?.answer({ kind: 'durable', firstSeq: 1, chain: 'c' })
  await settling
  expect(applied).toEqual(journaled([aDraft('of a file')]))
})
