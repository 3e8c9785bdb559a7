import type { CaseId, EntryId } from '#shared/base/ids.ts'
import type { Language } from '#shared/base/language.ts'
import { type Entry, reduceEntry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { reduceCase } from '#shared/case/reduce-case.ts'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import type { SampleTexts } from './sample-texts.ts'
import { noMoney } from '#shared/money/compare.ts'
import { moneyFromDecimal } from '#shared/money/from-decimal.ts'
import type { Money } from '#shared/money/money.ts'

const caseId = 'gallery' as CaseId
const hourMs = 3_600_000

/** A case as it is after a first call. */
export function sampleCase(s: SampleTexts, nowMs: number): Case {
  const opened = reduceCase(undefined, {
    kind: 'case-opened',
    caseId,
    atMs: nowMs - 26 * hourMs,
    details: {
      customer: s.value,
      contact: '',
      phone: '+44 20 0000 0000',
      whatHappened: s.late,
      failureKind: '',
      direction: 'they-called',
      knownAtMs: nowMs - 26 * hourMs,
      anyoneHurt: 'no',
      productionStopped: 'yes',
      moneyAtStake: null,
    },
  })
  if (!opened) throw new Error('A case that was opened is there')
  return opened
}

/** What is owed: by us and late, by them without a date. */
export function sampleOwed(s: SampleTexts, nowMs: number): Entry[] {
  const owed = [
    { kind: 'promise-by-us', text: s.promise, dueAtMs: nowMs - hourMs },
    { kind: 'promise-by-us', text: s.long, dueAtMs: nowMs + 20 * hourMs },
    { kind: 'promise-by-them', text: s.theirs, dueAtMs: null },
  ] as const
  return owed.flatMap((content, index) => {
    const entry = reduceEntry(undefined, {
      kind: 'entry-captured',
      entryId: `gallery-${index}` as EntryId,
      callId: null,
      caseId,
      atMs: nowMs - 2 * hourMs,
      step: 'address',
      content,
      seq: index,
    })
    return entry ? [entry] : []
  })
}

/** A letter with every kind of block. */
export function sampleDocument(s: SampleTexts, language: Language): CustomerDocument {
  const [yes = '', no = ''] = s.choices
  return {
    language,
    title: s.letter,
    dateLine: '2026-03-02',
    to: [s.value],
    from: ['Sample Parts Ltd'],
    sections: [
      { role: 'plain', heading: null, blocks: [{ kind: 'paragraph', text: s.late }] },
      {
        role: 'option',
        heading: 'A',
        blocks: [
          { kind: 'list', ordered: false, items: [s.promise, s.theirs] },
          { kind: 'facts', rows: [{ label: s.label, value: s.value }] },
          {
            kind: 'table',
            head: ['', yes, no],
            rows: [
              ['1', '240.00', '1,000.00'],
              ['2', '12.50', '0.00'],
            ],
            amounts: true,
          },
        ],
      },
    ],
    closing: ['Robin Sample'],
  }
}

export const euros = (decimal: string): Money => moneyFromDecimal(decimal, 'EUR') ?? noMoney('EUR')
