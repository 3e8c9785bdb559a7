import { expect, test } from 'vitest'
import { type CallEvent, heldSilence, reduceCall } from '#shared/call/call.ts'
import { callMoments, linesAndMoments } from '#shared/call/call-moments.ts'
import { stepStates, stepsNeverEntered } from '#shared/call/call-summary.ts'
import { saidFacts } from '#shared/method/call-facts.ts'
import { stepTicks } from '#shared/method/step-ticks.ts'
import type { StepId } from '#shared/method/step.ts'
import { aCall, builtAtMs, callId } from '../../support/builders.ts'
import { line, playbook } from '../../support/prompt-for.ts'

const base = { callId: callId('call-1'), atMs: builtAtMs + 1000 }

function afterEvents(...events: CallEvent[]) {
  return events.reduce((call, event) => reduceCall(call, event) ?? call, aCall())
}

const entered = (step: StepId): CallEvent => ({ kind: 'step-entered', ...base, step })
const silenceBegan: CallEvent = { kind: 'silence-began', ...base }

test('steps can be taken in any order, and what was jumped over is skipped', () => {
  const call = afterEvents(entered('address'), entered('question'))
  const ticks = stepTicks(playbook.ticks, saidFacts(call, [line('issue'), line('note')]))
  expect(stepStates(call, ticks)).toEqual({
    listen: 'done',
    question: 'now',
    cushion: 'skipped',
    address: 'open',
    test: 'ahead',
    'additional-help': 'ahead',
    'follow-up': 'ahead',
  })
  expect(stepsNeverEntered(call)).toEqual(['cushion', 'test', 'additional-help', 'follow-up'])
})

test('a silence is held until they answer, another step is entered, or the call ends', () => {
  expect(heldSilence(afterEvents(silenceBegan))).toBeDefined()
  for (const ending of [
    { kind: 'silence-ended', ...base },
    entered('cushion'),
    { kind: 'call-ended', ...base },
  ] as const) {
    expect(heldSilence(afterEvents(silenceBegan, ending))).toBeUndefined()
  }
})

test('the key of the step one is in changes nothing and ends no silence', () => {
  const call = afterEvents(entered('question'), silenceBegan, entered('question'))
  expect(heldSilence(call)).toBeDefined()
  expect(call.stepsEntered).toEqual(['listen', 'question'])
})

test('a call gone back to is live again', () => {
  const call = afterEvents({ kind: 'call-ended', ...base }, { kind: 'call-resumed', ...base })
  expect([call.status, call.endedAtMs]).toEqual(['live', null])
})

const shownAt = (seconds: number): CallEvent => ({
  kind: 'nudge-shown',
  callId: base.callId,
  atMs: builtAtMs + seconds * 1000,
  rule: 'promise-undated',
  trigger: { on: 'line', atMs: builtAtMs, entryId: null },
})

test('a nudge that would come within two minutes, into a silence or after the call, was never shown', () => {
  const times = (...events: CallEvent[]) => afterEvents(...events).nudges.map(({ atMs }) => atMs)
  const first = builtAtMs + 10_000
  expect(times(shownAt(10), shownAt(129), shownAt(-50))).toEqual([first])
  expect(times(shownAt(10), shownAt(130))).toEqual([first, builtAtMs + 130_000])
  expect(times(silenceBegan, shownAt(10))).toEqual([])
  expect(times({ kind: 'call-ended', ...base }, shownAt(10))).toEqual([])
})

test('waving off is about the newest nudge of its rule, and of no other', () => {
  const dismissed = { kind: 'nudge-dismissed', ...base, how: 'not-now' } as const
  const call = afterEvents(
    shownAt(10),
    shownAt(130),
    { ...dismissed, rule: 'promise-undated' },
    { ...dismissed, rule: 'no-verdict' },
  )
  expect(call.nudges.map((nudge) => nudge.dismissed?.how)).toEqual([undefined, 'not-now'])
})

test('a silence keeps its length, and the call when each step was entered, ranked and read back', () => {
  const later = { ...base, atMs: base.atMs + 9_000 }
  const call = afterEvents(
    entered('question'),
    silenceBegan,
    { kind: 'silence-ended', ...later },
    { kind: 'issues-ranked', ...later, order: [] },
    { kind: 'read-back-confirmed', ...later, text: 'So …' },
  )
  expect(callMoments(call)).toEqual([{ is: 'silence', atMs: base.atMs, lengthMs: 9_000 }])
  expect(call.enteredAtMs).toEqual({ listen: builtAtMs, question: base.atMs })
  expect([call.rankedAtMs, call.readBackAtMs]).toEqual([later.atMs, later.atMs])
})

test('in the story each moment stands between the lines it came between', () => {
  const call = afterEvents(shownAt(10), { kind: 'step-ticked', ...base, step: 'test', done: true })
  const lines = [{ atMs: builtAtMs }, { atMs: builtAtMs + 5_000 }]
  const told = linesAndMoments(lines, callMoments(call))
  expect(told.map((one) => ('is' in one ? one.is : 'line'))).toEqual([
    'line',
    'tick',
    'line',
    'nudge',
  ])
})
