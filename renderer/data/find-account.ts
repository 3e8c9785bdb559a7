import { useLiveQuery } from 'dexie-react-hooks'
import { type Account, accountFields, accountKeys } from '#shared/account/account.ts'
import type { AccountId } from '#shared/base/ids.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import type { TantoDatabase } from './database.ts'
import { inTurns } from './in-turns.ts'
import { useStore } from './store.tsx'

/** The account of a customer as a case names them; null: they are not kept as one. */
export async function findAccount(
  db: TantoDatabase,
  customer: string,
  search?: AbortSignal,
): Promise<Account | null> {
  const key = customerKey(customer)
  return key === '' ? null : firstAccount(db, (one) => accountKeys(one).includes(key), search)
}

/** The account of a customer as an order names them: by their number, else by their name. */
export async function findAccountOfOrder(
  db: TantoDatabase,
  { customer, customerNumber }: { readonly customer: string; readonly customerNumber: string },
): Promise<Account | null> {
  const wanted = customerNumber.trim()
  const isNumbered = (one: Account) => accountFields(one).number.trim() === wanted
  const byNumber = wanted === '' ? null : await firstAccount(db, isNumbered)
  return byNumber ?? findAccount(db, customer)
}

async function firstAccount(
  db: TantoDatabase,
  isIt: (account: Account) => boolean,
  search?: AbortSignal,
): Promise<Account | null> {
  let found: Account | null = null
  await inTurns(
    db.accounts,
    (accounts) => {
      found = accounts.find(isIt) ?? null
      return found ? 'enough' : undefined
    },
    search,
  )
  return found
}

/** The same, as it changes; undefined: still being looked for. */
export function useAccountOf(customer: string): Account | null | undefined {
  const { db } = useStore()
  return useLiveQuery(() => findAccount(db, customer), [db, customer])
}

export function useAccount(id: AccountId): Account | null | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => (await db.accounts.get(id)) ?? null, [db, id])
}
