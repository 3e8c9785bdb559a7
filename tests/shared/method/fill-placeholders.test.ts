import { expect, test } from 'vitest'
import { nameWithoutTitle, personName, whoLine } from '#shared/case/person-name.ts'
import { fillPlaceholders } from '#shared/method/fill-placeholders.ts'

const read = (issue: string, language: 'en' | 'ja' = 'en') =>
  fillPlaceholders('“{issue}” first?', { issue }, language)

test('a line the rep typed stands in the sentence as typed', () => {
  expect(read('Line 3 idle')).toBe('“Line 3 idle” first?')
})

test.each<[string, string]>([
  ['two lines', 'wrong flange\n  on 40 of 200'],
  ['a full stop', 'wrong flange on 40 of 200.'],
  ['blanks around it', '  wrong flange on 40 of 200 '],
])('%s in it do not break the sentence', (_, typed) => {
  expect(read(typed)).toBe('“wrong flange on 40 of 200” first?')
})

test('a Japanese full stop does not break the sentence, dots that mean more stay', () => {
  expect(read('ラインが止まった。', 'ja')).toBe('“ラインが止まった” first?')
  expect(read('and then...')).toBe('“and then...” first?')
})

test('a very long line is cut, so that the prompt stays one glance', () => {
  expect(read('x'.repeat(4000))).toBe(`“${'x'.repeat(100)}…” first?`)
  expect(read('遅'.repeat(4000), 'ja')).toBe(`“${'遅'.repeat(40)}…” first?`)
})

test('of a long story its first sentence is said', () => {
  const story = `Flanges of order 10.42 came late. ${'More of it. '.repeat(20)}`
  expect(read(story)).toBe('“Flanges of order 10.42 came late” first?')
  expect(read(`納品が四日遅れました。${'続きがあります。'.repeat(20)}`, 'ja')).toBe(
    '“納品が四日遅れました” first?',
  )
})

test('a cut never falls into the middle of a character', () => {
  expect(read('𠮷'.repeat(101))).toBe(`“${'𠮷'.repeat(100)}…” first?`)
})

test.each(['{issue}', '{contact}', '$& $1'])(
  '%s typed by the rep is text like any other',
  (typed) => {
    expect(fillPlaceholders('“{issue}”', { issue: typed, contact: 'M. Ito' }, 'en')).toBe(
      `“${typed}”`,
    )
  },
)

test.each(['', '   ', '\n', '。'])('a value of %j fills nothing', (issue) => {
  expect(read(issue)).toBeNull()
})

test('one missing value is enough to leave the sentence unsaid', () => {
  expect(fillPlaceholders('{contact}, “{issue}”', { issue: 'late' }, 'en')).toBeNull()
})

test('a text without placeholders needs nothing', () => {
  expect(fillPlaceholders('Please go on.', {}, 'en')).toBe('Please go on.')
})

test.each(['伊藤', '伊藤様', '伊藤 様', '伊藤さん', '伊藤-san'])(
  'a Japanese contact typed as %s is addressed with one 様',
  (typed) => {
    expect(`${nameWithoutTitle(typed, 'ja')}様`).toBe('伊藤様')
  },
)

test('in English a name stays as it was typed', () => {
  expect(nameWithoutTitle('Ito-san', 'en')).toBe('Ito-san')
})

test('a person is written of as the language does, and not at all without a name', () => {
  expect(personName('伊藤', 'ja')).toBe('伊藤様')
  expect(personName('伊藤様', 'ja')).toBe('伊藤様')
  expect(personName('M. Ito', 'en')).toBe('M. Ito')
  expect(personName('', 'ja')).toBe('')
  expect(whoLine({ customer: '北関東精機', contact: '伊藤' }, 'ja')).toBe('北関東精機 · 伊藤様')
  expect(whoLine({ customer: '', contact: '' }, 'en')).toBe('')
})
