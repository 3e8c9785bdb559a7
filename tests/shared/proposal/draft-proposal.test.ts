import { expect, test } from 'vitest'
import { noPreparation } from '#shared/case/preparation.ts'
import { draftProposal, type DraftProposalInput } from '#shared/proposal/draft-proposal.ts'
import { proposalEventSchemas, reduceProposal } from '#shared/proposal/proposal-events.ts'
import { aCall, aCase, anEntry, builtAtMs, entryId } from '../../support/builders.ts'
import {
  aCatalogue,
  endOfDayUtc,
  letterTexts,
  proposalId,
  sayUtc,
  threeOptionIds,
} from '../../support/proposal-builders.ts'

const drafted = (given: DraftProposalInput) => draftProposal(given).content

function input(partial: Partial<DraftProposalInput> = {}): DraftProposalInput {
  return {
    forCase: aCase(),
    calls: [aCall()],
    entries: [],
    settings: {
      repName: 'A. Sample',
      repFirm: 'Example Parts',
      repPhone: '+49 30 0000000',
      repEmail: 'a.sample@example.com',
      currency: 'EUR',
      authorityLimit: null,
      tax: null,
    },
    lifetimeValue: null,
    catalogue: aCatalogue(),
    texts: letterTexts,
    language: 'en',
    nowMs: builtAtMs,
    sayTime: sayUtc,
    endOfWorkingDay: endOfDayUtc,
    newOptionIds: threeOptionIds,
    ...partial,
  }
}

test('the letter says what the case says happened, to whom, and from whom', () => {
  expect(drafted(input()).letter).toMatchObject({
    language: 'en',
    customer: 'Northgate Tools',
    contact: 'M. Ito',
    whatHappened: 'Flanges of order 1042 came four days late',
    repName: 'A. Sample',
    repFirm: 'Example Parts',
  })
})

test('the issues stand in the buyer’s order, the newest call first, removed ones left out', () => {
  const entries = [
    anEntry({ kind: 'issue', id: entryId('a'), text: 'first raised' }),
    anEntry({ kind: 'issue', id: entryId('b'), text: 'most pressing now' }),
    anEntry({ kind: 'issue', id: entryId('c'), text: 'taken back', removed: true }),
    anEntry({ kind: 'note', text: 'no issue' }),
  ]
  const calls = [
    aCall({ startedAtMs: 1, issueOrder: [entryId('a'), entryId('b')] }),
    aCall({ startedAtMs: 2, issueOrder: [entryId('b')] }),
  ]
  const { issues } = drafted(input({ entries, calls }))
  expect(issues.map((issue) => issue.text)).toEqual(['most pressing now', 'first raised'])
})

test('the newest solution the customer named becomes an option', () => {
  const entries = [
    anEntry({ kind: 'their-solution', text: 'old wish', seq: 1, atMs: 2 }),
    anEntry({ kind: 'their-solution', text: 'new wish', seq: 2, atMs: 1 }),
  ]
  const theirs = drafted(input({ entries })).options.at(-1)
  expect(theirs).toMatchObject({ origin: 'their-way', customer: { whatWeDo: 'new wish' } })
})

test('what the buyer is under pressure from goes to the private side and nowhere else', () => {
  const entries = [
    anEntry({ kind: 'pressure', text: 'Her plant head reports at 4 pm' }),
    anEntry({ kind: 'pressure', text: 'Her job' }),
    anEntry({ kind: 'feeling', text: 'furious' }),
    anEntry({ kind: 'quote', text: 'second time this quarter' }),
  ]
  const content = drafted(input({ entries }))
  expect(content.private.pressures).toBe('Her plant head reports at 4 pm\nHer job')
  const { private: _, ...rest } = content
  expect(JSON.stringify(rest)).not.toMatch(/plant head|Her job|furious|second time/)
})

test('the graver the case, the closer the updates', () => {
  const rhythm = (anyoneHurt: 'yes' | 'no') =>
    drafted(input({ forCase: aCase({ anyoneHurt }) })).letter.updateRhythm
  expect(rhythm('yes')).toContain('every two hours')
  expect(rhythm('no')).toContain('twice a week')
})

