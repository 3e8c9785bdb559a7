import { useMemo } from 'react'
import { customerKey } from '#shared/case/customer-key.ts'
import type { Money } from '#shared/money/money.ts'
import { digitsOf } from '#shared/phone/phone-text.ts'
import { fold } from '#shared/search/fold.ts'
import { useRecentCases } from './queries.ts'
import { type Sought, useAccountLines } from './use-account-lines.ts'

/** Somebody a new case may be of: kept as a customer, or met in an earlier case. */
export type KnownCustomer = Sought & {
  readonly id: string
  readonly name: string
  readonly keys: readonly string[]
  readonly contact: string
  readonly phone: string
  readonly lifetimeValue: Money | null
}

/** How many cases back a customer is remembered who is not kept. */
const mostCases = 300
const none: readonly never[] = []

/** Those who are kept first, then those of the last cases. */
export function useKnownCustomers(): readonly KnownCustomer[] {
  const lines = useAccountLines() ?? none
  const cases = useRecentCases(mostCases) ?? none
  return useMemo(() => {
    const kept = new Set(lines.flatMap(({ keys }) => keys))
    const met = new Map<string, KnownCustomer>()
    for (const { id, customer: name, contact, phone } of cases) {
      const key = customerKey(name)
      if (key === '' || kept.has(key) || met.has(key)) continue
      const sought = fold(`${name}\n${contact}`)
      const digits = digitsOf(phone)
      met.set(key, { id, name, keys: [key], contact, phone, lifetimeValue: null, sought, digits })
    }
    return [...lines, ...met.values()]
  }, [lines, cases])
}
