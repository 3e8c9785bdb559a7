import { expect, test } from 'vitest'
import { dayMs } from '#shared/base/time.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { differencesIn } from '#shared/team/differences.ts'
import { fieldOf, wordsIn, writtenAgain } from '#shared/team/settle-difference.ts'
import { builtAtMs, callId, caseId, caseOpened, entryId } from '../../support/builders.ts'
import { teamDevice } from '../../support/team-devices.ts'

const retold = (whatHappened: string): TantoEvent => ({
  kind: 'case-amended',
  caseId: caseId('case-1'),
  atMs: builtAtMs,
  patch: { whatHappened },
})
const line = { entryId: entryId('line-1'), callId: callId('call-1'), atMs: builtAtMs }
const edited = (text: string): TantoEvent => ({
  kind: 'entry-edited',
  ...line,
  content: { kind: 'note', text, dueAtMs: null },
})

/** Both write at once, and hear of each other. */
function atOnce(mori: TantoEvent, sato: TantoEvent) {
  const devices = { mori: teamDevice('mori'), sato: teamDevice('sato') }
  const before: TantoEvent[] = [
    caseOpened(),
    {
      ...line,
      kind: 'entry-captured',
      caseId: caseId('case-1'),
      step: 'listen',
      content: { kind: 'note', text: 'Ink', dueAtMs: null },
    },
  ]
  devices.sato.hear(...devices.mori.tellAll(before, builtAtMs))
  const fromMori = devices.mori.tellAll([mori], builtAtMs + dayMs)
  const fromSato = devices.sato.tellAll([sato], builtAtMs + 2 * dayMs)
  devices.mori.hear(...fromSato)
  devices.sato.hear(...fromMori)
  return devices
}

test.each([
  ['theirs', true, 'The pump leaks', 'Red ink'],
  ['what stands', false, 'Two pumps leak', 'Black ink'],
] as const)(
  'once %s is taken, it stands and nothing is left beside it',
  (_name, isTheirs, ...texts) => {
    const both = [
      atOnce(retold('The pump leaks'), retold('Two pumps leak')),
      atOnce(edited('Red ink'), edited('Black ink')),
    ]
    both.forEach(({ mori, sato }, index) => {
      const { log } = mori.stream('case/case-1')
      const [other] = differencesIn(log).others
      const found = mori.row('cases', 'case-1') as Case
      const entry = mori.row('entries', 'line-1') as Entry
      const again = writtenAgain(other!, { found, entry, isTheirs, atMs: builtAtMs })
      sato.hear(...mori.tellAll([again!], builtAtMs + 3 * dayMs))
      const row = sato.row(index === 0 ? 'cases' : 'entries', index === 0 ? 'case-1' : 'line-1')
      expect(row).toMatchObject({ [index === 0 ? 'whatHappened' : 'text']: texts[index] })
      expect(differencesIn(sato.stream('case/case-1').log).others).toEqual([])
    })
  },
)

test('what can’t be chosen beside the story is told by what it is of', () => {
  expect(fieldOf({ field: 'proposals/p-1/apology' }).name).toBe('proposal')
  expect(fieldOf({ field: 'cases/case-1/facts' }).name).toBe('case')
  const found = teamDevice('mori').row('cases', 'case-1') as Case
  const other = { field: 'proposals/p-1/apology', value: 'I am sorry.' }
  expect(writtenAgain(other, { found, entry: undefined, isTheirs: true, atMs: 0 })).toBeNull()
})

test('the words of what did not count are told, and no ids', () => {
  expect(
    wordsIn({
      kind: 'option-added',
      proposalId: 'p',
      option: { id: 'o', customer: { headline: 'A courier' } },
    }),
  ).toEqual(['A courier'])
})
