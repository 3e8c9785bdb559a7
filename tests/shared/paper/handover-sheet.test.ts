import { expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import { dayMs, hourMs } from '#shared/base/time.ts'
import { entryKinds } from '#shared/call/entry.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { internalDocumentSchema } from '#shared/document/internal-document.ts'
import { handoverSheet } from '#shared/paper/handover-sheet.ts'
import { duesOfPromises } from '#shared/today/dues-of-promises.ts'
import { aCase, anEntry, builtAtMs } from '../../support/builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { aCaseFile, paperWords } from '../../support/paper-builders.ts'
import { aProposal } from '../../support/proposal-builders.ts'

const known = (text: string) => ({ text, certainty: 'known' }) as const

function aFullFile() {
  const { preparation } = aCase()
  const of = aCase({
    stage: 'option-agreed',
    acts: [
      {
        kind: 'option-agreed',
        atMs: builtAtMs,
        proposalId: null,
        optionId: null,
        words: 'the courier, today',
      },
    ],
    preparation: {
      ...preparation,
      boss: 'Their plant head counts hours',
      promised: known('Promised for Monday'),
      why: { text: 'Perhaps the depot', certainty: 'assumed' },
    },
  })
  const entries = [
    anEntry({ kind: 'quote', text: 'You promised Monday. Twice.' }),
    anEntry({ kind: 'fact', text: 'Order 1042' }),
    anEntry({ kind: 'promise-by-us', text: 'Call again', dueAtMs: builtAtMs }),
    anEntry({ kind: 'promise-by-them', text: 'Name who signs', dueAtMs: builtAtMs + dayMs }),
    anEntry({ kind: 'internal-ask', text: 'A night shift' }),
  ]
  const dues = duesOfPromises(
    of,
    entries.map((entry) => ({ ...entry, owedAtMs: entry.dueAtMs ?? 8.64e15 })),
  )
  return aCaseFile({ of, entries, dues, proposals: [aProposal()] })
}

test('the next tanto reads who, where it stands, what is next, and what never to ask again', () => {
  const text = renderPlainText(handoverSheet(aFullFile(), paperWords()))
  for (const part of [
    'INTERNAL: not for the customer',
    'Customer: Northgate Tools',
    'Where it stands: Option agreed since',
    '1. 2026-03-02T00:00 (1 h late) · We promise: Call again',
    'Inside: nobody yet',
    'No date was agreed yet',
    '“You promised Monday. Twice.”',
    'Agreed: the courier, today',
    'Part by courier today, line up by 18:00 · Today, 18:00',
    'Their boss: Their plant head counts hours',
    '- Promised for Monday',
    '- Order 1042',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('Perhaps the depot')
})

test('in Japanese it is a Japanese paper', () => {
  const text = renderPlainText(handoverSheet(aFullFile(), paperWords('ja')))
  expect(text).toContain('社外秘')
  expect(text).toContain('誰が・何を・いつまでに')
  expect(text).not.toMatch(/Option agreed|Until when|INTERNAL/)
})

test.each(languages)('of a case with years in it a page is left (%s)', (language) => {
  const long = language === 'ja' ? '注文1042のインクが遅れました。' : 'The ink came two days late. '
  const entries = Array.from({ length: 500 }, (_, index) =>
    anEntry({
      kind: entryKinds[index % entryKinds.length] ?? 'note',
      text: `${index} ${long.repeat(40)}`,
      dueAtMs: builtAtMs + index * hourMs,
    }),
  )
  const sheet = handoverSheet(aCaseFile({ entries }), paperWords(language))
  // Shorter than this fits on a page whatever the letters: what a page is, the printed one shows.
  expect(renderPlainText(sheet).length).toBeLessThan(language === 'ja' ? 3_000 : 5_000)
  const more = sheet.sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind === 'paragraph')
  expect(more.length).toBeGreaterThan(3)
})

test('what gives way is the oldest', () => {
  const entries = Array.from({ length: 200 }, (_, index) =>
    anEntry({ kind: 'quote', text: `word ${index}.` }),
  )
  const text = renderPlainText(handoverSheet(aCaseFile({ entries }), paperWords()))
  expect(text).toContain('word 199.')
  expect(text).not.toContain('word 0.')
  const kept = text.match(/“word/g)?.length ?? 0
  expect(text).toContain(`… and ${200 - kept} more in the case`)
})

test('whatever a field holds, the sheet can be sent to the printer', () => {
  for (const text of [...hostileTexts, 'x'.repeat(10_000)]) {
    const of = aCase({ customer: text, contact: text, whatHappened: text })
    const entries = entryKinds.map((kind) => anEntry({ kind, text, dueAtMs: 8.64e15 }))
    const sheet = handoverSheet(aCaseFile({ of, entries }), paperWords())
    expect(internalDocumentSchema.safeParse(sheet).success, text.slice(0, 40)).toBe(true)
  }
})
