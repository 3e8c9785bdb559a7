import { copyFile, mkdir, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal, origin } from '#electron/main/journal/journal.ts'
import { noKeys, sealersOf } from '#electron/main/journal/sealers.ts'
import { sampleCaseId } from '#shared/case/sample.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import { accountKept } from '../../../support/account-builders.ts'
import {
  aCase,
  aDraft,
  builtAtMs,
  callId,
  callStartedEvents,
  caseId,
  caseOpened,
  entryId,
} from '../../../support/builders.ts'
import { contentChanged } from '../../../support/content-builders.ts'
import { openTestDatabase } from '../../../support/open-test-database.ts'
import { joinedState, type TeamMachine, teamMachine } from '../../../support/team-windows.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

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
const ofLine = (kind: 'entry-removed' | 'entry-erased', id: string): TantoEvent => ({
  kind,
  entryId: entryId(id),
  callId: callId('call-1'),
  atMs: builtAtMs,
})

/** A window of somebody who joined a team after all of this had happened. */
async function joinedAfter(...before: TantoEvent[]) {
  // Each step takes its time: what is done at once meets on the way.
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 2))
  const machine = teamMachine(openTestDatabase(), { turn })
  const desk = machine.openWindow()
  desk.record(...before)
  await desk.settled()
  machine.become(joinedState())
  await desk.told()
  return { machine, desk }
}

const sharedIn = (machine: TeamMachine) =>
  machine.journal.events.flatMap((event) => (event.kind === 'shared' ? [event.shared] : []))
const kindsIn = (machine: TeamMachine) => sharedIn(machine).map(({ event }) => event.kind)

test('what happened before a team was joined stays one’s own until it is shared', async () => {
  const { machine, desk } = await joinedAfter(...callStartedEvents())
  desk.record(captured('entry-1', 'Late'))
  await desk.settled()
  expect(sharedIn(machine)).toEqual([])
})

test('a shared case is given with all of its past in its old order, and all goes on from there', async () => {
  const { machine, desk } = await joinedAfter(
    ...callStartedEvents(),
    caseOpened({}, caseId('case-2')),
    aDraft('a'),
    captured('entry-1', 'Late'),
    aDraft('ab'),
    ofLine('entry-removed', 'entry-1'),
  )
  const rows = await machine.db.entries.toArray()
  expect(await desk.share('case-1')).toEqual(new Map([['case-1', 'shared']]))
  expect(kindsIn(machine)).toEqual([
    'case-opened',
    'call-started',
    'entry-captured',
    'draft-typed',
    'entry-removed',
  ])
  const stamps = sharedIn(machine).map(({ stamp }) => stamp)
  expect(stamps).toEqual(stamps.toSorted((a, b) => a - b))
  desk.record(captured('entry-2', 'Very late'))
  await desk.settled()
  expect(kindsIn(machine).at(-1)).toBe('entry-captured')
  expect(await machine.db.entries.get('entry-1')).toEqual({
    ...rows[0],
    seq: stamps[2],
    by: 'laptop-person',
  })
})

test('what was erased is not given, and a private line is given to nobody', async () => {
  const { machine, desk } = await joinedAfter(
    ...callStartedEvents(),
    captured('entry-1', 'Erased words'),
    ofLine('entry-erased', 'entry-1'),
    captured('entry-2', 'My own words', { mine: true }),
    ofLine('entry-removed', 'entry-2'),
  )
  await desk.share('case-1')
  expect(JSON.stringify(sharedIn(machine))).not.toContain('Erased words')
  const ofEntries = sharedIn(machine).filter(({ event }) => event.kind.startsWith('entry-'))
  expect(ofEntries.map(({ event }) => event['mine'])).toEqual([true, true])
})

test('the customer of a shared case is shared with it, once', async () => {
  const { customer } = aCase()
  const { machine, desk } = await joinedAfter(
    ...accountKept('a1', { name: customer }, [{ name: 'M. Ito' }]),
    ...accountKept('a2', { name: 'Somebody else' }),
    caseOpened(),
    caseOpened({}, caseId('case-2')),
  )
  await desk.share('case-1', 'case-2')
  const streams = sharedIn(machine).map(({ stream }) => stream)
  expect(streams).toEqual(['case/case-1', 'account/a1', 'account/a1', 'case/case-2'])
})

test('a case that is shared already is not given again', async () => {
  const { machine, desk } = await joinedAfter(caseOpened())
  await desk.share('case-1')
  expect(await desk.share('case-1')).toEqual(new Map([['case-1', 'shared']]))
  expect(kindsIn(machine)).toEqual(['case-opened'])
})

