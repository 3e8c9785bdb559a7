import { expect, test } from 'vitest'
import { dayMs } from '#shared/base/time.ts'
import type { CaseFacts } from '#shared/insight/case-facts.ts'
import {
  type RemedyFacts,
  remedyFactsOf,
  remedyWorth,
  type WorthFacts,
  worthFactsOf,
} from '#shared/insight/remedy-worth.ts'
import type { CostLine } from '#shared/proposal/option.ts'
import { anAccount } from '../../support/account-builders.ts'
import { builtAtMs, caseId } from '../../support/builders.ts'
import { someFacts } from '../../support/insight-builders.ts'
import { after, answered, offered, takenBack } from '../../support/offer-builders.ts'
import { anOption, aProposal } from '../../support/proposal-builders.ts'

const euro = (minor: number) => ({ minor, currency: 'EUR' })
const yen = (minor: number) => ({ minor, currency: 'JPY' })

function remedy(id: string, partial: Partial<RemedyFacts> = {}): RemedyFacts {
  return {
    caseId: caseId(id),
    draftedAtMs: builtAtMs,
    lifetimeValue: null,
    accepted: null,
    ...partial,
  }
}
const costs = (...amounts: ReturnType<typeof euro>[]) => ({ costs: amounts, isWhole: true })
const ended = (id: string, customer: string, partial: Partial<CaseFacts> = {}) =>
  someFacts({ id: caseId(id), customer, ended: 'kept', ...partial })

function worth(
  cases: readonly CaseFacts[],
  remedies: readonly RemedyFacts[] = [],
  accounts: readonly WorthFacts[] = [],
) {
  const all = new Map(cases.map((one) => [one.id, one]))
  const { n, fates } = remedyWorth(cases, { cases: all, remedies, accounts })
  const [kept, open, lost] = fates
  return { n, kept, open, lost }
}

test('what they accepted stands beside what the customers are worth who stayed', () => {
  const found = worth(
    [ended('1', 'northgate', { hasAgreed: true }), ended('2', 'harbour', { ended: 'lost' })],
    [
      remedy('1', { accepted: costs(euro(34_000)) }),
      remedy('2', { lifetimeValue: euro(5_000_000) }),
    ],
    [{ keys: ['northgate'], value: euro(9_000_000) }],
  )
  expect(found.kept).toMatchObject({ customers: 1, costs: [euro(34_000)], valueUnknown: 0 })
  expect(found.kept?.values).toEqual([euro(9_000_000)])
  expect(found.lost).toMatchObject({ customers: 1, costs: [], values: [euro(5_000_000)] })
})

test('a customer with several cases is worth what they are worth once, and ended as the last did', () => {
  const cases = [
    ended('1', 'northgate', { hasAgreed: true }),
    ended('2', 'northgate', { ended: 'lost', openedAtMs: builtAtMs + dayMs, hasAgreed: true }),
  ]
  const accepted = [
    remedy('1', { accepted: costs(euro(100)) }),
    remedy('2', { accepted: costs(euro(200)) }),
  ]
  const found = worth(cases, accepted, [{ keys: ['northgate'], value: euro(7_000) }])
  expect(found.n).toBe(1)
  expect(found.lost).toMatchObject({ customers: 1, costs: [euro(300)], values: [euro(7_000)] })
})

test('what nobody has said is unknown and never nothing; without a remedy nothing was spent', () => {
  const found = worth(
    [
      ended('1', 'a', { hasAgreed: true }),
      ended('2', 'b', { hasAgreed: true }),
      ended('3', 'c'),
      someFacts({ id: caseId('4'), customer: 'd' }),
    ],
    [remedy('2', { accepted: { costs: [euro(50)], isWhole: false } })],
  )
  expect([found.n, found.open?.customers]).toEqual([3, 0])
  expect(found.kept).toMatchObject({ costUnknown: 2, valueUnknown: 3, costs: [euro(50)] })
})

test('amounts of two currencies are never added up, and cases without a name are not one customer', () => {
  const found = worth(
    [ended('1', '', { hasAgreed: true }), ended('2', '', { hasAgreed: true })],
    [
      remedy('1', { accepted: costs(euro(100)), lifetimeValue: euro(1_000) }),
      remedy('2', { accepted: costs(yen(200)), lifetimeValue: yen(3_000) }),
    ],
  )
  expect(found.kept?.customers).toBe(2)
  expect(found.kept?.costs).toEqual([euro(100), yen(200)])
  expect(found.kept?.values).toEqual([euro(1_000), yen(3_000)])
})

test('what the account says goes before the proposals, and the newest of those before the others', () => {
  const cases = [ended('1', 'northgate'), ended('2', 'northgate')]
  const proposals = [
    remedy('1', { lifetimeValue: euro(2), draftedAtMs: builtAtMs + dayMs }),
    remedy('2', { lifetimeValue: euro(1) }),
  ]
  expect(worth(cases, proposals).kept?.values).toEqual([euro(2)])
  const account = { keys: ['northgate'], value: euro(3) }
  expect(worth(cases, proposals, [account]).kept?.values).toEqual([euro(3)])
})

test('of a proposal counts what was accepted and not taken back, without tax, as far as it is priced', () => {
  const proposal = aProposal()
  const { id } = proposal.options[0]!
  const accepted = after(proposal, offered(proposal), answered(id, 'accepted'))
  expect(remedyFactsOf(accepted)?.accepted?.costs.length).toBeGreaterThan(0)
  const back = after(accepted, takenBack(id))
  expect(remedyFactsOf(back)?.accepted ?? null).toBeNull()
  const line = (amount: CostLine['amount']): CostLine => ({ label: 'Courier', amount })
  const option = anOption()
  const priced = (costLines: CostLine[]) => {
    const one = aProposal({
      options: [{ ...option, private: { ...option.private, costLines } }],
    })
    const taxed = { ...one, private: { ...one.private, tax: { included: true, permille: 190 } } }
    return remedyFactsOf(after(taxed, offered(taxed), answered(option.id, 'accepted')))?.accepted
  }
  expect(priced([line(euro(11_900))])).toEqual({ costs: [euro(10_000)], isWhole: true })
  expect(priced([line(euro(11_900)), line(null)])?.isWhole).toBe(false)
  expect(priced([])).toEqual({ costs: [], isWhole: false })
})

test('of an account counts what is known of its worth, by all the names it went by', () => {
  expect(worthFactsOf(anAccount('1', { name: 'Northgate' }))).toBeNull()
  const account = anAccount('1', {
    name: 'Northgate',
    formerNames: 'Old Gate',
    revenuePerYear: euro(1_000),
    expectedYears: 10,
    marginPercent: 20,
  })
  expect(worthFactsOf(account)).toEqual({ keys: ['northgate', 'old gate'], value: euro(2_000) })
})
