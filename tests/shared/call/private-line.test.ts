import { expect, test } from 'vitest'
import { readPrivate, withPrivateToggled } from '#shared/call/private-line.ts'

test('a line that begins with a semicolon is for the rep alone, whichever width it is typed in', () => {
  for (const typed of [';their boss is there', '; their boss is there', '；their boss is there']) {
    expect(readPrivate(typed)).toEqual({ isMine: true, line: 'their boss is there' })
  }
})

test('the sign of a kind may follow it, and a blank before that makes the line plain as ever', () => {
  expect(readPrivate('; ! late again').line).toBe('! late again')
  expect(readPrivate(';!late again').line).toBe('!late again')
  expect(readPrivate(';  ! late again').line).toBe(' ! late again')
})

test('a semicolon anywhere else means nothing', () => {
  for (const typed of ['', ' ; late', 'late; again', '! ;']) {
    expect(readPrivate(typed)).toEqual({ isMine: false, line: typed })
  }
})

test('a line is made private and not so again without a letter changing', () => {
  for (const typed of ['', 'late', ' late', '! late', '> call by thu']) {
    expect(readPrivate(withPrivateToggled(typed))).toEqual({ isMine: true, line: typed })
    expect(withPrivateToggled(withPrivateToggled(typed))).toBe(typed)
  }
})
