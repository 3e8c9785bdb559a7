import { accountFields, contactsOf } from '#shared/account/account.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import type { CallFirst } from '#shared/order-watch/calls-first.ts'
import type { TantoDatabase } from '../database.ts'
import { findAccountOfOrder } from '../find-account.ts'

/** Whom to call where the file names nobody: the first person of the account, and a number. */
export async function contactOf(
  db: TantoDatabase,
  { customer, customerNumber, contact, phone }: CallFirst,
): Promise<{ readonly contact: string; readonly phone: string }> {
  if (contact !== '' && phone !== '') return { contact, phone }
  const account = await findAccountOfOrder(db, { customer, customerNumber })
  if (!account) return { contact, phone }
  const key = customerKey(contact)
  const known = contactsOf(account).find(({ name }) => key === '' || customerKey(name) === key)
  return {
    contact: contact || (known?.name ?? ''),
    phone: phone || known?.phone || accountFields(account).phone,
  }
}
