import { expect, test } from 'vitest'
import { clustersIn } from '#shared/review/clusters.ts'
import { followThrough } from '#shared/review/follow-through.ts'
import { lanes, marksOf, spanOf } from '#shared/review/marks.ts'
import { asOneTalk, isWorthReviewing } from '#shared/review/talk.ts'
import { practiseNext, trendsOf } from '#shared/review/trends.ts'
import { aCall, anEntry, builtAtMs, callId } from '../../support/builders.ts'
import { talkOf } from '../../support/talk-of.ts'
import { chaoticCall, eventsOf, goodCall } from '../../support/written-calls.ts'

const second = (atMs: number) => (atMs - builtAtMs) / 1_000

test('the marks of a call are its steps, silences and lines, each in its lane at its second', () => {
  const { call, entries } = talkOf(eventsOf(goodCall))
  const told = marksOf(call, entries).map(
    ({ lane, kind, atMs, untilMs }) =>
      `${second(atMs)}${untilMs === null ? '' : `-${second(untilMs)}`} ${lane} ${kind}`,
  )
  expect(told).toEqual([
    '0-60 steps listen',
    '10 issues issue',
    '25 said quote',
    '40 cues feeling',
    '60-101 steps question',
    '70-82 silences silence',
    '90 issues issue',
    '100 said read-back',
    '101-120 steps cushion',
    '110 said cushion',
    '120-200 steps address',
    '140 said their-solution',
    '160 promises promise-by-us',
    '200-230 steps test',
    '215 said verdict',
    '230-260 steps additional-help',
    '240 issues issue',
    '260-300 steps follow-up',
    '270 promises promise-by-us',
    '300 steps ended',
  ])
})

test('a nudge is a mark in its lane, by its rule', () => {
  const trigger = { on: 'step', atMs: builtAtMs, entryId: null } as const
  const nudge = { rule: 'some-rule', atMs: builtAtMs + 9_000, trigger, dismissed: null }
  const marks = marksOf(aCall({ nudges: [nudge] }), [])
  expect(marks.at(-1)).toEqual({
    id: 'nudge 0',
    atMs: builtAtMs + 9_000,
    untilMs: null,
    lane: 'prompts',
    kind: 'nudge',
    text: 'some-rule',
  })
})

test('what was written in wrap-up stands at the end of the call', () => {
  const { call, entries } = talkOf(eventsOf(chaoticCall))
  expect(spanOf(call, entries)).toEqual({ fromMs: builtAtMs, toMs: builtAtMs + 30_000 })
  expect(marksOf(call, entries).at(-1)?.text).toBe('written in wrap-up')
})

test('a call of ten thousand lines is drawn with no more than fits side by side', () => {
  const many = Array.from({ length: 10_000 }, (_, n) =>
    anEntry({ kind: n % 2 ? 'issue' : 'promise-by-us', atMs: builtAtMs + n * 360 }),
  )
  const call = aCall({ endedAtMs: builtAtMs + 3_600_000 })
  const marks = marksOf(call, many)
  const drawnAt = (zoom: number) => {
    const toPx = (atMs: number) => ((atMs - builtAtMs) / 3_600_000) * 800 * zoom
    return clustersIn(marks, { toPx, widthPx: 800, gapPx: 18 })
  }
  for (const zoom of [1, 10, 180]) {
    expect(drawnAt(zoom).length).toBeLessThanOrEqual(lanes.length * (800 / 18 + 3))
  }
  expect(drawnAt(1).flatMap((cluster) => cluster.marks)).toHaveLength(10_002)
})

test('on time means marked as kept before it was due; what was released or is to come counts neither way', () => {
  const promise = (dueInS: number | null, keptInS: number | null, outcome = 'kept') =>
    anEntry({
      kind: 'promise-by-us',
      dueAtMs: dueInS === null ? null : builtAtMs + dueInS * 1_000,
      settled:
        keptInS === null
          ? null
          : { outcome: outcome as 'kept', note: '', atMs: builtAtMs + keptInS * 1_000 },
    })
  const nowMs = builtAtMs + 100_000
  const of = (...promises: ReturnType<typeof promise>[]) => followThrough(promises, nowMs)
  expect(of(promise(50, 50), promise(null, 60))).toEqual({ onTime: 2, came: 2 })
  expect(of(promise(50, 51), promise(50, null), promise(50, 10, 'broken'))).toEqual({
    onTime: 0,
    came: 3,
  })
  expect(of(promise(200, null), promise(null, null), promise(50, 60, 'released'))).toEqual({
    onTime: 0,
    came: 0,
  })
  expect(followThrough([anEntry({ kind: 'promise-by-them', dueAtMs: 1 })], nowMs).came).toBe(0)
})

test('calls that were one talk are looked back at as one', () => {
  const first = talkOf(eventsOf(goodCall)).call
  const laterMs = builtAtMs + 400_000
  const goneOn = {
    ...talkOf(eventsOf(chaoticCall, 'call-2', laterMs), 'call-2').call,
    mergedInto: first.id,
    reviewAnswers: { 'no-blame': 'no' } as const,
  }
  const talk = asOneTalk({ ...first, reviewAnswers: { 'no-blame': 'yes' } }, [goneOn])
  expect(talk).toMatchObject({
    id: callId('call-1'),
    startedAtMs: builtAtMs,
    endedAtMs: laterMs + 30_000,
    readBack: first.readBack,
    reviewAnswers: { 'no-blame': 'no' },
  })
  expect(talk.stepsTaken).toHaveLength(first.stepsTaken.length + goneOn.stepsTaken.length)
  expect(asOneTalk(first, [{ ...goneOn, endedAtMs: null }]).endedAtMs).toBeNull()
})

test('a call in which nobody was there teaches nothing', () => {
  expect(isWorthReviewing({ call: aCall(), entries: [] })).toBe(false)
  expect(isWorthReviewing({ call: aCall(), entries: [anEntry()] })).toBe(true)
})

test('over several calls each question has its answers in order, and the weakest is to be practised', () => {
  const finding = (answer: 'yes' | 'no' | 'unknown', question = 'no-blame' as const) => ({
    question,
    answer,
    basis: 'call' as const,
    evidence: [],
  })
  const other = { ...finding('no'), question: 'read-back' as const }
  const trends = trendsOf([
    [finding('yes'), other],
    [finding('no'), { ...other, answer: 'yes' }],
    [finding('unknown'), other],
  ])
  expect(trends).toEqual([
    { question: 'no-blame', answers: ['yes', 'no', 'unknown'], yes: 1, no: 1 },
    { question: 'read-back', answers: ['no', 'yes', 'no'], yes: 1, no: 2 },
  ])
  expect(practiseNext(trends)).toBe('read-back')
  expect(practiseNext(trendsOf([[finding('yes')]]))).toBeNull()
  expect(trendsOf([])).toEqual([])
})
