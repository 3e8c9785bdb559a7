import { expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import { dayMs, hourMs } from '#shared/base/time.ts'
import { entryKinds } from '#shared/call/entry.ts'
import type { Act } from '#shared/case/acts.ts'
import { internalDocumentSchema } from '#shared/document/internal-document.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { caseFigures } from '#shared/paper/case-figures.ts'
import { caseReport } from '#shared/paper/case-report.ts'
import { aCall, aCase, anEntry, builtAtMs, callId } from '../../support/builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { aLetter } from '../../support/letter-builders.ts'
import { aCaseFile, paperWords } from '../../support/paper-builders.ts'
import { aProposal } from '../../support/proposal-builders.ts'

const at = (hours: number) => builtAtMs + hours * hourMs
const contact = (hours: number, call: string | null): Act => ({
  kind: 'customer-contacted',
  atMs: at(hours),
  channel: 'phone',
  callId: call === null ? null : callId(call),
  note: '',
})
const ours = (due: number | null, settled: { outcome: 'kept' | 'broken'; hours: number } | null) =>
  anEntry({
    kind: 'promise-by-us',
    dueAtMs: due === null ? null : at(due),
    settled: settled && { outcome: settled.outcome, note: '', atMs: at(settled.hours) },
  })

test('a call is one contact, however it was wrapped up or went on after the line dropped', () => {
  const of = aCase({ acts: [contact(2, 'call-1'), contact(5, null)], fixedAtMs: at(8) })
  const calls = [
    aCall({ startedAtMs: at(1) }),
    aCall({ id: callId('call-2'), startedAtMs: at(1.5), mergedInto: callId('call-1') }),
  ]
  expect(caseFigures({ of, calls, entries: [] })).toMatchObject({
    toFirstContactMs: hourMs,
    contacts: 2,
    toFixMs: 8 * hourMs,
  })
})

test('a promise kept after its date was kept late', () => {
  const entries = [
    ours(4, { outcome: 'kept', hours: 3 }),
    ours(null, { outcome: 'kept', hours: 90 }),
    ours(4, { outcome: 'kept', hours: 5 }),
    ours(4, { outcome: 'broken', hours: 5 }),
    ours(4, null),
  ]
  expect(caseFigures({ of: aCase(), calls: [], entries }).promises).toEqual({
    onTime: 2,
    late: 1,
    broken: 1,
    open: 1,
  })
})

test('a contact of before it happened again is none since', () => {
  const of = aCase({ knownAtMs: at(48), acts: [contact(2, null)] })
  expect(caseFigures({ of, calls: [], entries: [] }).toFirstContactMs).toBeNull()
})

test('a report says how we did, what they said, the cause, what is owed, and every step', () => {
  const of = aCase({
    verdict: { value: 'partly', words: 'The line runs', atMs: at(9) },
    prevention: {
      cause: 'Label on the wrong pallet',
      change: 'Two people check it',
      notedAtMs: at(9),
      toldAtMs: null,
      checked: [30],
    },
    acts: [
      contact(2, null),
      { kind: 'case-moment-rated', atMs: at(3), place: 'start', moment: 'misery' },
      { kind: 'prevention-checked', atMs: at(720), day: 30, held: true, note: 'none since' },
    ],
  })
  const file = aCaseFile({
    of,
    entries: [ours(4, null), anEntry({ kind: 'quote', text: 'Never again' })],
    proposals: [aProposal()],
    letters: [aLetter({ exports: [{ atMs: at(10), format: 'pdf', fileName: 'Apology.pdf' }] })],
  })
  const text = renderPlainText(caseReport(file, paperWords('en', builtAtMs + 40 * dayMs)))
  for (const part of [
    'INTERNAL: not for the customer',
    'Case report: Northgate Tools',
    'From known to the first contact: 2 h',
    'Contacts: 1',
    'Our promises kept: 0 on time, 0 late, 0 broken, 1 open',
    'From known to fixed: Not fixed yet',
    'Their verdict: partly solved: The line runs',
    'Moments: Start: misery',
    'The cause: Label on the wrong pallet',
    'They were told: Not told yet',
    'Looked again: 2026-04-01: It held: none since',
    '“Never again”',
    'Letter drafted: Apology letter',
    'Letter sent out: Apology.pdf',
  ]) {
    expect(text).toContain(part)
  }
})

test.each(languages)('whatever stands in a case, its report is a paper (%s)', (language) => {
  for (const text of hostileTexts) {
    const entries = entryKinds.map((kind) => anEntry({ kind, text }))
    const of = aCase({ customer: text.slice(0, 200), whatHappened: text })
    const document = caseReport(aCaseFile({ of, entries }), paperWords(language))
    expect(internalDocumentSchema.safeParse(document).error).toBeUndefined()
    expect(document.mark).not.toBe('')
  }
})
