import { expect, test } from 'vitest'
import en from '#resources/locales/en/sending.json'
import { caseTable, tableSchema } from '#shared/case-data/case-table.ts'
import { stepIds, type StepId } from '#shared/method/step.ts'
import { aCall, aCase, anEntry, builtAtMs, callId } from '../../support/builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { aLetter } from '../../support/letter-builders.ts'
import { paperWords } from '../../support/paper-builders.ts'
import { aProposal } from '../../support/proposal-builders.ts'

const words = {
  ...paperWords(),
  columns: en.caseData.column,
  stepNames: Object.fromEntries(stepIds.map((id) => [id, `step ${id}`])) as Record<StepId, string>,
  stamp: (atMs: number) => new Date(atMs).toISOString().slice(0, 19).replace('T', ' '),
}
const minute = 60_000

const known = {
  of: aCase({
    acts: [
      {
        kind: 'customer-contacted' as const,
        atMs: builtAtMs + 5 * minute,
        channel: 'phone' as const,
        callId: null,
        note: 'They will wait',
      },
    ],
  }),
  calls: [aCall({ startedAtMs: builtAtMs + minute, endedAtMs: builtAtMs + 4 * minute })],
  entries: [
    anEntry({
      kind: 'promise-by-us',
      text: 'Ink by nine',
      callId: callId('call-1'),
      atMs: builtAtMs + 2 * minute,
      dueAtMs: builtAtMs + 60 * minute,
      promise: { owner: 'Sam', channel: null, issueId: null },
      settled: { outcome: 'kept', note: 'By courier', atMs: builtAtMs + 50 * minute },
    }),
  ],
  proposals: [
    aProposal({
      draftedAtMs: builtAtMs + 6 * minute,
      exports: [
        { atMs: builtAtMs + 7 * minute, format: 'eml', fileName: 'a.eml', reason: 'On leave' },
      ],
    }),
  ],
  letters: [aLetter({ draftedAtMs: builtAtMs + 8 * minute })],
}

test('what was said, promised and done stands in the order of time, one row each', () => {
  const { head, rows } = caseTable(known, words)
  expect(head.slice(0, 3)).toEqual(['When', 'What', 'Words'])
  expect(rows.map(([when = '', what]) => [when.slice(14, 16), what])).toEqual([
    ['00', 'Case opened'],
    ['01', 'Call'],
    ['02', 'We promise'],
    ['04', 'Call ended'],
    ['05', 'Contact'],
    ['06', 'Proposal drafted'],
    ['07', 'Proposal sent out'],
    ['08', 'Letter drafted'],
  ])
  expect(rows[2]).toEqual([
    '2026-03-02 00:02:00',
    'We promise',
    'Ink by nine',
    'step listen',
    '1',
    'Sam',
    '2026-03-02 01:00:00',
    'kept',
    '2026-03-02 00:50:00',
    'By courier',
  ])
  expect(rows.at(-2)?.at(-1)).toBe('On leave')
  expect(rows.at(-1)?.[2]).toBe('Apology letter')
})

test.each(hostileTexts)('every row is as wide as the head, whatever a text holds', (text) => {
  const table = caseTable({ ...known, entries: [anEntry({ text })] }, words)
  for (const row of table.rows) expect(row).toHaveLength(table.head.length)
  expect(tableSchema.safeParse(table).success).toBe(true)
})
