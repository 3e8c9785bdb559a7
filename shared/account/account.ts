import { type AccountId, type ContactId, type ImportId } from '../base/ids.ts'
import { languageSchema } from '../base/language.ts'
import { patched } from '../base/patched.ts'
import { z } from '../base/schema.ts'
import { longest } from '../case/case.ts'
import { customerKey } from '../case/customer-key.ts'
import { moneySchema } from '../money/money.ts'

/** Longest texts of an account, in UTF-16 units. */
export const longestOfAccount = { line: 200, names: 1000, address: 1000, text: 4000 } as const

const line = z.string().max(longestOfAccount.line)

/** What is known of a customer. Texts may be empty; nothing but the name is needed. */
export const accountFieldsSchema = z.strictObject({
  name: z.string().max(longest.customer),
  /** Names they had, one a line: cases of that time are theirs too. */
  formerNames: z.string().max(longestOfAccount.names),
  /** As the firm's own books number them. */
  number: line,
  phone: z.string().max(longest.phone),
  email: line,
  address: z.string().max(longestOfAccount.address),
  note: z.string().max(longestOfAccount.text),
  /** In which letters to them are written; null: in the rep's own. */
  documentLanguage: languageSchema.nullable(),
  /** What they have from us, as far as no order says it. One line each. */
  products: z.string().max(longestOfAccount.text),
  revenuePerYear: moneySchema.nullable(),
  expectedYears: z.number().min(0).max(100).nullable(),
  /** What is left of the revenue, in percent. */
  marginPercent: z.number().min(0).max(100).nullable(),
  /** Typed in; wins over what revenue, years and margin come to. */
  lifetimeValue: moneySchema.nullable(),
})
export type AccountFields = z.infer<typeof accountFieldsSchema>

/** Some of it: what one import or one page says. */
export const accountPatchSchema = accountFieldsSchema.partial()
export type AccountPatch = z.infer<typeof accountPatchSchema>

export const noAccountFields: AccountFields = {
  name: '',
  formerNames: '',
  number: '',
  phone: '',
  email: '',
  address: '',
  note: '',
  documentLanguage: null,
  products: '',
  revenuePerYear: null,
  expectedYears: null,
  marginPercent: null,
  lifetimeValue: null,
}

export const contactFieldsSchema = z.strictObject({
  name: z.string().max(longest.contact),
  /** What they do there. */
  role: line,
  phone: z.string().max(longest.phone),
  email: line,
})
export type ContactFields = z.infer<typeof contactFieldsSchema>

export const noContactFields: ContactFields = { name: '', role: '', phone: '', email: '' }

/** What imports said and what was typed here, apart: an import is undone without what was typed. */
export type Layers<Fields extends object> = {
  readonly typed: Patch<Fields>
  /** The oldest first. */
  readonly imported: readonly { readonly importId: ImportId; readonly fields: Patch<Fields> }[]
}
export type Patch<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined }

/** A person of a customer. */
export type KeptContact = Layers<ContactFields> & {
  readonly id: ContactId
  /** Taken out by hand: no import brings them back. */
  readonly isRemoved: boolean
}

/** A customer, as they are kept. What is known of them: `accountFields`, `contactsOf`. */
export type Account = Layers<AccountFields> & {
  readonly id: AccountId
  readonly contacts: readonly KeptContact[]
}

/** A person of a customer, as they are known now. */
export type Contact = ContactFields & { readonly id: ContactId }

/** What is known of a customer now: as typed, else as the newest import says. */
export function accountFields(account: Layers<AccountFields>): AccountFields {
  return known(account, noAccountFields)
}

export function contactFields(contact: Layers<ContactFields>): ContactFields {
  return known(contact, noContactFields)
}

/** Their people, in the order they became known. */
export function contactsOf({ contacts }: Pick<Account, 'contacts'>): readonly Contact[] {
  return contacts.flatMap((one) => (one.isRemoved ? [] : [{ ...contactFields(one), id: one.id }]))
}

/**
 * By which names cases and orders are theirs, by `customerKey`: the one they have, those that imports
 * say, and those they had.
 */
export function accountKeys(account: Layers<AccountFields>): readonly string[] {
  const { name, formerNames } = accountFields(account)
  const imported = account.imported.map(({ fields }) => fields.name ?? '')
  const keys = [name, ...imported, ...formerNames.split('\n')].map(customerKey)
  return [...new Set(keys)].filter((key) => key !== '')
}

function known<Fields extends object>({ typed, imported }: Layers<Fields>, none: Fields): Fields {
  return patched<Fields>(
    imported.reduce((all, { fields }) => patched<Fields>(all, fields), none),
    typed,
  )
}
