import { accountFields } from '#shared/account/account.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import type { CallFirst } from '#shared/order-watch/calls-first.ts'
import type { TantoDatabase } from '../database.ts'

/** Whom to call where the file names nobody: the first person of the account, and a number. */
export async function contactOf(
  db: TantoDatabase,
  { customer, customerNumber, contact, phone }: CallFirst,
): Promise<{ readonly contact: string; readonly phone: string }> {
  if (contact !== '' && phone !== '') return { contact, phone }
  const key = customerKey(customer)
  const account = await db.accounts
    .filter((one) => {
      const { name, number } = accountFields(one)
      const isNumber = customerNumber !== '' && number.trim() === customerNumber.trim()
      return isNumber || (key !== '' && [customerKey(name), ...one.formerKeys].includes(key))
    })
    .first()
  if (!account) return { contact, phone }
  const known =
    account.contacts.find(
      ({ name }) => contact !== '' && customerKey(name) === customerKey(contact),
    ) ?? (contact === '' ? account.contacts[0] : undefined)
  return {
    contact: contact || (known?.name ?? ''),
    phone: phone || known?.phone || accountFields(account).phone,
  }
}
