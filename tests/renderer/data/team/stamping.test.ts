import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TantoEvent, RecordedEvent } from '#shared/event/event.ts'
import type { DeviceId, StreamId } from '#shared/team/shared-event.ts'
import { heard } from '#shared/team/heard.ts'
import { emptyStream, withHeard } from '#shared/team/fold-stream.ts'
import {
  aDraft,
  builtAtMs,
  callId,
  callStartedEvents,
  caseId,
  caseOpened,
  entryId,
} from '../../../support/builders.ts'
import { openTestDatabase } from '../../../support/open-test-database.ts'
import {
  joinedState,
  sharedRecord,
  type TeamMachine,
  teamMachine,
} from '../../../support/team-windows.ts'

const ours = 'case/case-1' as StreamId
const theirs = (stamp: number, event: TantoEvent, stream = ours) =>
  sharedRecord(stamp, { device: 'desk-2', event, stream })

const captured = (id: string, text: string, more: object = {}): TantoEvent => ({
  kind: 'entry-captured',
  entryId: entryId(id),
  callId: callId('call-1'),
  caseId: caseId('case-1'),
  atMs: builtAtMs,
  step: 'listen',
  content: { kind: 'note', text, dueAtMs: null },
  ...more,
})
const edited = (id: string, text: string): TantoEvent => ({
  kind: 'entry-edited',
  entryId: entryId(id),
  callId: callId('call-1'),
  atMs: builtAtMs,
  content: { kind: 'note', text, dueAtMs: null },
})

const sharedIn = (machine: TeamMachine) =>
  machine.journal.events.flatMap((event) => (event.kind === 'shared' ? [event.shared] : []))
const ownIn = (machine: TeamMachine) =>
  sharedIn(machine).filter(({ device }) => device === 'laptop')
const plainIn = (machine: TeamMachine) =>
  machine.journal.events.filter((event) => event.kind !== 'shared')

/** A laptop in a team, with two windows. */
function twoWindows(options?: Parameters<typeof teamMachine>[1]) {
  const machine = teamMachine(openTestDatabase(), options)
  machine.become(joinedState())
  return { machine, desk: machine.openWindow(), companion: machine.openWindow() }
}

test('outside of a team what happens goes into the journal as it is', async () => {
  const machine = teamMachine(openTestDatabase())
  const desk = machine.openWindow()
  desk.record(...callStartedEvents(), aDraft('a'))
  await desk.settled()
  expect(machine.journal.events.map(({ kind }) => kind)).toEqual([
    'case-opened',
    'call-started',
    'draft-typed',
  ])
})

test('outside of a team nothing is looked up for what is typed', async () => {
  const machine = teamMachine(openTestDatabase())
  let lookedUp = 0
  const desk = machine.openWindow({ onUse: () => (lookedUp += 1) })
  desk.record(...callStartedEvents(), captured('entry-1', 'Late'))
  desk.record(edited('entry-1', 'Late again'))
  await desk.settled()
  expect(lookedUp).toBe(0)
  machine.become(joinedState())
  await desk.told()
  desk.record(edited('entry-1', 'Very late'))
  await desk.settled()
  expect(lookedUp).toBeGreaterThan(0)
})

test('a new case is the team’s from its first word, with all that happens in it', async () => {
  const { machine, desk, companion } = twoWindows()
  desk.record(...callStartedEvents(), aDraft('a'), captured('entry-1', 'Late'))
  await desk.settled()
  companion.record(edited('entry-1', 'Late again'))
  await companion.settled()
  expect(plainIn(machine)).toEqual([])
  expect(ownIn(machine).map(({ stream }) => stream)).toEqual(Array(5).fill(ours))
  expect(await machine.db.entries.get('entry-1')).toMatchObject({ text: 'Late again' })
})

test('a case that was begun for oneself stays one’s own, and so does what happens in it', async () => {
  const { machine, desk } = twoWindows()
  desk.choose(ours, false)
  desk.record(...callStartedEvents())
  desk.record(captured('entry-1', 'Late'), edited('entry-1', 'Late again'))
  await desk.settled()
  expect(sharedIn(machine)).toEqual([])
})

