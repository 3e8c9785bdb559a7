import { expect, test } from 'vitest'
import { eventSchema } from '#shared/event/event.ts'
import { reduceRow, subjectOf } from '#shared/event/projection.ts'
import { draftLetter } from '#shared/letter/draft-letter.ts'
import { letterInOtherLanguage } from '#shared/letter/in-other-language.ts'
import type { Letter } from '#shared/letter/letter.ts'
import { type LetterEvent, reduceLetter } from '#shared/letter/letter-events.ts'
import { maxPart } from '#shared/letter/part.ts'
import { builtAtMs } from '../../support/builders.ts'
import {
  aLetter,
  formOf,
  letterDrafted,
  letterId,
  letterSource,
} from '../../support/letter-builders.ts'

const base = { letterId: letterId('letter-1'), atMs: builtAtMs + 1 }
const written = (patch: Letter['parts']): LetterEvent => ({
  kind: 'letter-written',
  ...base,
  language: 'en',
  patch,
})

test('a letter is what was drafted, with what was written over it, and knows that it went out', () => {
  const events: LetterEvent[] = [
    letterDrafted() as LetterEvent,
    written({ regret: 'I am very sorry.' }),
    { kind: 'letter-exported', ...base, format: 'pdf', fileName: 'Apology.pdf' },
    { kind: 'letter-exported', ...base, format: 'md', fileName: '', reason: 'They asked for it' },
  ]
  const letter = events.reduce<Letter | undefined>(reduceLetter, undefined)
  expect(letter).toEqual({
    ...aLetter(),
    parts: { ...aLetter().parts, regret: 'I am very sorry.' },
    exports: [
      { atMs: base.atMs, format: 'pdf', fileName: 'Apology.pdf' },
      { atMs: base.atMs, format: 'md', fileName: '', reason: 'They asked for it' },
    ],
  })
})

test('its events are about its row, and fit the contract in their limits only', () => {
  const event = written({ regret: 'x'.repeat(maxPart) })
  expect(eventSchema.safeParse(event).success).toBe(true)
  expect(eventSchema.safeParse(written({ regret: 'x'.repeat(maxPart + 1) })).success).toBe(false)
  expect(eventSchema.safeParse({ ...event, patch: { cost: '1' } }).success).toBe(false)
  expect(subjectOf(event)).toEqual({ table: 'letters', id: 'letter-1' })
  expect(reduceRow('letters', undefined, { ...event, seq: 1 })).toBeUndefined()
  const restored = { kind: 'row-restored', table: 'letters', row: aLetter(), seq: 2 } as const
  expect(reduceRow('letters', undefined, restored)).toEqual(aLetter())
})

test('in the other language, first words are said in it and the rep’s own stay; back again too', () => {
  const form = formOf('apology')
  const drafted = {
    en: draftLetter(form, letterSource({}, 'en')),
    ja: draftLetter(form, letterSource({}, 'ja')),
  }
  const mine = aLetter({ parts: { ...drafted.en, regret: 'In my own words.' } })
  const turn = (letter: Letter, to: 'en' | 'ja') =>
    reduceLetter(letter, letterInOtherLanguage(letter, { form, to, drafted, atMs: 1 })) ?? letter
  const japanese = turn(mine, 'ja')
  expect(japanese.language).toBe('ja')
  expect(japanese.parts).toEqual({ ...drafted.ja, regret: 'In my own words.' })
  expect(turn(japanese, 'en')).toEqual(mine)
})
