import { expect, test } from 'vitest'
import { type CallEvent, heldSilence, reduceCall } from '#shared/call/call.ts'
import { stepStates, stepsNeverEntered } from '#shared/call/call-summary.ts'
import { callFacts } from '#shared/method/call-facts.ts'
import { stepTicks } from '#shared/method/step-ticks.ts'
import type { StepId } from '#shared/method/step.ts'
import { aCall, aCase, builtAtMs, callId } from '../../support/builders.ts'
import { line, playbook } from '../../support/prompt-for.ts'

const base = { callId: callId('call-1'), atMs: builtAtMs + 1000 }

function afterEvents(...events: CallEvent[]) {
  return events.reduce((call, event) => reduceCall(call, event) ?? call, aCall())
}

const entered = (step: StepId): CallEvent => ({ kind: 'step-entered', ...base, step })
const silenceBegan: CallEvent = { kind: 'silence-began', ...base }

test('steps can be taken in any order, and what was jumped over is skipped', () => {
  const call = afterEvents(entered('address'), entered('question'))
  const ticks = stepTicks(playbook.ticks, callFacts(aCase(), call, [line('issue'), line('note')]))
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