test('when we call first, the apology says that we will not keep what was agreed', () => {
  const { letter } = drafted(input({ forCase: aCase({ direction: 'we-call-first' }) }))
  expect(letter.apology).toMatch(/^We will not keep/)
})

test('costs are counted in the currency that is at stake, else in the one of the settings', () => {
  const currencyWith = (moneyAtStake: { minor: number; currency: string } | null) =>
    drafted(input({ forCase: aCase({ moneyAtStake }) })).private.currency
  expect(currencyWith({ minor: 1, currency: 'JPY' })).toBe('JPY')
  expect(currencyWith(null)).toBe('EUR')
})

test('a case of which nothing is known yet drafts a letter and no options', () => {
  const forCase = aCase({ customer: '', contact: '', whatHappened: '', failureKind: '' })
  const content = drafted(input({ forCase, calls: [] }))
  expect(content.options).toEqual([])
  expect(content.letter.apology).not.toBe('')
})

test('however much was said, the draft is an event the journal takes', () => {
  const entries = [
    ...Array.from({ length: 600 }, () => anEntry({ kind: 'issue', text: '長'.repeat(4000) })),
    ...Array.from({ length: 3 }, () => anEntry({ kind: 'pressure', text: '😀'.repeat(2000) })),
    anEntry({ kind: 'their-solution', text: 'x'.repeat(4000) }),
  ]
  const event = {
    kind: 'proposal-drafted',
    proposalId: proposalId('p'),
    atMs: builtAtMs,
    caseId: aCase().id,
    callId: null,
    content: drafted(input({ entries, forCase: aCase({ customer: 'x'.repeat(200) }) })),
  } as const
  expect(proposalEventSchemas[0].safeParse(event).error).toBeUndefined()
  expect(reduceProposal(undefined, event)?.issues).toHaveLength(500)
})

test('fewer than three options come with the reason', () => {
  const entries = [anEntry({ kind: 'their-solution', text: 'Call my plant head' })]
  expect(draftProposal(input({ entries })).shortfalls).toEqual([])
  const forCase = aCase({ failureKind: '' })
  expect(draftProposal(input({ forCase })).shortfalls).toEqual(['failure-kind-unknown'])
})

test('the options know how often it happened again and what is at stake', () => {
  const amount = { minor: 5000, currency: 'JPY' }
  const forCase = { ...aCase({ moneyAtStake: amount }), repeats: 2 }
  const makeGood = drafted(input({ forCase })).options[1]
  expect(makeGood?.private.why?.facts).toContainEqual({ kind: 'repeats', times: 2 })
  expect(makeGood?.private.why?.facts).toContainEqual({ kind: 'at-stake', amount })
})

test('the options know whose cause it was, and that it had failed before', () => {
  const preparation = { ...noPreparation, ourCause: 'no', earlierFailure: 'yes' } as const
  const makeGood = drafted(input({ forCase: aCase({ preparation }) })).options[1]
  expect(makeGood?.private.why?.facts).toContainEqual({ kind: 'not-our-cause' })
  expect(makeGood?.private.why?.facts).toContainEqual({ kind: 'failed-before' })
  const presumed = drafted(input()).options[1]
  expect(presumed?.private.why?.facts).toContainEqual({ kind: 'presumed-ours' })
})

test('what is only assumed, and what was noted to be checked, is counted', () => {
  const expected = { text: 'On Monday', certainty: 'assumed' } as const
  const promised = { text: 'On Tuesday', certainty: 'known' } as const
  const forCase = aCase({ preparation: { ...noPreparation, expected, promised } })
  const entries = [anEntry({ kind: 'to-check', text: 'Who signed?' })]
  const [fastest] = drafted(input({ forCase, entries })).options
  expect(fastest?.private.why?.facts).toContainEqual({ kind: 'unsure', count: 2 })
})

test('what the account is worth, the firm’s tax and the reasons for few options come along', () => {
  const lifetimeValue = { minor: 5_000_000, currency: 'EUR' }
  const tax = { included: false, permille: 190 }
  const given = input({ lifetimeValue, forCase: aCase({ failureKind: '' }) })
  const settings = { ...given.settings, tax }
  expect(drafted({ ...given, settings }).private).toMatchObject({
    lifetimeValue,
    tax,
    shortfalls: ['failure-kind-unknown'],
  })
})
