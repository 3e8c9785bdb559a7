import fc from 'fast-check'
import { expect, test } from 'vitest'
import enPrepare from '#resources/locales/en/prepare.json'
import jaPrepare from '#resources/locales/ja/prepare.json'
import { columnsOf } from '#shared/base/columns.ts'
import { promiseKinds } from '#shared/call/entry.ts'
import { briefColumns, type BriefLabels, briefOf, type BriefSource } from '#shared/case/brief.ts'
import type { Case } from '#shared/case/case.ts'
import {
  certaintySchema,
  noPreparation,
  type Preparation,
  preparationSchema,
} from '#shared/case/preparation.ts'
import { triageAnswerSchema } from '#shared/case/triage-answer.ts'
import { aCase, anEntry, builtAtMs } from '#tests/support/builders.ts'
import { hostileTexts } from '#tests/support/hostile-texts.ts'

const labelsOf = (language: 'en' | 'ja'): BriefLabels => {
  const { brief, account } = language === 'en' ? enPrepare : jaPrepare
  const filled = (text: string, count: number) => text.replace('{{count}}', String(count))
  const when = (atMs: number) => new Date(atMs).toISOString().slice(0, 16)
  return {
    ...brief,
    language,
    due: (atMs) => (atMs === null ? account.noDate : account.due.replace('{{when}}', when(atMs))),
    more: (count) => filled(account.more_other, count),
    when,
    earlier: (count) => filled(brief.earlier_other, count),
    repeats: (count) => filled(brief.repeats_other, count),
  }
}
const en = labelsOf('en')
const ja = labelsOf('ja')

const prepared: Partial<Preparation> = {
  expected: { text: '40 flanges on Monday', certainty: 'known' },
  promised: { text: 'Monday noon', certainty: 'known' },
  promisedIn: 'order 1042',
  delivered: { text: '30 on Thursday', certainty: 'known' },
  why: { text: 'One pallet was left', certainty: 'to-check' },
  clients: 'A shipyard',
  boss: 'The plant head',
}
const source = (of: Partial<Case> = {}, more: Partial<BriefSource> = {}): BriefSource => ({
  of: aCase({ preparation: { ...noPreparation, ...prepared }, ...of }),
  owed: [],
  earlier: 2,
  ...more,
})
/** The brief as one reads it out. */
const read = (from: BriefSource, labels = en, when: 'before' | 'during' = 'before') => {
  const { headline, lines } = briefOf(from, labels, when)
  const said = lines.map((parts) =>
    parts
      .map(({ label, text, after }) =>
        [label, text, after && `(${after})`].filter(Boolean).join(' '),
      )
      .join(' · '),
  )
  return [headline, ...said].filter(Boolean)
}

test('who, both sides, the pressure and the way, in a line each', () => {
  expect(read(source())).toEqual([
    'Northgate Tools · M. Ito — Flanges of order 1042 came four days late',
    'Expect 40 flanges on Monday · Promised Monday noon (order 1042)',
    'Got 30 on Thursday · Why One pallet was left (to check)',
    'Clients A shipyard · Boss The plant head',
    'Best call · Not spoken to yet · 2 other cases',
  ])
})

test('the same in Japanese, the person with the title', () => {
  const of = { customer: '港印刷', contact: '見本', whatHappened: '納品が二日遅れた' }
  const lines = read(source(of), ja)
  expect(lines[0]).toBe('港印刷 · 見本様 — 納品が二日遅れた')
  expect(lines.at(-1)).toBe('方法 電話 · まだ連絡していません · 他の案件2件')
})

test('during the call it leaves out what the window says already', () => {
  const lines = read(source({ contactedAtMs: builtAtMs }), en, 'during')
  expect(lines).toEqual([
    'Expect 40 flanges on Monday · Promised Monday noon (order 1042)',
    'Got 30 on Thursday · Why One pallet was left (to check)',
    'Clients A shipyard · Boss The plant head',
    'Last spoke 2026-03-02T00:00 · 2 other cases',
  ])
})

