import { expect, test } from 'vitest'
import { minuteMs } from '#shared/base/time.ts'
import type { CallId } from '#shared/base/ids.ts'
import { talkFactsOf, type TalkFacts, talkSharesOf } from '#shared/insight/talk-shares.ts'
import { sumsOf } from '#shared/talk/talk-share.ts'
import { aCall, builtAtMs, callId, caseId } from '../../support/builders.ts'

/** Of ten minutes so many were mine, and so many theirs. */
function talk(me: number, them: number | null, partial: Partial<TalkFacts> = {}): TalkFacts {
  return {
    caseId: caseId('case-1'),
    startedAtMs: builtAtMs,
    mergedInto: null,
    sums: sumsOf([
      {
        lengthMs: 10 * minuteMs,
        meMs: me * minuteMs,
        themMs: them === null ? null : them * minuteMs,
      },
    ]),
    ...partial,
  }
}
const all = { fromMs: 0, isCounted: () => true }
const calls = (...talks: TalkFacts[]) =>
  new Map<CallId, TalkFacts>(talks.map((one, nth) => [callId(`call-${nth}`), one]))
const counts = (...talks: TalkFacts[]) =>
  talkSharesOf(calls(...talks), all).parts.map(({ count }) => count)

test('a call is told beside the best and the average of the study', () => {
  expect(counts(talk(4.3, 5.7), talk(4.4, 5.6), talk(6.4, 3.6), talk(6.5, 3.5))).toEqual([1, 2, 1])
})

test('where only our side was heard it is our share of the time, and that is said', () => {
  const shares = talkSharesOf(calls(talk(3, null), talk(5, 4)), all)
  expect([shares.n, shares.bothSides, shares.medianPercent]).toEqual([2, 1, 30])
})

test('a call that went on after the line dropped is one talk with the first part', () => {
  const second = talk(9, 1, { mergedInto: callId('call-0') })
  const shares = talkSharesOf(calls(talk(1, 9), second), all)
  expect([shares.n, shares.medianPercent]).toEqual([1, 50])
})

test('two calls that are said to go on with each other stay by themselves', () => {
  const first = talk(1, 9, { mergedInto: callId('call-1') })
  const second = talk(9, 1, { mergedInto: callId('call-0') })
  expect(talkSharesOf(calls(first, second), all).n).toBe(2)
})

test('a call of a case that does not count, of before, or in silence is in no figure', () => {
  expect(talkSharesOf(calls(talk(1, 1)), { ...all, isCounted: () => false }).n).toBe(0)
  expect(talkSharesOf(calls(talk(1, 1)), { ...all, fromMs: builtAtMs + 1 }).n).toBe(0)
  expect(talkSharesOf(calls(talk(0, 0)), all).n).toBe(0)
  expect(talkFactsOf(aCall())).toBeNull()
})