test('two windows that share a case at once give it once', async () => {
  const { machine, desk } = await joinedAfter(...callStartedEvents())
  const companion = machine.openWindow()
  await Promise.all([desk.share('case-1'), companion.share('case-1')])
  expect(kindsIn(machine)).toEqual(['case-opened', 'call-started'])
})

test('a case of which only the state is left can’t be shared, and says so', async () => {
  const { machine, desk } = await joinedAfter(
    { kind: 'row-restored', table: 'cases', row: { ...aCase() } },
    captured('entry-1', 'Late'),
  )
  expect(await desk.share('case-1')).toEqual(new Map([['case-1', 'history-lost']]))
  expect(sharedIn(machine)).toEqual([])
})

test('the case to try things on is not shared, nor is anything by who may only look', async () => {
  const sample = sampleCaseId('1')
  const { machine, desk } = await joinedAfter(caseOpened({}, sample), caseOpened())
  expect(await desk.share(sample)).toEqual(new Map([[sample, 'refused']]))
  machine.become(joinedState({ role: 'read-only' }))
  expect(await desk.share('case-1')).toEqual(new Map([['case-1', 'refused']]))
  expect(sharedIn(machine)).toEqual([])
})

test('the content of a lead’s firm becomes the team’s where it says nothing yet; a rep’s never does', async () => {
  const change = contentChanged('v1', { 'prompts/listen-welcome': { 'say/en': 'Good morning' } })
  const { machine, desk } = await joinedAfter(change)
  await desk.shareContent()
  expect(sharedIn(machine)).toEqual([])
  machine.become(joinedState({ role: 'lead' }))
  await desk.told()
  await desk.shareContent()
  await desk.shareContent()
  expect(sharedIn(machine).map(({ stream }) => stream)).toEqual(['content'])
})

test('keys typed in a call of one’s own while a team is joined and left are all kept, in their order', async () => {
  const machine = teamMachine(openTestDatabase())
  const desk = machine.openWindow()
  desk.record(...callStartedEvents())
  const type = (text: string) => desk.record(aDraft(text), captured(`entry-${text}`, text))
  type('a')
  machine.become(joinedState({ sharesNewCases: false }))
  type('ab')
  await desk.settled()
  machine.become({ kind: 'none' })
  machine.pages.forget()
  type('abc')
  type('abcd')
  await desk.settled()
  const texts = machine.journal.events.flatMap((event) =>
    event.kind === 'draft-typed' ? [event.text] : [],
  )
  expect(texts).toEqual(['a', 'ab', 'abc', 'abcd'])
  expect(await machine.db.entries.count()).toBe(4)
})

test('whenever the power goes, a case is shared with all it had, or it is not shared', async () => {
  const { machine, desk } = await joinedAfter(
    ...accountKept('a1', { name: aCase().customer }),
    ...callStartedEvents(),
    ...Array.from({ length: 20 }, (_, nth) => captured(`entry-${nth}`, `Line ${nth}`)),
  )
  await desk.share('case-1')
  const [folder, other] = [await temporaryFolder(), await temporaryFolder()]
  const options = { nowMs: 1, sealers: sealersOf(noKeys), base: origin }
  const journal = await openJournal(folder, options)
  const events = machine.journal.events.map(({ seq: _seq, ...event }) => event as never)
  const shared = sharedIn(machine).length
  await journal.append(events.slice(0, -shared))
  const whole = join(folder, '000000000001.log')
  const before = (await readFile(whole)).length
  // As the window has it written: in one.
  await journal.append(events.slice(-shared))
  await journal.close()
  const after = (await readFile(whole)).length
  for (let cut = 0; cut <= 10; cut++) {
    const torn = join(other, `${cut}`)
    await mkdir(torn)
    await copyFile(whole, join(torn, '000000000001.log'))
    await truncate(
      join(torn, '000000000001.log'),
      before + Math.floor(((after - before) * cut) / 10),
    )
    const opened = await openJournal(torn, options)
    const { events: read } = await opened.read(1, 1_000)
    await opened.close()
    const kept = read.filter(({ kind }) => kind === 'shared').length
    expect(kept).toBe(cut === 10 ? shared : 0)
  }
})

test('a case is given to the team in one write', async () => {
  const machine = teamMachine(openTestDatabase())
  const desk = machine.openWindow()
  desk.record(...accountKept('a1', { name: aCase().customer }), ...callStartedEvents())
  await desk.settled()
  machine.become(joinedState())
  const writes: number[] = []
  const { appendEvents } = machine.journal
  Object.assign(machine.journal, {
    appendEvents: (input: { events: never[] }) => {
      writes.push(input.events.length)
      return appendEvents(input)
    },
  })
  await desk.share('case-1')
  expect(writes).toEqual([3])
  expect(await machine.db.streams.toCollection().primaryKeys()).toEqual([
    'account/a1',
    'case/case-1',
  ] as StreamId[])
})