test('what happens to a row that is on its way to the store is of its case', async () => {
  const { machine, desk } = twoWindows()
  // All of it before the first answer of the journal.
  desk.record(...callStartedEvents())
  desk.record(captured('entry-1', 'Late'))
  desk.record(edited('entry-1', 'Late again'))
  desk.record(aDraft('abc'))
  await desk.settled()
  expect(plainIn(machine)).toEqual([])
})

test('all that happens to a private line is private, whichever window it happens in', async () => {
  const { machine, desk, companion } = twoWindows()
  desk.record(...callStartedEvents(), captured('entry-1', 'He drinks', { mine: true }))
  desk.record(edited('entry-1', 'He drinks, I think'))
  await desk.settled()
  companion.record({ kind: 'entry-removed', entryId: entryId('entry-1'), callId: null, atMs: 1 })
  await companion.settled()
  const ofLine = ownIn(machine).filter(({ event }) => event.kind.startsWith('entry-'))
  expect(ofLine.map(({ event }) => event['mine'])).toEqual([true, true, true])
})

test('somebody who may only look changes nothing that is the team’s', async () => {
  const { machine, desk } = twoWindows()
  machine.become(joinedState({ role: 'read-only' }))
  await machine.hear(theirs(100, caseOpened()), theirs(101, captured('entry-1', 'Late')))
  desk.record(edited('entry-1', 'Not so late'))
  await desk.settled()
  expect(ownIn(machine)).toEqual([])
  expect(await machine.db.entries.get('entry-1')).toMatchObject({ text: 'Late' })
})

test('a rep can’t change what the team says; a lead can', async () => {
  const { machine, desk } = twoWindows()
  const change: TantoEvent = {
    kind: 'content-changed',
    versionId: 'v1' as never,
    atMs: builtAtMs,
    by: 'edit',
    items: [],
  }
  await desk.settled()
  desk.record(caseOpened())
  await desk.settled()
  expect(() => desk.record(change)).toThrow('leads')
  machine.become(joinedState({ role: 'lead' }))
  await desk.settled()
  await Promise.resolve()
  desk.record(change)
  await desk.settled()
  expect(ownIn(machine).map(({ stream }) => stream)).toEqual([ours, 'content'])
})

test('what is known is what stood in the store as it happened, not what came while it was written', async () => {
  let release = () => {}
  let isHeld = false
  const { machine, desk } = twoWindows({
    turn: () => (isHeld ? new Promise<void>((go) => (release = go)) : Promise.resolve()),
  })
  await machine.hear(theirs(100, caseOpened()), theirs(101, captured('entry-1', 'Late')))
  desk.record(edited('entry-1', 'Late, they say'))
  await desk.settled()
  expect(ownIn(machine).at(-1)?.seen).toMatchObject({ 'desk-2': 101 })
  // A slow disk has something else to write; meanwhile a colleague is heard of.
  isHeld = true
  desk.record(aDraft('a'))
  desk.record(edited('entry-1', 'Very late'))
  await storeAnswers()
  isHeld = false
  await machine.hear(theirs(102, edited('entry-1', 'Two days late')))
  await storeAnswers()
  release()
  await desk.settled()
  expect(ownIn(machine).at(-1)).toMatchObject({ seen: { 'desk-2': 101 } })
})

/** What happens in which window, or comes from a colleague, and how much of it gets on before the next. */
const step = fc.record({
  in: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('desk', 'companion') },
    { weight: 2, arbitrary: fc.constant('team') },
    { weight: 1, arbitrary: fc.constant('share') },
  ),
  what: fc.nat(5),
  getsOn: fc.nat(4),
})

