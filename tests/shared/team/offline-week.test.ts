import { expect, test } from 'vitest'
import { dayMs, hourMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { otherValues } from '#shared/team/other-values.ts'
import { builtAtMs, callId, caseId, caseOpened, entryId } from '../../support/builders.ts'
import { goodCourse } from '../../support/lived-case.ts'
import { answered, contentOf, offered } from '../../support/offer-builders.ts'
import { anOption, aProposal, optionId, proposalId } from '../../support/proposal-builders.ts'
import { bytesOf, type TeamDevice, teamDevice } from '../../support/team-devices.ts'

// A case on two laptops that do not hear of each other for a week.

const about = { caseId: caseId('case-1'), atMs: builtAtMs }
const atMs = builtAtMs
const draft = aProposal()
const drafted = (id: string): TantoEvent => ({
  kind: 'proposal-drafted',
  ...about,
  proposalId: proposalId(id),
  callId: null,
  content: contentOf(draft),
})
const note = (id: string, text: string): TantoEvent => ({
  kind: 'entry-captured',
  ...about,
  entryId: entryId(id),
  callId: null,
  step: 'listen',
  content: { kind: 'note', text, dueAtMs: null },
})
const retold = (whatHappened: string): TantoEvent => ({
  kind: 'case-amended',
  ...about,
  patch: { whatHappened },
})
const edited = (id: string, text: string): TantoEvent => ({
  kind: 'entry-edited',
  entryId: entryId(id),
  callId: null,
  atMs,
  content: { kind: 'note', text, dueAtMs: null },
})
const third = (id: string): TantoEvent => ({
  kind: 'option-added',
  proposalId: draft.id,
  atMs,
  index: 2,
  option: anOption({ id, customer: { headline: `The way of ${id}` } }),
})
const acts = goodCourse.map((act): TantoEvent => ({ ...act, ...about }))

type Week = (device: TeamDevice) => readonly TantoEvent[]

/** Both know the same on Monday; each works alone; on Sunday they hear of each other. */
function week(monday: readonly TantoEvent[], mori: Week, sato: Week) {
  const devices = { mori: teamDevice('mori'), sato: teamDevice('sato') }
  devices.sato.hear(...devices.mori.tellAll([caseOpened(), ...monday], builtAtMs))
  const fromMori = devices.mori.tellAll(mori(devices.mori), builtAtMs + dayMs)
  const fromSato = devices.sato.tellAll(sato(devices.sato), builtAtMs + 2 * dayMs)
  devices.mori.hear(...fromSato)
  devices.sato.hear(...fromMori)
  expect(bytesOf(devices.sato)).toBe(bytesOf(devices.mori))
  const { log, turnedAway } = devices.mori.stream('case/case-1')
  const toldOff = log.filter(({ id }) => turnedAway.includes(id)).map(({ known }) => known)
  return { ...devices, others: otherValues(log), turnedAway: toldOff }
}

test('every note of both is there, in the order in which it was taken', () => {
  const { mori } = week(
    [],
    () => [note('a', 'They are angry'), note('b', 'Line 3 stands')],
    () => [note('c', 'They called at night')],
  )
  const lines = ['a', 'b', 'c'].map(
    (id) => mori.row('entries', id) as { text: string; seq: number },
  )
  expect(lines.map(({ text }) => text)).toEqual([
    'They are angry',
    'Line 3 stands',
    'They called at night',
  ])
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map(({ seq }) => seq).toSorted((a, b) => a - b))
})

test('of two who retold what happened the later one stands, and what the other wrote is kept beside it', () => {
  const { mori, others } = week(
    [],
    () => [retold('The pump leaks'), retold('The pump leaks since May')],
    () => [retold('Two pumps leak')],
  )
  expect(mori.row('cases', 'case-1')).toMatchObject({ whatHappened: 'Two pumps leak' })
  expect(others).toMatchObject([
    {
      field: 'cases/case-1/whatHappened',
      value: 'The pump leaks since May',
      by: { author: 'mori-person' },
    },
  ])
})

test('once somebody who saw both texts has written one, nothing is left beside it', () => {
  const { mori, sato } = week(
    [],
    () => [retold('The pump leaks')],
    () => [retold('Two pumps leak')],
  )
  sato.hear(...mori.tellAll([retold('Two pumps leak since May')], builtAtMs + 8 * dayMs))
  expect(otherValues(sato.stream('case/case-1').log)).toEqual([])
  expect(sato.row('cases', 'case-1')).toMatchObject({ whatHappened: 'Two pumps leak since May' })
})

test('a line that both worded anew says the later words, and the others are kept', () => {
  const { mori, others } = week(
    [note('a', 'Ink')],
    () => [edited('a', 'Red ink')],
    () => [edited('a', 'Black ink')],
  )
  expect(mori.row('entries', 'a')).toMatchObject({ text: 'Black ink' })
  expect(others).toMatchObject([{ field: 'entries/a/text', value: 'Red ink' }])
})

