import type { Case } from '#shared/case/case.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import type { Money } from '#shared/money/money.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import type { TantoDatabase } from './database.ts'

/** How many proposals are looked at before the window gets its turn again. */
const proposalsAtOnce = 100

/**
 * What a customer is worth to us, as the newest proposal of theirs says, of this case or another;
 * null: none says it. Proposals are gone through, not an index of customers: that would leave their
 * names readable in a store that is sealed. Those of cases in the bin do not count.
 */
export async function lastLifetimeValue(
  db: TantoDatabase,
  { id, customer }: Pick<Case, 'id' | 'customer'>,
): Promise<Money | null> {
  const key = customerKey(customer)
  let newest: Proposal | undefined
  let last = ''
  for (;;) {
    // One after the other, on purpose: nothing on screen waits for all of them.
    // oxlint-disable-next-line no-await-in-loop
    const some = await db.proposals.where('id').above(last).limit(proposalsAtOnce).toArray()
    const valued = some.filter((one) => one.private.lifetimeValue !== null)
    // oxlint-disable-next-line no-await-in-loop
    const cases = await db.cases.bulkGet(valued.map(({ caseId }) => caseId))
    for (const [index, one] of valued.entries()) {
      const of = cases[index]
      const isTheirs =
        of?.id === id || (key !== '' && of?.binnedAtMs === null && customerKey(of.customer) === key)
      if (isTheirs && one.draftedAtMs > (newest?.draftedAtMs ?? -Infinity)) newest = one
    }
    const next = some.at(-1)?.id
    if (next === undefined || some.length < proposalsAtOnce) break
    last = next
  }
  return newest?.private.lifetimeValue ?? null
}
