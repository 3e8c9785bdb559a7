import { expect, test } from 'vitest'
import { dayMs } from '#shared/base/time.ts'
import type { Call } from '#shared/call/call.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { emptyStream, withHeard } from '#shared/team/fold-stream.ts'
import { heard } from '#shared/team/heard.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { accountId } from '../../support/account-builders.ts'
import {
  aDraft,
  builtAtMs,
  callId,
  callStartedEvents,
  caseId,
  caseOpened,
  entryId,
} from '../../support/builders.ts'
import { bytesOf, teamDevice } from '../../support/team-devices.ts'

const about = { caseId: caseId('case-1'), atMs: builtAtMs }
const retold = (whatHappened: string): TantoEvent => ({
  kind: 'case-amended',
  ...about,
  patch: { whatHappened },
})
const kept = (name: string): TantoEvent => ({
  kind: 'account-written',
  accountId: accountId('a1'),
  atMs: builtAtMs,
  patch: { name },
})
const noted = (id: string): TantoEvent => ({
  kind: 'entry-captured',
  ...about,
  entryId: entryId(id),
  callId: null,
  step: 'listen',
  content: { kind: 'note', text: id, dueAtMs: null },
})
const told = <T>(value: T | null): T => {
  if (value === null) throw new Error('It left nobody')
  return value
}

test('a device whose clock is a year ahead is answered, not followed for a year', () => {
  const [wrong, right] = [teamDevice('wrong', { clockOffMs: 365 * dayMs }), teamDevice('right')]
  right.hear(...wrong.tellAll([caseOpened(), retold('By a wrong clock')], builtAtMs))
  wrong.hear(...right.tellAll([retold('Put right a day later')], builtAtMs + dayMs))
  expect(wrong.row('cases', 'case-1')).toMatchObject({ whatHappened: 'Put right a day later' })
  expect(bytesOf(wrong)).toBe(bytesOf(right))
})

test('one whose clock was set back speaks after what it said itself', () => {
  const device = teamDevice('a')
  const [, before] = device.tellAll([caseOpened(), retold('Before')], builtAtMs)
  const after = told(device.tell(retold('After'), builtAtMs - 365 * dayMs))
  expect(after.stamp).toBeGreaterThan(before!.stamp)
  expect(device.row('cases', 'case-1')).toMatchObject({ whatHappened: 'After' })
})

test('what a newer version tells is kept, changes nothing, and counts once it is understood', () => {
  const [ours, theirs] = [teamDevice('ours'), teamDevice('theirs')]
  const opened = told(theirs.tell(caseOpened(), builtAtMs))
  const unknown: SharedEvent = {
    ...opened,
    id: 'theirs-unknown' as SharedEvent['id'],
    stamp: (opened.stamp + 1) as SharedEvent['stamp'],
    event: { kind: 'case-painted', caseId: 'case-1', colour: 'red' },
  }
  ours.hear(opened, unknown)
  expect(ours.row('cases', 'case-1')).toMatchObject({ customer: 'Northgate Tools' })
  const [, held] = ours.stream('case/case-1').log
  expect(held).toMatchObject({ event: unknown.event, known: null })
  const understood = { ...held!, known: retold('Red') }
  expect(
    withHeard(emptyStream, [heard(opened), understood]).rows.get('cases/case-1')?.row,
  ).toMatchObject({
    whatHappened: 'Red',
  })
})

test('a second beginning of a case does not undo what happened since the first', () => {
  const device = teamDevice('a')
  const sent = device.tellAll(
    [caseOpened(), retold('All of it'), caseOpened({ whatHappened: '' })],
    builtAtMs,
  )
  expect(device.row('cases', 'case-1')).toMatchObject({ whatHappened: 'All of it' })
  expect(device.stream('case/case-1').turnedAway).toEqual([sent[2]?.id])
})

test('of two events that a device told under one id one counts, and the same one everywhere', () => {
  const sent = teamDevice('a').tellAll([caseOpened(), retold('As it was told')], builtAtMs)
  const forged = { ...sent[1]!, event: retold('As it was forged') } as SharedEvent
  const [first, second] = [teamDevice('b'), teamDevice('c')]
  first.hear(...sent, forged)
  second.hear(forged, ...sent.toReversed())
  expect(bytesOf(second)).toBe(bytesOf(first))
})

