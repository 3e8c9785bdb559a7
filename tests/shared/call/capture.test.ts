import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import playbookJson from '#resources/playbooks/repair.json'
import {
  plainKindFor,
  plainKindWhenEdited,
  readCaptureLine,
  typedLineOf,
} from '#shared/call/capture.ts'
import { entryKinds } from '#shared/call/entry.ts'
import { playbookSchema } from '#shared/method/playbook.ts'
import { anEntry } from '#tests/support/builders.ts'

const { signs, steps } = playbookSchema.parse(playbookJson)
const read = (raw: string) => readCaptureLine(raw, { signs, plainKind: 'note' })

describe('a leading sign says what a line is', () => {
  test.each([
    ['! wrong flange', 'issue', 'wrong flange'],
    ['"second time this quarter', 'quote', 'second time this quarter'],
    ['>call back by 15:00', 'promise-by-us', 'call back by 15:00'],
    ['< photos by noon', 'promise-by-them', 'photos by noon'],
    ['=order 1042', 'fact', 'order 1042'],
    ['? which lot', 'to-check', 'which lot'],
    ['~louder', 'feeling', 'louder'],
    ['*one box today', 'their-solution', 'one box today'],
    ['# plant head reports at 4 pm', 'pressure', 'plant head reports at 4 pm'],
    ['line 3 idle', 'note', 'line 3 idle'],
  ])('%s', (raw, kind, text) => {
    expect(read(raw)).toMatchObject({ kind, text })
  })
})

describe('signs of a Japanese keyboard count as the same', () => {
  test.each([
    ['！フランジ違い', 'issue'],
    ['”二度目です', 'quote'],
    ['「二度目です', 'quote'],
    ['＞折り返す', 'promise-by-us'],
    ['＜写真を送る', 'promise-by-them'],
    ['＝注文1042', 'fact'],
    ['？ロット', 'to-check'],
    ['～声が大きい', 'feeling'],
    ['〜声が大きい', 'feeling'],
    ['＊代替品', 'their-solution'],
    ['＃工場長', 'pressure'],
  ])('%s', (raw, kind) => {
    expect(read(raw).kind).toBe(kind)
  })
})

test('a sign counts only as the very first character', () => {
  expect(read('wrong! flange').kind).toBe('note')
  expect(read(' ! not an issue')).toEqual({ kind: 'note', text: '! not an issue', sign: null })
})

test('quotation marks around the whole line are not part of what was said', () => {
  expect(read('"second time"').text).toBe('second time')
  expect(read('「二度目です」').text).toBe('二度目です')
  expect(read('" the pipe is 12"').text).toBe('the pipe is 12"')
})

test('editing a line and changing nothing changes nothing', () => {
  const line = fc
    .record({ kind: fc.constantFrom(...entryKinds), text: fc.string({ unit: 'grapheme' }) })
    .map(({ kind, text }) => ({ kind, text: text.trim() }))
  fc.assert(
    fc.property(line, (entry) => {
      const plainKind = plainKindWhenEdited(entry.kind, signs)
      const { kind, text } = readCaptureLine(typedLineOf(entry, signs), { signs, plainKind })
      expect({ kind, text }).toEqual(entry)
    }),
  )
})

test('a line that loses its sign becomes a note, a cushion stays a cushion', () => {
  expect(plainKindWhenEdited('issue', signs)).toBe('note')
  expect(plainKindWhenEdited('cushion', signs)).toBe('cushion')
})

test('the first plain line of a step is what the step is for, the next is a note', () => {
  const cushion = steps.find((step) => step.id === 'cushion')!
  const said = anEntry({ step: 'cushion', kind: 'cushion' })
  expect(plainKindFor(cushion, [])).toBe('cushion')
  expect(plainKindFor(cushion, [anEntry({ step: 'listen' })])).toBe('cushion')
  expect(plainKindFor(cushion, [said])).toBe('note')
  expect(plainKindFor(cushion, [{ ...said, removed: true }])).toBe('cushion')
})
