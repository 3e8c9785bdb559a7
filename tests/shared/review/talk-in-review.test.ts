import { expect, test } from 'vitest'
import contentJson from '#resources/review/questions.json'
import { reviewContentSchema } from '#shared/review/review-content.ts'
import { marksOf } from '#shared/review/marks.ts'
import { reviewOf } from '#shared/review/review.ts'
import { asOneTalk } from '#shared/review/talk.ts'
import { builtAtMs } from '#tests/support/builders.ts'
import { talkMeasured } from '#tests/support/talk-builders.ts'
import { talkOf } from '#tests/support/talk-of.ts'
import { eventsOf, goodCall } from '#tests/support/written-calls.ts'

const { questions } = reviewContentSchema.parse(contentJson)

/** The good call, five minutes long, with what the meter heard of it. */
function measured(...parts: Parameters<typeof talkMeasured>[0][]) {
  const heard = parts.map((part) => talkMeasured({ atMs: builtAtMs + 200_000, ...part }))
  return talkOf([...eventsOf(goodCall), ...heard])
}

function answers(...parts: Parameters<typeof talkMeasured>[0][]) {
  const findings = reviewOf(measured(...parts), { questions, nowMs: builtAtMs })
  const told = (id: string) => {
    const finding = findings.find(({ question }) => question === id)
    return `${finding?.answer}: ${finding?.evidence.join(', ')}`
  }
  return [told('they-talked-more'), told('let-them-finish')]
}

const whole = { lengthMs: 290_000 }

test('who talked more is known where both were heard for most of the call', () => {
  expect(answers({ ...whole, meMs: 80_000, themMs: 120_000 })).toEqual([
    'yes: step 0',
    'yes: step 0',
  ])
  expect(answers({ ...whole, meMs: 130_000, themMs: 120_000 })[0]).toBe('no: step 0')
  expect(answers({ lengthMs: 60_000, meMs: 10_000, themMs: 40_000 })).toEqual([
    'unknown: step 0',
    'unknown: step 0',
  ])
})

test('from one side alone only too much is known, and nothing of cutting in', () => {
  expect(answers({ ...whole, meMs: 160_000 })).toEqual(['no: step 0', 'unknown: step 0'])
  expect(answers({ ...whole, meMs: 40_000 })).toEqual(['unknown: step 0', 'unknown: step 0'])
})

test('it rests on the long stretches, and on each time the rep cut in', () => {
  const stretch = { beganAtMs: builtAtMs + 20_000, endedAtMs: builtAtMs + 75_000 }
  const cutInsAtMs = [builtAtMs + 10_000, builtAtMs + 90_000]
  const both = { ...whole, meMs: 160_000, themMs: 100_000, stretch, cutInsAtMs }
  expect(answers(both)).toEqual(['no: stretch 0', 'no: cut-in 0, cut-in 1'])
  const { call, entries } = measured(both)
  const lane = marksOf(call, entries).filter((mark) => mark.lane === 'talk')
  expect(lane.map(({ kind, atMs, untilMs }) => [kind, atMs, untilMs])).toEqual([
    ['cut-in', builtAtMs + 10_000, null],
    ['stretch', builtAtMs + 20_000, builtAtMs + 75_000],
    ['cut-in', builtAtMs + 90_000, null],
  ])
})

test('what the rep says himself outweighs the meter', () => {
  const talk = measured({ ...whole, meMs: 160_000 })
  const call = { ...talk.call, reviewAnswers: { 'they-talked-more': 'yes' } as const }
  const [finding] = reviewOf({ ...talk, call }, { questions, nowMs: builtAtMs })
  expect(finding).toMatchObject({ answer: 'yes', basis: 'rep' })
})

test('calls that were one talk have what was heard of both', () => {
  const { call } = measured({ ...whole, meMs: 100_000, cutInsAtMs: [builtAtMs] })
  const merged = asOneTalk(call, [{ ...call, startedAtMs: builtAtMs + 400_000 }])
  expect(merged.talk.pieces).toHaveLength(2)
  expect(merged.talk.cutInsAtMs).toHaveLength(2)
})
