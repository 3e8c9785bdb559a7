import fc from 'fast-check'
import { expect, test } from 'vitest'
import contentJson from '#resources/review/questions.json'
import { type EntryKind, entryKinds } from '#shared/call/entry.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { stepIds } from '#shared/method/step.ts'
import { clustersIn } from '#shared/review/clusters.ts'
import { marksOf, spanOf } from '#shared/review/marks.ts'
import { reviewQuestionIds } from '#shared/review/question.ts'
import { reviewContentSchema } from '#shared/review/review-content.ts'
import { reviewOf } from '#shared/review/review.ts'
import { builtAtMs, callId, callStartedEvents, caseId, entryId } from '../../support/builders.ts'
import { talkOf } from '../../support/talk-of.ts'

const { questions } = reviewContentSchema.parse(contentJson)
const call = { callId: callId('call-1') }

// Clocks go wrong: some moments lie before the call.
const atMs = fc.integer({ min: -100_000, max: 7_200_000 }).map((after) => builtAtMs + after)
const line = fc.constantFrom(0, 1, 2, 3, 4).map((number) => entryId(`line-${number}`))
const captured = fc.record({
  entryId: line,
  kind: fc.constantFrom<EntryKind>(...entryKinds),
  text: fc.string({ unit: 'grapheme' }),
  dueAtMs: fc.option(atMs),
  step: fc.constantFrom(...stepIds),
})
const happening: fc.Arbitrary<TantoEvent> = fc
  .tuple(
    atMs,
    fc.oneof(
      fc.constantFrom(...stepIds).map((step) => ({ kind: 'step-entered' as const, step })),
      fc.constantFrom(
        { kind: 'silence-began' as const },
        { kind: 'silence-ended' as const },
        { kind: 'call-ended' as const },
        { kind: 'call-resumed' as const },
      ),
      fc.string().map((text) => ({ kind: 'read-back-confirmed' as const, text })),
      captured.map(({ entryId: id, step, ...content }) => ({
        kind: 'entry-captured' as const,
        entryId: id,
        caseId: caseId('case-1'),
        step,
        content,
      })),
      line.map((id) => ({ kind: 'entry-removed' as const, entryId: id })),
      fc.tuple(line, fc.constantFrom('kept', 'broken', 'released')).map(([id, outcome]) => ({
        kind: 'promise-settled' as const,
        entryId: id,
        outcome,
        note: '',
      })),
      fc
        .tuple(fc.constantFrom(...reviewQuestionIds), fc.constantFrom('yes', 'no', null))
        .map(([question, answer]) => ({ kind: 'review-answered' as const, question, answer })),
    ),
  )
  .map(([when, what]) => ({ ...call, atMs: when, ...what }))
const happenings = fc.array(happening, { maxLength: 60 })

test('whatever happens in a call: each question has one finding, and each rests on moments of that call', () => {
  fc.assert(
    fc.property(happenings, fc.boolean(), (events, suspicious) => {
      const talk = talkOf([...callStartedEvents(), ...events])
      const findings = reviewOf(talk, {
        questions,
        nowMs: builtAtMs,
        movesTheFault: () => suspicious,
      })
      expect(findings.map(({ question }) => question)).toEqual(reviewQuestionIds)
      const marks = new Set(marksOf(talk.call, talk.entries).map(({ id }) => id))
      for (const { evidence } of findings) {
        expect(evidence.length).toBeGreaterThan(0)
        expect(evidence.filter((id) => !marks.has(id))).toEqual([])
      }
    }),
  )
})

test('whatever happens, the marks of a call are in time order, within it, and no two are the same', () => {
  fc.assert(
    fc.property(happenings, (events) => {
      const { call: held, entries } = talkOf([...callStartedEvents(), ...events])
      const { fromMs, toMs } = spanOf(held, entries)
      const marks = marksOf(held, entries)
      expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length)
      let before = fromMs
      for (const { atMs: at, untilMs } of marks) {
        expect(at).toBeGreaterThanOrEqual(before)
        expect(untilMs ?? at).toBeGreaterThanOrEqual(at)
        expect(untilMs ?? at).toBeLessThanOrEqual(toMs)
        before = at
      }
    }),
  )
})

test('whatever is in view, each mark in it is drawn once, alone or with its neighbours', () => {
  fc.assert(
    fc.property(happenings, fc.integer({ min: 1, max: 400 }), (events, zoom) => {
      const { call: held, entries } = talkOf([...callStartedEvents(), ...events])
      const { fromMs, toMs } = spanOf(held, entries)
      const marks = marksOf(held, entries)
      const toPx = (at: number) => ((at - fromMs) / (toMs - fromMs)) * 800 * zoom
      const clusters = clustersIn(marks, { toPx, widthPx: 800, gapPx: 18 })
      const drawn = clusters.flatMap((cluster) => cluster.marks.map(({ id }) => id))
      expect(new Set(drawn).size).toBe(drawn.length)
      const inView = marks.filter((mark) => toPx(mark.atMs) <= 800)
      const wholly = inView.filter((mark) => toPx(mark.untilMs ?? mark.atMs) >= 0)
      expect(wholly.filter(({ id }) => !drawn.includes(id))).toEqual([])
    }),
  )
})
