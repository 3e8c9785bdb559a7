import { expect, test } from 'vitest'
import contentJson from '#resources/review/questions.json'
import type { TantoEvent } from '#shared/event/event.ts'
import { reviewContentSchema } from '#shared/review/review-content.ts'
import { nextTime, reviewOf, type ReviewRules } from '#shared/review/review.ts'
import { aCall, builtAtMs, callId } from '../../support/builders.ts'
import { talkOf } from '../../support/talk-of.ts'
import {
  badCall,
  badCallInJapanese,
  chaoticCall,
  chaoticCallInJapanese,
  eventsOf,
  goodCall,
  goodCallInJapanese,
  type WrittenCall,
} from '../../support/written-calls.ts'

const { questions } = reviewContentSchema.parse(contentJson)
const rules: ReviewRules = { questions, nowMs: builtAtMs + 2 * 3_600_000 }

/** Each finding in a line: "silence-held yes call: silence 0". */
function told(call: WrittenCall, more: Partial<ReviewRules> = {}, later: TantoEvent[] = []) {
  const talk = talkOf([...eventsOf(call), ...later])
  return reviewOf(talk, { ...rules, ...more }).map(
    ({ question, answer, basis, evidence }) =>
      `${question} ${answer} ${basis}: ${evidence.join(', ').replaceAll('call-1-line-', '')}`,
  )
}

test('a good call: what it shows is said with its moment, what it cannot know is asked', () => {
  expect(told(goodCall)).toEqual([
    'they-talked-more unknown call: step 0',
    'promises-kept yes call: line 160',
    'let-them-finish unknown call: step 0',
    'read-back yes call: read-back',
    'silence-held yes call: silence 0',
    'one-sentence-cushion yes call: line 110',
    'no-blame unknown call: line 110, line 160, line 270',
    'asked-solution yes call: line 140',
    'promises-dated yes call: line 160, line 270',
    'asked-test yes call: line 215',
    'asked-residual yes call: line 240',
  ])
})

test('a bad call: steps that were passed over point at where, an undated promise at itself', () => {
  expect(told(badCall)).toEqual([
    'they-talked-more unknown call: step 0',
    'promises-kept no call: line 45',
    'let-them-finish unknown call: step 0',
    'read-back no passed-over: step 1',
    'silence-held no passed-over: step 1',
    'one-sentence-cushion no passed-over: step 1',
    'no-blame unknown call: line 30, line 45',
    'asked-solution unknown call: step 1',
    'promises-dated no call: line 30',
    'asked-test unknown not-reached: ended',
    'asked-residual unknown not-reached: ended',
  ])
})

test('a chaotic call: silences cut short are no held ones, and nothing is held against the rep that may have been', () => {
  expect(told(chaoticCall)).toEqual([
    'they-talked-more unknown call: step 0',
    'promises-kept unknown call: ended',
    'let-them-finish unknown call: step 0',
    'read-back unknown call: step 2, step 4',
    'silence-held unknown call: silence 0, silence 1, silence 2',
    'one-sentence-cushion no call: line 12',
    'no-blame unknown call: line 12',
    'asked-solution unknown call: step 1',
    'promises-dated unknown call: ended',
    'asked-test unknown not-reached: ended',
    'asked-residual unknown not-reached: ended',
  ])
})

test('a good call in Japanese', () => {
  expect(told(goodCallInJapanese, { nowMs: builtAtMs + 300_000 })).toEqual([
    'they-talked-more unknown call: step 0',
    'promises-kept unknown call: line 130',
    'let-them-finish unknown call: step 0',
    'read-back yes call: read-back',
    'silence-held yes call: silence 0',
    'one-sentence-cushion yes call: line 90',
    'no-blame unknown call: line 90, line 130',
    'asked-solution yes call: line 120',
    'promises-dated yes call: line 130',
    'asked-test yes call: line 160',
    'asked-residual yes call: line 176',
  ])
})

test('a bad call in Japanese, with a check of wording: the sentence that moves the fault is shown', () => {
  const movesTheFault = (text: string) => text.includes('運送会社のせいで')
  expect(told(badCallInJapanese, { movesTheFault })).toEqual([
    'they-talked-more unknown call: step 0',
    'promises-kept no call: line 70',
    'let-them-finish unknown call: step 0',
    'read-back no passed-over: step 1',
    'silence-held no passed-over: step 1',
    'one-sentence-cushion no call: line 35',
    'no-blame no call: line 35',
    'asked-solution no passed-over: step 2',
    'promises-dated no call: line 70',
    'asked-test no passed-over: step 2',
    'asked-residual no passed-over: step 2',
  ])
})

test('a chaotic call in Japanese: a silence the call ended in was not answered', () => {
  expect(told(chaoticCallInJapanese)).toEqual([
    'they-talked-more unknown call: step 0, step 2',
    'promises-kept unknown call: ended',
    'let-them-finish unknown call: step 0, step 2',
    'read-back unknown call: step 3',
    'silence-held unknown call: silence 0',
    'one-sentence-cushion no passed-over: step 1',
    'no-blame unknown call: ended',
    'asked-solution no passed-over: step 1',
    'promises-dated unknown call: ended',
    'asked-test yes call: line 2',
    'asked-residual unknown not-reached: ended',
  ])
})

test('what the rep says outweighs what the call shows, keeps its moment, and can be taken back', () => {
  const base = { kind: 'review-answered', callId: callId('call-1'), atMs: builtAtMs } as const
  const cushion = (events: TantoEvent[]) => told(chaoticCall, {}, events)[5]
  const yes: TantoEvent = { ...base, question: 'one-sentence-cushion', answer: 'yes' }
  const taken: TantoEvent = { ...base, question: 'one-sentence-cushion', answer: null }
  expect(cushion([yes])).toBe('one-sentence-cushion yes rep: line 12')
  expect(cushion([yes, taken])).toBe('one-sentence-cushion no call: line 12')
})

test('whether promises were kept is not a matter of opinion', () => {
  const said: TantoEvent = {
    kind: 'review-answered',
    callId: callId('call-1'),
    atMs: builtAtMs,
    question: 'promises-kept',
    answer: 'yes',
  }
  expect(told(badCall, {}, [said])[1]).toBe('promises-kept no call: line 45')
})

test('a call kept by an earlier version says nothing it does not know', () => {
  const call = aCall({ stepsTaken: [], readBack: 'Press 3 is idle', endedAtMs: builtAtMs + 1 })
  const findings = reviewOf({ call, entries: [] }, rules)
  expect(findings.find(({ question }) => question === 'read-back')).toMatchObject({
    answer: 'yes',
    evidence: [],
  })
})

test('one thing to try: the headlines before the rest, nothing where nothing went wrong', () => {
  const next = (call: WrittenCall) => nextTime(reviewOf(talkOf(eventsOf(call)), rules))
  expect(next(badCall)).toBe('promises-kept')
  expect(next(chaoticCall)).toBe('one-sentence-cushion')
  expect(next(goodCall)).toBeNull()
})
