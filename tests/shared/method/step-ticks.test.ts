import { expect, test } from 'vitest'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import { saidFacts } from '#shared/method/call-facts.ts'
import { stepTicks } from '#shared/method/step-ticks.ts'
import { aCall, builtAtMs } from '#tests/support/builders.ts'
import { line, playbook } from '#tests/support/prompt-for.ts'

const ticks = (call: Partial<Call>, entries: readonly Entry[]) =>
  stepTicks(playbook.ticks, saidFacts(aCall(call), entries))

const first = line('issue', { text: 'line 3 idle' })
const second = line('issue', { text: 'nobody called' })
const readBack = { readBack: 'So …', readBackAtMs: builtAtMs + 9 }

test('a question is done once the issues are ranked and the read-back was marked right', () => {
  expect(ticks(readBack, [first, second]).question.isDone).toBe(false)
  const ranked = { issueOrder: [second.id, first.id], rankedAtMs: builtAtMs + 5 }
  expect(ticks(ranked, [first, second]).question.isDone).toBe(false)
  expect(ticks({ ...ranked, ...readBack }, [first, second]).question).toEqual({
    isDone: true,
    rule: 'question-read-back',
    evidence: [
      { by: 'ranking', atMs: builtAtMs + 5, first: second },
      { by: 'read-back', atMs: builtAtMs + 9, text: 'So …' },
    ],
    byHand: null,
  })
})

test('one issue alone needs no ranking', () => {
  expect(ticks(readBack, [first]).question.isDone).toBe(true)
})

test('the fix is done with their solution and a promise that has a date', () => {
  const wanted = line('their-solution')
  const promise = line('promise-by-us')
  expect(ticks({}, [wanted, promise]).address.isDone).toBe(false)
  const dated = { ...promise, dueAtMs: builtAtMs }
  expect(ticks({}, [wanted, dated]).address.evidence).toEqual([
    { by: 'line', atMs: wanted.atMs, line: wanted },
    { by: 'line', atMs: dated.atMs, line: dated },
  ])
})

test('a line that is taken out takes its tick with it', () => {
  const verdict = line('verdict')
  expect(ticks({}, [verdict]).test.isDone).toBe(true)
  expect(ticks({}, [{ ...verdict, removed: true }]).test.isDone).toBe(false)
})

test('what the rep set by hand wins for ever, whatever is captured later, and is told as such', () => {
  const byHand = { done: false, atMs: builtAtMs }
  const off = ticks({ handTicks: { test: byHand } }, [line('verdict')]).test
  expect([off.isDone, off.byHand, off.evidence.length]).toEqual([false, byHand, 1])
  const on = ticks({ handTicks: { cushion: { done: true, atMs: builtAtMs } } }, []).cushion
  expect([on.isDone, on.evidence]).toEqual([true, []])
})
