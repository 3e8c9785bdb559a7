import { expect, test } from 'vitest'
import { caseDataOf } from '#shared/case-data/case-data-of.ts'
import { caseDataSchema } from '#shared/case-data/case-data.ts'
import { reduceCall } from '#shared/call/call.ts'
import { restoredRow } from '#shared/event/restored-row.ts'
import { aCall, aCase, builtAtMs } from '#tests/support/builders.ts'
import { talkMeasured } from '#tests/support/talk-builders.ts'

const measured = talkMeasured({ lengthMs: 60_000, meMs: 21_000, themMs: 33_000 })

test('a call kept by an earlier version has heard nothing, and goes on from there', () => {
  const { talk: _talk, ...old } = aCall()
  const restored = restoredRow({ kind: 'row-restored', table: 'calls', row: old, seq: 1 })
  expect(restored).toEqual(aCall())
  expect(reduceCall(aCall(), measured)?.talk.pieces).toHaveLength(1)
})

test('what the meter heard is for the rep alone: it is in no export of the case', () => {
  const call = reduceCall(aCall(), measured) ?? aCall()
  const of = { of: aCase(), calls: [call], entries: [], proposals: [], letters: [] }
  const data = caseDataOf(of, builtAtMs)
  expect(caseDataSchema.safeParse(data).error).toBeUndefined()
  expect(JSON.stringify(data)).not.toMatch(/talk|meMs|themMs|21000|33000/i)
})

test('a measurement of no length adds no piece, a stretch told twice is one', () => {
  const stretch = { beganAtMs: builtAtMs, endedAtMs: null }
  const running = reduceCall(aCall(), talkMeasured({ stretch })) ?? aCall()
  const over = reduceCall(
    running,
    talkMeasured({ stretch: { ...stretch, endedAtMs: builtAtMs + 30_000 } }),
  )
  expect(over?.talk.pieces).toEqual([])
  expect(over?.talk.stretches).toEqual([{ beganAtMs: builtAtMs, endedAtMs: builtAtMs + 30_000 }])
})
