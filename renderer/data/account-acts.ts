import {
  type Account,
  accountFields,
  type AccountPatch,
  type Contact,
  type ContactFields,
} from '#shared/account/account.ts'
import type { AccountId, ContactId } from '#shared/base/ids.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import type { Store } from './store.tsx'

type Writing = Pick<Store, 'record' | 'newId' | 'nowMs'>

/** Keeps a customer, with what is known of them. */
export function keepAccount({ record, newId, nowMs }: Writing, patch: AccountPatch): AccountId {
  const accountId = newId<AccountId>()
  record({ kind: 'account-written', accountId, atMs: nowMs(), patch })
  return accountId
}

/** Keeps the customer of a case, and who was spoken to there. */
export function keepCustomerOf(
  store: Writing,
  {
    customer,
    contact,
    phone,
    documentLanguage,
  }: Pick<CaseDetails, 'customer' | 'contact' | 'phone' | 'documentLanguage'>,
): AccountId {
  const isPersons = contact.trim() !== ''
  const accountId = keepAccount(store, {
    name: customer,
    ...(isPersons ? {} : { phone }),
    ...(documentLanguage && { documentLanguage }),
  })
  if (isPersons) writeContact(store, accountId, null, { name: contact, phone })
  return accountId
}

export function writeAccount({ record, nowMs }: Writing, id: AccountId, patch: AccountPatch): void {
  if (Object.keys(patch).length === 0) return
  record({ kind: 'account-written', accountId: id, atMs: nowMs(), patch })
}

/** @param contactId null: somebody new */
export function writeContact(
  { record, newId, nowMs }: Writing,
  accountId: AccountId,
  contactId: ContactId | null,
  patch: Partial<ContactFields>,
): void {
  const id = contactId ?? newId<ContactId>()
  record({ kind: 'contact-written', accountId, contactId: id, atMs: nowMs(), patch })
}

export function removeContact(
  { record, nowMs }: Writing,
  accountId: AccountId,
  { id: contactId }: Contact,
): void {
  record({ kind: 'contact-removed', accountId, contactId, atMs: nowMs() })
}

/** For good. Their cases stay: those are put into the bin by themselves. */
export function eraseAccount({ record, nowMs }: Writing, accountId: AccountId): void {
  record({ kind: 'account-erased', accountId, atMs: nowMs() })
}

/** What a new case of theirs begins with. */
export function caseDetailsOf(
  account: Account,
  contact: Contact | undefined,
): Pick<CaseDetails, 'customer' | 'contact' | 'phone'> {
  const { name, phone } = accountFields(account)
  return { customer: name, contact: contact?.name ?? '', phone: contact?.phone || phone }
}