test('during a call about which nothing is known there is nothing to show', () => {
  const nothing = source({ preparation: noPreparation }, { earlier: 0 })
  expect(briefOf(nothing, en, 'during')).toEqual({ headline: '', lines: [] })
})

test('what is open is said by what falls due first; what has no date comes last', () => {
  const owes = (text: string, dueAtMs: number | null) =>
    anEntry({ kind: 'promise-by-us', text, dueAtMs, owedAtMs: dueAtMs ?? 8.64e15 })
  const owed = [owes('Photos', null), owes('Courier', builtAtMs), owes('Call', builtAtMs + 60_000)]
  expect(read(source({}, { owed }))).toContain('We owe Courier (by 2026-03-02T00:00, and 2 more)')
  expect(read(source({}, { owed: owed.slice(0, 1) }))).toContain('We owe Photos (no date)')
})

test('other cases are not counted before they were looked for', () => {
  expect(read(source({}, { earlier: null })).at(-1)).toBe('Best call · Not spoken to yet')
})

test('what is not known for sure is marked, in every language, and nothing else is', () => {
  for (const labels of [en, ja]) {
    for (const certainty of certaintySchema.options) {
      const { lines } = briefOf(
        source({
          preparation: { ...noPreparation, expected: { text: 'Ink on Monday', certainty } },
        }),
        labels,
        'before',
      )
      const [part] = lines[0] ?? []
      expect(part).toMatchObject({
        isUnsure: certainty !== 'known',
        after: certainty === 'known' ? '' : labels.unsure[certainty],
      })
    }
  }
})

const text = fc
  .oneof(
    fc.constantFrom('', ...hostileTexts),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  )
  .map((typed) => typed.slice(0, 2000))
const fact = fc.record({ text, certainty: fc.constantFrom(...certaintySchema.options) })
const preparation = fc.record({
  expected: fact,
  promised: fact,
  opening: text,
  promisedIn: text,
  delivered: fact,
  why: fact,
  clients: text,
  boss: text,
  budget: text,
  job: text,
  whoKnows: text,
  whoHelps: text,
  whoIsUpset: text,
  whenToEscalate: text,
  rightInLaw: text,
  canVisit: fc.boolean(),
  canReachByPhone: fc.boolean(),
  hasToSeeIt: fc.boolean(),
  theirCustomersAffected: fc.constantFrom(...triageAnswerSchema.options),
  earlierFailure: fc.constantFrom(...triageAnswerSchema.options),
  ourCause: fc.constantFrom(...triageAnswerSchema.options),
})
const owed = fc.array(
  fc.record({ kind: fc.constantFrom(...promiseKinds), text, dueAtMs: fc.constant(builtAtMs) }),
  { maxLength: 5 },
)

test('whatever was typed, it is six lines at most that fit the companion, each on one line', () => {
  fc.assert(
    fc.property(preparation, owed, text, text, (written, open, customer, whatHappened) => {
      expect(preparationSchema.safeParse(written).success).toBe(true)
      const of = aCase({ preparation: written, customer, whatHappened, repeats: 3 })
      const entries = open.map((one) => anEntry({ ...one, owedAtMs: builtAtMs }))
      for (const labels of [en, ja]) {
        const lines = read({ of, owed: entries, earlier: 7 }, labels)
        expect(lines.length).toBeLessThanOrEqual(6)
        for (const line of lines) {
          // A part always gets some room, however long its label and what belongs to it.
          expect(columnsOf(line)).toBeLessThanOrEqual(briefColumns * 2)
          expect(line).not.toMatch(/[\n\r\u202A-\u202E\u2066-\u2069]/)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('what is for us alone in law and in the house is not in the brief', () => {
  const secret = 'walnut'
  const inside = { whoKnows: secret, whoHelps: secret, whoIsUpset: secret, whenToEscalate: secret }
  const of = aCase({ preparation: { ...noPreparation, ...inside, rightInLaw: secret } })
  expect(read({ of, owed: [], earlier: 0 }).join('\n')).not.toContain(secret)
})