test('whatever two windows and the team do at once, every word is told once, in its order, and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 30 }),
      fc.scheduler(),
      async (steps, scheduler) => {
        const machine = teamMachine(openTestDatabase(), {
          turn: () => scheduler.schedule(Promise.resolve()),
        })
        const windows = { desk: machine.openWindow(), companion: machine.openWindow() }
        const { desk, companion } = windows
        machine.become(joinedState({ sharesNewCases: false }))
        desk.record(...callStartedEvents(), captured('entry-0', 'Late'))
        await scheduler.waitFor(desk.settled())
        const recorded: TantoEvent[] = []
        const sharing: Promise<unknown>[] = []
        let heardOf = builtAtMs * 2048
        for (const [index, { in: where, what, getsOn }] of steps.entries()) {
          if (where === 'desk' || where === 'companion') {
            const event = happening(what, `${where} ${index}`, index)
            recorded.push(event)
            windows[where].record(event)
          } else if (where === 'share') {
            sharing.push(windows[what % 2 === 0 ? 'desk' : 'companion'].share('case-1'))
          } else if (sharedIn(machine).length > 0) {
            heardOf += 3_000
            await machine.hear(theirs(heardOf, captured(`theirs-${index}`, 'Heard')))
          }
          for (let turns = 0; turns < getsOn; turns++) {
            await storeAnswers()
            if (scheduler.count() > 0) await scheduler.waitOne()
          }
        }
        const all = Promise.all([...sharing, desk.settled(), companion.settled()])
        await scheduler.waitFor(all.then(() => Promise.all([desk.settled(), companion.settled()])))
        desk.end()
        companion.end()
        expect(outOfOrder(machine)).toEqual([])
        expect(leftBehind(machine)).toEqual([])
        expect(lostOf(machine, recorded)).toEqual([])
        const { folded, stored } = await rowsOf(machine)
        expect(stored).toEqual(folded)
      },
    ),
    { numRuns: 60 },
  )
}, 300_000)

/** What is asked of the working store takes a turn or two of the event loop. */
async function storeAnswers(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve))
}

function happening(what: number, text: string, index: number): TantoEvent {
  const inCall = { callId: callId('call-1'), atMs: index }
  const events: readonly TantoEvent[] = [
    captured(`entry-${index + 1}`, text),
    aDraft(text),
    edited('entry-0', text),
    { kind: 'step-entered', ...inCall, step: 'question' },
    { kind: 'case-amended', caseId: caseId('case-1'), atMs: index, patch: { phone: text } },
    { kind: 'silence-began', ...inCall },
  ]
  return events[what]!
}

/** Stamps that do not rise with their places, and words that claim to know what came after them. */
function outOfOrder(machine: TeamMachine) {
  let newestOfOurs = 0
  let newestOfTheirs = 0
  return sharedIn(machine).filter(({ device, stamp, seen }) => {
    if (device === 'desk-2') {
      newestOfTheirs = stamp
      return false
    }
    const isOut = stamp <= newestOfOurs || (seen['desk-2' as DeviceId] ?? 0) > newestOfTheirs
    newestOfOurs = stamp
    return isOut
  })
}

/** Once it is the team's nothing plain comes behind. */
function leftBehind({ journal: { events } }: TeamMachine) {
  const first = events.findIndex(({ kind }) => kind === 'shared')
  return first < 0 ? [] : events.slice(first).filter(({ kind }) => kind !== 'shared')
}

/** Lines that are neither with the team, if it is the team's, nor where they were. */
function lostOf(machine: TeamMachine, recorded: readonly TantoEvent[]) {
  const ofTeam = ownIn(machine).map(({ event }) => event as RecordedEvent)
  const told = new Set((ofTeam.length > 0 ? ofTeam : plainIn(machine)).map(textOf))
  return recorded.filter((event) => event.kind.startsWith('entry-') && !told.has(textOf(event)))
}

function textOf(event: RecordedEvent): string {
  const { seq: _seq, ...plain } = { seq: 0, ...event }
  return JSON.stringify(plain)
}

/** What the events of the team come to, and what the working store has of it. */
async function rowsOf({ db, journal }: TeamMachine) {
  const records = journal.events.flatMap((event) =>
    event.kind === 'shared' ? heard(event.shared) : [],
  )
  const { rows } = withHeard(emptyStream, records)
  const folded = [...rows.values()]
  const stored = folded.map(({ table, row }) => db.table(table).get(row.id) as Promise<unknown>)
  return { folded: folded.map(({ row }) => row), stored: await Promise.all(stored) }
}
