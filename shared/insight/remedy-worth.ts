import { type Account, accountFields, accountKeys } from '../account/account.ts'
import { lifetimeValueOf } from '../account/lifetime-value.ts'
import type { CaseId } from '../base/ids.ts'
import type { Money } from '../money/money.ts'
import { totals } from '../money/total.ts'
import { answerTo } from '../proposal/offer.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { netCosts } from '../remedy/net-costs.ts'
import type { CaseFacts } from './case-facts.ts'

/** What became of a customer, by how their newest case of the time ended. */
export const customerFates = ['kept', 'open', 'lost'] as const
export type CustomerFate = (typeof customerFates)[number]

/** What insight needs of a proposal. */
export type RemedyFacts = {
  readonly caseId: CaseId
  readonly draftedAtMs: number
  readonly lifetimeValue: Money | null
  /** What they accepted costs us, without tax; null: they accepted nothing. */
  readonly accepted: { readonly costs: readonly Money[]; readonly isWhole: boolean } | null
}

/** What insight needs of an account: by which names it goes, and what it is worth. */
export type WorthFacts = { readonly keys: readonly string[]; readonly value: Money }

export type RemedyWorth = {
  /** Customers whose case ended, or who agreed to a remedy. */
  readonly n: number
  readonly fates: readonly {
    readonly fate: CustomerFate
    readonly customers: number
    /** One sum for each currency. */
    readonly costs: readonly Money[]
    readonly values: readonly Money[]
    /** Customers of whom it is not, or not wholly, known: they are in no sum, or with a part. */
    readonly costUnknown: number
    readonly valueUnknown: number
  }[]
}

/** Null: it says neither. */
export function remedyFactsOf(proposal: Proposal): RemedyFacts | null {
  const { caseId, draftedAtMs } = proposal
  const { lifetimeValue } = proposal.private
  const accepted = acceptedCosts(proposal)
  return lifetimeValue || accepted ? { caseId, draftedAtMs, lifetimeValue, accepted } : null
}

/** Of the newest version of which they accepted something. */
function acceptedCosts({ versions }: Proposal): RemedyFacts['accepted'] {
  for (const version of versions.toReversed()) {
    const { options, private: ours } = version.content
    const accepted = options.filter(({ id }) => answerTo(version, id)?.answer === 'accepted')
    if (accepted.length === 0) continue
    const lines = accepted.flatMap((option) => option.private.costLines)
    const isWhole =
      accepted.every((option) => option.private.costLines.length > 0) &&
      lines.every(({ amount }) => amount !== null)
    return { costs: netCosts(lines, ours.tax ?? null), isWhole }
  }
  return null
}

/** Null: nobody has said what they are worth. */
export function worthFactsOf(account: Account): WorthFacts | null {
  const value = lifetimeValueOf(accountFields(account))?.amount
  return value ? { keys: accountKeys(account), value } : null
}

type Known = {
  readonly cases: ReadonlyMap<CaseId, CaseFacts>
  readonly remedies: Iterable<RemedyFacts>
  readonly accounts: Iterable<WorthFacts>
}

/**
 * What remedies cost, beside what the customers are worth who were kept, by their lifetime value
 * (method: "Account frame"): as their account says, else as the newest proposal of theirs does. What
 * nobody has said is counted as unknown and never as nothing. A case without a name is a customer of
 * its own.
 */
export function remedyWorth(looked: readonly CaseFacts[], known: Known): RemedyWorth {
  const remedies = [...known.remedies].toSorted((a, b) => a.draftedAtMs - b.draftedAtMs)
  const acceptedIn = new Map<CaseId, NonNullable<RemedyFacts['accepted']>>()
  const values = new Map<string, Money>()
  for (const { caseId, lifetimeValue, accepted } of remedies) {
    const of = known.cases.get(caseId)
    if (accepted) acceptedIn.set(caseId, accepted)
    if (of && lifetimeValue) values.set(customerOf(of), lifetimeValue)
  }
  for (const { keys, value } of known.accounts) for (const key of keys) values.set(key, value)

  const customers = new Map<string, CaseFacts[]>()
  for (const one of looked) {
    if (one.ended === null && !one.hasAgreed && !acceptedIn.has(one.id)) continue
    const name = customerOf(one)
    customers.set(name, [...(customers.get(name) ?? []), one])
  }
  const told = [...customers].map(([name, cases]) => {
    const remedied = cases.filter(({ id, hasAgreed }) => hasAgreed || acceptedIn.has(id))
    return {
      fate: fateOf(cases),
      value: values.get(name) ?? null,
      costs: remedied.flatMap(({ id }) => acceptedIn.get(id)?.costs ?? []),
      isCostKnown: remedied.every(({ id }) => acceptedIn.get(id)?.isWhole ?? false),
    }
  })
  return {
    n: told.length,
    fates: customerFates.map((fate) => {
      const those = told.filter((one) => one.fate === fate)
      return {
        fate,
        customers: those.length,
        costs: totals(those.flatMap(({ costs }) => costs)),
        values: totals(those.flatMap(({ value }) => value ?? [])),
        costUnknown: those.filter(({ isCostKnown }) => !isCostKnown).length,
        valueUnknown: those.filter(({ value }) => value === null).length,
      }
    }),
  }
}

/** No name of a customer has a line break in it. */
const customerOf = ({ customer, id }: CaseFacts) => (customer === '' ? `\n${id}` : customer)

function fateOf(cases: readonly CaseFacts[]): CustomerFate {
  const [newest] = cases.toSorted((a, b) => b.openedAtMs - a.openedAtMs || (a.id < b.id ? -1 : 1))
  return newest?.ended ?? 'open'
}
