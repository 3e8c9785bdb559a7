import { expect, expectTypeOf, test } from 'vitest'
import { hourMs } from '#shared/base/time.ts'
import {
  type CustomerDocument,
  customerDocumentSchema,
} from '#shared/document/customer-document.ts'
import type { InternalDocument } from '#shared/document/internal-document.ts'
import { renderMarkdown } from '#shared/document/render-markdown.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { caseStory } from '#shared/paper/case-story.ts'
import { escalationMemo } from '#shared/paper/escalation-memo.ts'
import { aCall, aCase, anEntry, builtAtMs } from '../../support/builders.ts'
import { aCaseFile, paperWords } from '../../support/paper-builders.ts'
import { aProposal } from '../../support/proposal-builders.ts'

const ask = anEntry({
  kind: 'internal-ask',
  text: 'A night shift for the reprint',
  dueAtMs: builtAtMs + 5 * hourMs,
  promise: { owner: 'Plant manager', channel: null, issueId: null },
})

test('whoever can decide reads what is asked, what it means for them, and what happens if not', () => {
  const of = aCase({
    productionStopped: 'yes',
    acts: [
      { kind: 'customer-contacted', atMs: builtAtMs, channel: 'phone', callId: null, note: 'told' },
    ],
  })
  const entries = [
    ask,
    anEntry({ kind: 'promise-by-us', text: 'Ink by nine', dueAtMs: builtAtMs + 9 * hourMs }),
    anEntry({
      kind: 'promise-by-us',
      text: 'Call at noon',
      settled: { outcome: 'broken', note: 'no truck', atMs: builtAtMs + hourMs },
    }),
  ]
  const urgency = { counts: 'contact', elapsedMs: hourMs, targetMs: hourMs, tone: 'late' } as const
  const proposals = [aProposal({ private: { worstCase: 'Let them go in peace' } })]
  const file = aCaseFile({ of, entries, urgency, proposals })
  const text = renderPlainText(escalationMemo(file, ask, paperWords()))
  for (const part of [
    'INTERNAL: not for the customer',
    'To: Plant manager',
    'The request: A night shift for the reprint',
    'By when: 2026-03-02T05:00',
    'their production or business stands still',
    '1 h of 1 h to the first contact: late',
    'Contact: Phone · told',
    'We promise (broken): Call at noon · no truck',
    'We break our word to them: Ink by nine (2026-03-02T09:00)',
    'The clock is past its target of 1 h.',
    'If they leave: Let them go in peace',
  ]) {
    expect(text).toContain(part)
  }
})

test('a memo of an ask of nobody, or of none at all, says so and is still a memo', () => {
  const unnamed = anEntry({ kind: 'internal-ask', text: 'Approve it', dueAtMs: null })
  const memo = renderPlainText(escalationMemo(aCaseFile(), unnamed, paperWords()))
  expect(memo).toContain('Of whom: Nobody is named yet: whoever can decide this')
  expect(memo).toContain('By when: No date was agreed yet')
  const without = renderPlainText(escalationMemo(aCaseFile(), null, paperWords()))
  expect(without).not.toContain('The request')
  expect(without).toContain('Nothing has been recorded yet.')
})

test('a paper for ourselves is no customer document, in the types and at the desktop’s door', () => {
  const memo = escalationMemo(aCaseFile(), ask, paperWords())
  expectTypeOf<InternalDocument>().not.toExtend<CustomerDocument>()
  expect(customerDocumentSchema.safeParse(memo).success).toBe(false)
  const input = { document: memo, format: 'pdf', suggestedName: 'memo' }
  expect(desktopInputs.saveDocument.safeParse(input).success).toBe(true)
  const unmarked = { ...input, document: { ...memo, mark: '' } }
  expect(desktopInputs.saveDocument.safeParse(unmarked).success).toBe(false)
})

test('the mark is the first thing in whatever is made of it', () => {
  const memo = escalationMemo(aCaseFile(), ask, paperWords())
  expect(renderPlainText(memo)).toMatch(/^INTERNAL: not for the customer\n/)
  expect(renderMarkdown(memo)).toMatch(/^INTERNAL: not for the customer\n/)
})

test('the story tells everything in the order of time, day by day', () => {
  const at = (hours: number) => builtAtMs + hours * hourMs
  const file = aCaseFile({
    of: aCase({ acts: [{ kind: 'fix-started', atMs: at(50) }] }),
    calls: [aCall({ startedAtMs: at(1), endedAtMs: at(2), moment: 'magic' })],
    entries: [
      anEntry({ kind: 'quote', text: 'Twice', atMs: at(1.5) }),
      anEntry({
        kind: 'promise-by-us',
        text: 'Call',
        dueAtMs: at(3),
        atMs: at(1.6),
        settled: { outcome: 'kept', note: 'early', atMs: at(26) },
      }),
    ],
    proposals: [aProposal({ draftedAtMs: at(27) })],
  })
  const story = caseStory(file, paperWords('en', at(60)))
  const days = story.sections
    .slice(1)
    .map(({ heading, blocks: [block] }) => [
      heading,
      ...(block?.kind === 'facts' ? block.rows.map(({ label, value }) => `${label}|${value}`) : []),
    ])
  expect(days).toEqual([
    [
      '2026-03-02',
      '00:00 · Case opened|',
      '01:00 · Call|',
      '01:30 · Their words|Twice',
      '01:36 · We promise|Call (2026-03-02T03:00 (57 h late))',
      '02:00 · Call ended|1 h · magic',
    ],
    ['2026-03-03', '02:00 · We promise (kept)|Call: early', '03:00 · Proposal drafted|'],
    ['2026-03-04', '02:00 · Fix begun|'],
  ])
})

test('a story of ten thousand lines fits what a document can hold', () => {
  const entries = Array.from({ length: 10_000 }, () => anEntry({ text: 'x'.repeat(4000) }))
  const story = caseStory(aCaseFile({ entries }), paperWords())
  const input = { document: story, format: 'pdf', suggestedName: 'story' }
  expect(desktopInputs.saveDocument.safeParse(input).success).toBe(true)
})
