import { expect, test } from 'vitest'
import { moveOn } from '#shared/call/move-on.ts'
import type { LivePrompt } from '#shared/method/live-prompt.ts'
import type { PromptAction } from '#shared/method/playbook.ts'
import { aCall, anEntry } from '#tests/support/builders.ts'

const atMs = 5_000
const call = aCall()
const base = { callId: call.id, atMs }

function aPrompt(action: PromptAction, say: string | null = null): LivePrompt {
  const texts = { title: 'Ask', say, hint: null, actionLabel: 'Asked', why: 'To know' }
  return { kind: 'prompt', id: 'p', action, ...texts }
}

const wait: LivePrompt = { kind: 'wait', title: 'Wait', hint: '', actionLabel: '', beganAtMs: 1 }

test('a silence begins when the question is asked and ends when they answer', () => {
  expect(moveOn(aPrompt('hold-silence'), call, [], atMs)).toEqual([
    { kind: 'silence-began', ...base },
  ])
  expect(moveOn(wait, call, [], atMs)).toEqual([{ kind: 'silence-ended', ...base }])
})

test('a confirmed read-back keeps the sentence and moves on to the cushion', () => {
  const asked = aCall({ step: 'question' })
  const prompt = aPrompt('confirm-read-back', 'So it is line 3 that stops you: is that right?')
  expect(moveOn(prompt, asked, [], atMs)).toEqual([
    {
      kind: 'read-back-confirmed',
      ...base,
      text: 'So it is line 3 that stops you: is that right?',
    },
    { kind: 'step-entered', ...base, step: 'cushion' },
  ])
})

test('a read-back without a sentence of its own keeps the most pressing issue', () => {
  const first = anEntry({ kind: 'issue', text: 'Line 3 idle' })
  const second = anEntry({ kind: 'issue', text: 'Nobody called' })
  const asked = aCall({ step: 'question', issueOrder: [second.id] })
  expect(moveOn(aPrompt('confirm-read-back'), asked, [first, second], atMs)[0]).toMatchObject({
    text: 'Nobody called',
  })
})

test('the next step follows, and the call ends after the last', () => {
  expect(moveOn(aPrompt('next-step'), call, [], atMs)).toEqual([
    { kind: 'step-entered', ...base, step: 'question' },
  ])
  const last = aCall({ step: 'follow-up' })
  expect(moveOn(aPrompt('next-step'), last, [], atMs)).toEqual([{ kind: 'call-ended', ...base }])
})
