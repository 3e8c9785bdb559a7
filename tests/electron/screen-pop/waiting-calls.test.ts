import { expect, test } from 'vitest'
import { createWaitingCalls } from '#electron/main/screen-pop/waiting-calls.ts'
import { err, ok } from '#shared/base/result.ts'

function telephone() {
  const changes: string[][] = []
  const refused: string[] = []
  const calls = createWaitingCalls({
    onChange: () => changes.push(calls.waiting().map(({ phone }) => phone)),
    onRefused: (why) => refused.push(why),
    nowMs: () => 1000,
  })
  const ring = (phone: string) => calls.receive(ok({ phone, name: '', ref: '' }))
  return { calls, ring, changes, refused }
}

test('calls wait until they are dismissed, and each change is told', () => {
  const { calls, ring, changes } = telephone()
  ring('4711')
  ring('4712')
  ring('4711')
  calls.dismiss(calls.waiting()[0]?.id ?? 0)
  expect(changes).toEqual([['4711'], ['4711', '4712'], ['4711', '4712'], ['4712']])
})

test('one that is refused changes nothing but the log', () => {
  const { calls, changes, refused } = telephone()
  calls.receive(err('no-number'))
  expect(calls.waiting()).toEqual([])
  expect(changes).toEqual([])
  expect(refused).toEqual(['no-number'])
})
