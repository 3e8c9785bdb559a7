import {
  type Account,
  accountFields,
  type AccountPatch,
  contactFields,
  type ContactFields,
  type KeptContact,
} from '../account/account.ts'
import type { AccountId, ContactId } from '../base/ids.ts'
import { customerKey } from '../case/customer-key.ts'
import { accountBook } from './account-book.ts'
import { importExample, type ImportExample } from './import-example.ts'
import type { ImportCounts } from './import-record.ts'
import { type ReadRow, type RowValues, textIn } from './read-cells.ts'
import { isSameValue } from './same-value.ts'

export type ImportedAccount = {
  readonly accountId: AccountId
  readonly fields: AccountPatch
  readonly contacts: readonly ImportedContact[]
}
type ImportedContact = ContactFields & { readonly contactId: ContactId }

type Outcome = 'added' | 'changed' | 'unchanged'
type Said = {
  readonly line: number
  readonly account: Account | null
  readonly accountId: AccountId
  fields: AccountPatch
  readonly contacts: Map<string, { readonly contact: ImportedContact; readonly isNews: boolean }>
}

export type NewIds = { readonly account: () => AccountId; readonly contact: () => ContactId }

export type AccountComparison = {
  /** Takes a row; the lines of earlier rows that told something else of the same. */
  readonly take: (row: ReadRow, line: number) => readonly number[]
  readonly counts: () => Omit<ImportCounts, 'refused'>
  readonly news: () => readonly ImportedAccount[]
  /** The first of it, what changes before what is new. */
  readonly examples: (most: number) => readonly ImportExample[]
}

/**
 * Holds the customers of a file against those that are known. Rows of one customer are one customer
 * with more people. An empty cell says nothing: it takes nothing away. People are known by mail
 * address, else by name; what was typed in of them stays as it is.
 */
export function compareAccounts(accounts: readonly Account[], newIds: NewIds): AccountComparison {
  const book = accountBook(accounts)
  const said = new Map<string, Said>()

  const take: AccountComparison['take'] = ({ values }, line) => {
    const fields = patchOf(values)
    const name = fields.name ?? ''
    const number = fields.number ?? ''
    const account = book.find({ name, number })
    const key = account?.id ?? `${number}\u001f${number === '' ? customerKey(name) : ''}`
    const before = said.get(key)
    const now: Said = before ?? {
      line,
      account,
      accountId: account?.id ?? newIds.account(),
      fields: {},
      contacts: new Map(),
    }
    const isOther = Object.entries(fields).some(([field, value]) => {
      const earlier = now.fields[field as keyof AccountPatch]
      return earlier !== undefined && !isSameValue(earlier, value)
    })
    now.fields = { ...now.fields, ...fields }
    addContact(now, values, newIds)
    said.set(key, now)
    return isOther ? [now.line] : []
  }

  return {
    take,
    counts: () => {
      const counts = { added: 0, changed: 0, unchanged: 0 }
      for (const one of said.values()) counts[outcomeOf(one)] += 1
      return counts
    },
    news: () =>
      [...said.values()]
        .filter((one) => outcomeOf(one) !== 'unchanged')
        .map((one) => ({
          accountId: one.accountId,
          fields: one.fields,
          contacts: newPeople(one),
        })),
    examples: (most) => {
      const known = [...said.values()].filter((one) => outcomeOf(one) === 'changed').slice(0, most)
      const added = [...said.values()].filter(({ account }) => !account).slice(0, most)
      return [...known, ...added].slice(0, most).map(exampleOf)
    },
  }
}

const newPeople = ({ contacts }: Said) =>
  [...contacts.values()].filter(({ isNews }) => isNews).map(({ contact }) => contact)

function exampleOf(one: Said): ImportExample {
  const people = newPeople(one)
    .map(({ name, email }) => name || email)
    .join(', ')
  const before = one.account && accountFields(one.account)
  // What was typed here stays, whatever the file says.
  const now = { ...before, ...one.fields, ...one.account?.typed }
  return importExample(before, people === '' ? now : { ...now, contactName: people })
}

function patchOf(values: RowValues): AccountPatch {
  const { contactName: _n, contactRole: _r, contactPhone: _p, contactEmail: _e, ...fields } = values
  return fields as AccountPatch
}

/** Most people that one import brings to a customer (`accountEventSchemas`). */
const mostContacts = 500

function addContact({ account, contacts }: Said, values: RowValues, newIds: NewIds): void {
  const text = (field: keyof RowValues) => textIn(values, field)
  const told: ContactFields = {
    name: text('contactName'),
    role: text('contactRole'),
    phone: text('contactPhone'),
    email: text('contactEmail'),
  }
  const key = keyOf(told)
  if (key === '' || (contacts.size >= mostContacts && !contacts.has(key))) return
  const known = account && knownContact(account.contacts, told)
  const earlier = contacts.get(key)?.contact
  const next = filledUp(earlier ?? (known ? importedOf(known) : told), told)
  const isNews = !known || !isSaidOf(known, next)
  const contactId = earlier?.contactId ?? known?.id ?? newIds.contact()
  contacts.set(key, { contact: { ...next, contactId }, isNews })
}

const keyOf = ({ email, name }: ContactFields) => email.toLowerCase() || customerKey(name)

/** Who was removed by hand is known too: no file brings them back. */
function knownContact(kept: readonly KeptContact[], told: ContactFields): KeptContact | null {
  // As they are now, and as the file knew them before somebody put them right.
  const contacts = kept.flatMap((of) =>
    [contactFields(of), importedOf(of)].map((is) => ({ ...is, of })),
  )
  const mail = told.email.toLowerCase()
  const byMail =
    mail === '' ? undefined : contacts.find(({ email }) => email.toLowerCase() === mail)
  const name = customerKey(told.name)
  const byName = contacts.find(
    (one) => name !== '' && customerKey(one.name) === name && (mail === '' || one.email === ''),
  )
  return (byMail ?? byName)?.of ?? null
}

const importedOf = (of: KeptContact) => contactFields({ ...of, typed: {} })

const filledUp = (known: ContactFields, told: ContactFields): ContactFields => ({
  name: told.name || known.name,
  role: told.role || known.role,
  phone: told.phone || known.phone,
  email: told.email || known.email,
})

function isSaidOf(known: KeptContact, told: ContactFields): boolean {
  const imported = importedOf(known)
  return (['name', 'role', 'phone', 'email'] as const).every(
    (field) => told[field] === imported[field] || told[field] === known.typed[field],
  )
}

function outcomeOf({ account, fields, contacts }: Said): Outcome {
  if (!account) return 'added'
  const { typed } = account
  const imported = accountFields({ ...account, typed: {} })
  const isKnown = Object.entries(fields).every(([name, value]) => {
    const field = name as keyof AccountPatch
    return isSameValue(imported[field], value) || isSameValue(typed[field], value)
  })
  return isKnown && ![...contacts.values()].some(({ isNews }) => isNews) ? 'unchanged' : 'changed'
}
