import { type Account, accountFields, accountKeys } from '../account/account.ts'
import { customerKey } from '../case/customer-key.ts'

/** Finds the customer a row is about. */
export type AccountBook = {
  readonly find: (named: { readonly name: string; readonly number?: string }) => Account | null
}

/**
 * By number where both have one, else by name, former names too. One of that name with another
 * number is somebody else.
 */
export function accountBook(accounts: readonly Account[]): AccountBook {
  const byNumber = new Map<string, Account>()
  const byName = new Map<string, Account[]>()
  const named = (key: string, account: Account) => {
    byName.set(key, [...(byName.get(key) ?? []), account])
  }
  for (const account of accounts) {
    const { number } = accountFields(account)
    if (number !== '') byNumber.set(number, account)
    for (const key of accountKeys(account)) named(key, account)
  }
  return {
    find: ({ name, number = '' }) => {
      const known = number === '' ? undefined : byNumber.get(number)
      if (known) return known
      const alike = byName.get(customerKey(name)) ?? []
      const free = alike.find((account) => {
        const its = accountFields(account).number
        return number === '' || its === '' || its === number
      })
      return free ?? null
    },
  }
}
