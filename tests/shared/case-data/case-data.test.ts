import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseDataSchema } from '#shared/case-data/case-data.ts'
import { caseDataOf } from '#shared/case-data/case-data-of.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { reduceCase } from '#shared/case/reduce-case.ts'
import type { Case } from '#shared/case/case.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { aCall, aCase, anEntry, builtAtMs, caseId } from '../../support/builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { aLetter } from '../../support/letter-builders.ts'
import { livedCase } from '../../support/lived-case.ts'
import { aProposal } from '../../support/proposal-builders.ts'
import { projectRoot } from '../../support/source-files.ts'

function lived(): Case {
  const events = livedCase({ id: 'case-1', openedAtMs: builtAtMs, acts: 11 })
  const reduced = events.reduce<Case | undefined>(
    (current, event) => reduceCase(current, event as Extract<TantoEvent, { kind: 'case-opened' }>),
    undefined,
  )
  return reduced ?? aCase()
}

const mori = 'mori' as MemberId

const known = () => ({
  of: lived(),
  calls: [aCall({ draft: 'half a line' })],
  entries: [anEntry({ kind: 'promise-by-us', text: 'Ink by nine', owedAtMs: 5 })],
  proposals: [
    aProposal({ exports: [{ atMs: 7, format: 'eml', fileName: 'a.eml', reason: 'On leave' }] }),
  ],
  letters: [{ ...aLetter({ exports: [{ atMs: 8, format: 'pdf', fileName: 'b.pdf' }] }), by: mori }],
})

test('all of a case fits the schema that is promised to other programs', () => {
  const data = caseDataOf(known(), builtAtMs)
  expect(caseDataSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data)
  expect(data).toMatchObject({ format: 'tanto-case', version: 1 })
  expect(data.case.acts).toHaveLength(11)
  expect(data.proposals[0]?.exports[0]?.reason).toBe('On leave')
  expect(data.letters[0]?.parts.regret).toBe('I am sorry for it.')
  expect(data.proposals[0]?.options[0]?.private.costLines).toHaveLength(1)
})

test('what the app keeps to find things again, and what was not said yet, stays out', () => {
  const text = JSON.stringify(caseDataOf(known(), builtAtMs))
  expect(text).not.toMatch(/watchedSinceMs|owedAtMs|half a line|snoozed/)
})

test('every field is told of in the documentation', () => {
  const page = readFileSync(join(projectRoot, 'docs/data.md'), 'utf8')
  const data = caseDataOf(known(), builtAtMs)
  const { calls, entries, proposals, letters } = data
  const fields = [data, data.case, calls[0], entries[0], proposals[0], letters[0]].flatMap((part) =>
    Object.keys(part ?? {}),
  )
  expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([])
})

test.each(hostileTexts)('whatever text a case holds comes back as it was', (text) => {
  const words = text.slice(0, 4000)
  const of = { ...lived(), whatHappened: words, id: caseId('case-1') }
  const data = caseDataOf({ ...known(), of, entries: [anEntry({ text: words })] }, builtAtMs)
  const read = caseDataSchema.parse(JSON.parse(JSON.stringify(data)))
  expect(read.case.whatHappened).toBe(words)
  expect(read.entries[0]?.text).toBe(words)
})
