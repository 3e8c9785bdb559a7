import { expect, test } from 'vitest'
import { desktopTexts } from '#electron/main/desktop-texts.ts'
import { reminderText } from '#electron/main/reminders/reminder-text.ts'
import { aReminder } from '../../support/reminder-builders.ts'

const en = desktopTexts(() => 'en')
const ja = desktopTexts(() => 'ja')
const one = aReminder()
const many = Array.from({ length: 10 }, (_, at) => aReminder({ id: `case-${at}/update` }))

test('one reminder says what to do and for whom, and opens its case', () => {
  expect(reminderText({ show: 'one', due: [one] }, en, false)).toEqual({
    title: one.title,
    body: one.body,
    path: one.path,
  })
})

test('ten are one summary of the first three, which opens Today', () => {
  const { title, body, path } = reminderText({ show: 'summary', due: many }, en, false)
  expect([title, path]).toEqual(['10 things are due', '/today'])
  expect(body.split('\n')).toHaveLength(3)
  expect(reminderText({ show: 'summary', due: many }, ja, false).title).toMatch('10件')
  expect(reminderText({ show: 'summary', due: [one] }, en, false).title).toBe('1 thing is due')
})

test('where others may read it, no word of a case is in it', () => {
  for (const show of ['one', 'summary'] as const) {
    const { title, body } = reminderText({ show, due: [one] }, en, true)
    expect(`${title} ${body}`).not.toMatch(/Ito|Northgate/)
    expect(title).toBe('1 thing is due')
  }
})
