import { accountFields } from '#shared/account/account.ts'
import { lifetimeValueOf } from '#shared/account/lifetime-value.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import type { Money } from '#shared/money/money.ts'
import type { TantoDatabase } from './database.ts'
import { findAccount } from './find-account.ts'
import { inTurns } from './in-turns.ts'

type Of = Pick<Case, 'id' | 'customer'>

/**
 * What a customer is worth to us: as their account says, else as the newest proposal of theirs does,
 * of this case or another; null: nothing says it.
 */
export async function knownLifetimeValue(db: TantoDatabase, of: Of): Promise<Money | null> {
  const account = await findAccount(db, of.customer)
  const value = account && lifetimeValueOf(accountFields(account))
  return value?.amount ?? lastLifetimeValue(db, of)
}

/** Those of cases in the bin do not count. */
async function lastLifetimeValue(db: TantoDatabase, { id, customer }: Of): Promise<Money | null> {
  const key = customerKey(customer)
  const valued: { caseId: CaseId; draftedAtMs: number; value: Money }[] = []
  await inTurns(db.proposals, (proposals) => {
    for (const { caseId, draftedAtMs, private: ours } of proposals) {
      const { lifetimeValue: value } = ours
      if (value) valued.push({ caseId, draftedAtMs, value })
    }
  })
  const cases = await db.cases.bulkGet(valued.map(({ caseId }) => caseId))
  const theirs = valued.filter((_one, index) => {
    const of = cases[index]
    return (
      of?.id === id || (key !== '' && of?.binnedAtMs === null && customerKey(of.customer) === key)
    )
  })
  const [newest] = theirs.toSorted((a, b) => b.draftedAtMs - a.draftedAtMs)
  return newest?.value ?? null
}