test('nobody puts something in the place of what another device told by taking its id', () => {
  const sent = teamDevice('a').tellAll([caseOpened(), retold('As it was told')], builtAtMs)
  const forged = {
    ...sent[1]!,
    device: 'hostile' as SharedEvent['device'],
    stamp: sent[0]!.stamp,
    event: retold('As it was forged'),
  } as SharedEvent
  const device = teamDevice('b')
  device.hear(forged, ...sent)
  expect(device.row('cases', 'case-1')).toMatchObject({ whatHappened: 'As it was told' })
})

test('a profile on two machines loses nothing of either', () => {
  const [one, two] = [teamDevice('copy'), teamDevice('copy')]
  const began = one.tellAll(callStartedEvents(), builtAtMs)
  two.hear(...began)
  // Ids are random: a copy makes others.
  const renamed = (shared: SharedEvent) => ({ ...shared, id: `${shared.id}x` as SharedEvent['id'] })
  const all = [
    ...began,
    ...two.tellAll([noted('of-two')], builtAtMs).map(renamed),
    ...one.tellAll([noted('of-one')], builtAtMs),
  ]
  const [third, fourth] = [teamDevice('third'), teamDevice('fourth')]
  third.hear(...all)
  fourth.hear(...all.toReversed())
  expect(bytesOf(fourth)).toBe(bytesOf(third))
  expect(third.row('entries', 'of-one')).toBeDefined()
  expect(third.row('entries', 'of-two')).toBeDefined()
})

test('what stays with the rep changes nothing that colleagues see', () => {
  const [rep, colleague] = [teamDevice('rep'), teamDevice('colleague')]
  const onCall = { callId: callId('call-1'), atMs: builtAtMs }
  const sent = rep.tellAll(
    [
      ...callStartedEvents(),
      aDraft('They shou'),
      { kind: 'silence-began', ...onCall },
      { kind: 'step-entered', ...onCall, step: 'question' },
      {
        kind: 'nudge-shown',
        ...onCall,
        rule: 'slower',
        trigger: { on: 'step', atMs: builtAtMs, entryId: null },
      },
      { kind: 'review-answered', ...onCall, question: 'read-back', answer: 'yes' },
      { kind: 'call-ended', ...onCall },
    ],
    builtAtMs,
  )
  colleague.hear(...sent)
  expect(sent.map(({ event }) => event.kind)).toEqual([
    'case-opened',
    'call-started',
    'step-entered',
    'call-ended',
  ])
  const shared = ({
    draft: _d,
    silences: _s,
    nudges: _n,
    talk: _t,
    reviewAnswers: _r,
    ...call
  }: Call) => call
  const [mine, theirs] = [rep, colleague].map((one) => one.row('calls', 'call-1') as Call)
  expect(shared(mine!)).toEqual(shared(theirs!))
  expect(mine?.draft).toBe('They shou')
  expect(mine?.reviewAnswers).toEqual({ 'read-back': 'yes' })
  expect(theirs).toMatchObject({ draft: '', silences: [], nudges: [], reviewAnswers: {} })
})

test('a customer erased stays erased for who did not know, and comes back for who writes them anew', () => {
  const [a, b] = [teamDevice('a'), teamDevice('b')]
  b.hear(...a.tellAll([kept('Northgate')], builtAtMs))
  const [erased] = a.tellAll(
    [{ kind: 'account-erased', accountId: accountId('a1'), atMs: builtAtMs }],
    builtAtMs,
  )
  const unaware = b.tellAll([kept('Northgate Tools')], builtAtMs + dayMs)
  b.hear(erased!)
  a.hear(...unaware)
  expect(a.row('accounts', 'a1')).toBeUndefined()
  expect(bytesOf(b)).toBe(bytesOf(a))
  b.hear(...a.tellAll([kept('Northgate again')], builtAtMs + 2 * dayMs))
  expect(b.row('accounts', 'a1')).toMatchObject({ typed: { name: 'Northgate again' } })
})