test('who fills in different fields takes nothing from each other', () => {
  const { mori, others } = week(
    [],
    () => [{ kind: 'case-amended', ...about, patch: { contact: 'K. Abe' } }],
    () => [{ kind: 'case-amended', ...about, patch: { phone: '+81 3 0000 0001' } }],
  )
  expect(mori.row('cases', 'case-1')).toMatchObject({ contact: 'K. Abe', phone: '+81 3 0000 0001' })
  expect(others).toEqual([])
})

test('both drafts of a proposal are kept', () => {
  const { mori } = week(
    [],
    () => [drafted('by-mori')],
    () => [drafted('by-sato')],
  )
  expect(mori.row('proposals', 'by-mori')).toBeDefined()
  expect(mori.row('proposals', 'by-sato')).toBeDefined()
})

test('of two third options one is in the proposal, and the other is told with all that it says', () => {
  const { mori, turnedAway } = week(
    [drafted('proposal-1')],
    () => [third('of-mori')],
    () => [third('of-sato')],
  )
  const { options } = mori.row('proposals', 'proposal-1') as Proposal
  expect(options.map(({ id }) => id)).toEqual(['option-1', 'option-2', 'of-mori'])
  expect(turnedAway).toMatchObject([{ option: { customer: { headline: 'The way of of-sato' } } }])
})

test('an option that one took out while the other worked on it: what was written is told', () => {
  const { turnedAway } = week(
    [drafted('proposal-1')],
    () => [{ kind: 'option-removed', proposalId: draft.id, atMs, optionId: optionId('option-2') }],
    () => [
      {
        kind: 'option-amended',
        proposalId: draft.id,
        atMs,
        optionId: optionId('option-2'),
        patch: { words: 'I call them every day' },
      },
    ],
  )
  expect(turnedAway).toMatchObject([{ patch: { words: 'I call them every day' } }])
})

test('where both offered, each answer stays with what it was an answer to', () => {
  const letter = (apology: string) => aProposal({ letter: { apology } })
  const offeredBy = (apology: string, minute: number, words: string): TantoEvent[] => {
    const offer = offered(letter(apology), { minute })
    return [offer, { ...answered('option-1', 'refused', { words }), offeredAtMs: offer.atMs }]
  }
  const { mori } = week(
    [drafted('proposal-1')],
    () => offeredBy('I am sorry.', 1, 'to Mori'),
    () => offeredBy('We are sorry.', 2, 'to Sato'),
  )
  const { versions } = mori.row('proposals', 'proposal-1') as Proposal
  const told = versions.map(({ content, noted }) => [content.letter.apology, noted[0]?.words])
  expect(told).toEqual([
    ['I am sorry.', 'to Mori'],
    ['We are sorry.', 'to Sato'],
  ])
})

test('a contact noted in a case that a colleague had closed does not count, and is told', () => {
  const contact: TantoEvent = {
    kind: 'customer-contacted',
    ...about,
    channel: 'phone',
    callId: null,
    note: 'It leaks again',
  }
  const { mori, turnedAway } = week(
    acts.slice(0, -1),
    () => acts.slice(-1),
    () => [contact],
  )
  expect((mori.row('cases', 'case-1') as Case).stage).toBe('closed')
  expect(turnedAway).toMatchObject([{ note: 'It leaks again' }])
})

test('a promise settled by both is settled once, with the words of both', () => {
  const promise: TantoEvent = {
    ...(note('p', 'I send a fitter') as Extract<TantoEvent, { kind: 'entry-captured' }>),
    content: { kind: 'promise-by-us', text: 'I send a fitter', dueAtMs: atMs + hourMs },
  }
  const settled = (words: string): TantoEvent => ({
    kind: 'promise-settled',
    entryId: entryId('p'),
    callId: null,
    atMs,
    outcome: 'kept',
    note: words,
  })
  const { mori, others } = week(
    [promise],
    () => [settled('He was there')],
    () => [settled('They said thanks')],
  )
  expect(mori.row('entries', 'p')).toMatchObject({ settled: { note: 'They said thanks' } })
  expect(others).toMatchObject([{ field: 'entries/p/settled', value: 'He was there' }])
})

test('a call taken while the case was erased elsewhere does not bring it back', () => {
  const { mori, sato, others, turnedAway } = week(
    [note('a', 'Ink')],
    () => [{ kind: 'case-erased', ...about }],
    () => [
      { kind: 'call-started', ...about, callId: callId('call-9') },
      note('b', 'They called'),
      retold('Ink'),
    ],
  )
  expect(mori.stream('case/case-1').rows.size).toBe(0)
  expect(sato.stream('case/case-1').rows.size).toBe(0)
  expect({ others, turnedAway }).toEqual({ others: [], turnedAway: [] })
})
