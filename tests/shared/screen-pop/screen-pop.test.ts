import { expect, test } from 'vitest'
import { type Caller, type ScreenPop, withCaller } from '#shared/screen-pop/screen-pop.ts'

const from = (phone: string, more: Partial<Caller> = {}): Caller => ({
  phone,
  name: '',
  ref: '',
  ...more,
})

function waitingAfter(...callers: readonly Caller[]): readonly ScreenPop[] {
  return callers.reduce<readonly ScreenPop[]>(
    (waiting, caller, index) => withCaller(waiting, caller, index + 1, index),
    [],
  )
}

test('calls wait in the order they came', () => {
  expect(waitingAfter(from('4711'), from('4712')).map(({ phone }) => phone)).toEqual([
    '4711',
    '4712',
  ])
})

test('a number waits once, in its place, with what was told of it last', () => {
  const waiting = waitingAfter(from('47-11'), from('4712'), from('4711', { name: 'K. Sample' }))
  expect(waiting).toEqual([
    { ...from('4711', { name: 'K. Sample' }), id: 1, atMs: 2 },
    { ...from('4712'), id: 2, atMs: 1 },
  ])
})

test('withheld numbers are told apart by name and reference', () => {
  const [one, other] = [from('', { name: 'K. Sample' }), from('', { ref: '1042' })]
  expect(waitingAfter(one, other, one)).toHaveLength(2)
})

test('however many come, nine wait, and they are the newest', () => {
  const waiting = waitingAfter(...Array.from({ length: 50 }, (_, n) => from(`${1000 + n}`)))
  expect(waiting).toHaveLength(9)
  expect(waiting.at(-1)?.phone).toBe('1049')
})
