import { customerKey } from '../case/customer-key.ts'
import { type Account, accountFields, accountKeys } from './account.ts'

/** As something names a customer: a case by name alone, an order or a file by number too. */
export type Named = { readonly name: string; readonly number?: string | undefined }

/**
 * Finds the account that something is about: by our number for them where both have one, else by
 * name. Of two with one name the first is taken.
 */
export function accountFinder<Of extends Account>(
  accounts: Iterable<Of>,
): (of: Named) => Of | undefined {
  const byNumber = new Map<string, Of>()
  const byKey = new Map<string, Of>()
  for (const account of accounts) {
    const number = customerKey(accountFields(account).number)
    if (number !== '' && !byNumber.has(number)) byNumber.set(number, account)
    for (const key of accountKeys(account)) if (!byKey.has(key)) byKey.set(key, account)
  }
  return ({ name, number }) =>
    byNumber.get(customerKey(number ?? '')) ?? byKey.get(customerKey(name))
}
