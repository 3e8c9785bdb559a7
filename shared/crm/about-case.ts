import { type Account, accountFields, accountKeys, contactsOf } from '../account/account.ts'
import type { Case } from '../case/case.ts'
import { customerKey } from '../case/customer-key.ts'
import type { HandedCall } from './handed-over.ts'

/** Who knows the e-mail address of a customer's person: the accounts, by the customer's name. */
export function emailFinder(
  accounts: readonly Account[],
): (of: Pick<Case, 'customer' | 'contact'>) => string {
  const byKey = new Map<string, Account>()
  for (const account of accounts) {
    for (const key of accountKeys(account)) if (!byKey.has(key)) byKey.set(key, account)
  }
  for (const account of accounts) byKey.set(customerKey(accountFields(account).name), account)
  return ({ customer, contact }) => {
    const key = customerKey(customer)
    const account = key === '' ? undefined : byKey.get(key)
    if (!account) return ''
    const person = customerKey(contact)
    const found = contactsOf(account).find(
      ({ name }) => person !== '' && customerKey(name) === person,
    )
    return found?.email || accountFields(account).email
  }
}

type AboutCase = Pick<HandedCall, 'caseId' | 'customer' | 'contact' | 'phone' | 'email' | 'rep'>

export function aboutCase(of: Case, email: string, rep: string): AboutCase {
  const { id: caseId, customer, contact, phone } = of
  return { caseId, customer, contact, phone, email, rep }
}
