import {
  type AccountId,
  accountIdSchema,
  type ContactId,
  contactIdSchema,
  type ImportId,
  importIdSchema,
} from '../base/ids.ts'
import { languageSchema } from '../base/language.ts'
import { patched } from '../base/patched.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { longest } from '../case/case.ts'
import { customerKey } from '../case/customer-key.ts'
import { moneySchema } from '../money/money.ts'

const line = z.string().max(200)

/** What is known of a customer. Texts may be empty; nothing but the name is needed. */
export const accountFieldsSchema = z.strictObject({
  name: z.string().max(longest.customer),
  /** As the firm's own books number them. */
  number: line,
  phone: z.string().max(longest.phone),
  email: line,
  address: z.string().max(1000),
  note: z.string().max(4000),
  /** In which letters to them are written; null: in the rep's own. */
  documentLanguage: languageSchema.nullable(),
  /** What they have from us, as far as no order says it. One line each. */
  products: z.string().max(4000),
  revenuePerYear: moneySchema.nullable(),
  expectedYears: z.number().min(0).max(100).nullable(),
  /** What is left of the revenue, in percent. */
  marginPercent: z.number().min(0).max(100).nullable(),
  /** Typed in; wins over what revenue, years and margin come to. */
  lifetimeValue: moneySchema.nullable(),
})
export type AccountFields = z.infer<typeof accountFieldsSchema>
const accountPatchSchema = accountFieldsSchema.partial()

/** Some of it: what one import or one page says. */
export type AccountPatch = z.infer<typeof accountPatchSchema>

export const noAccountFields: AccountFields = {
  name: '',
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

/** A person of a customer. */
export type Contact = ContactFields & {
  readonly id: ContactId
  /** The import that brought them; null: typed in. */
  readonly importId: ImportId | null
}

/**
 * A customer. What imports said and what was typed here stay apart, so that an import can be undone
 * and never writes over what somebody typed.
 */
export type Account = {
  readonly id: AccountId
  readonly typed: AccountPatch
  /** The oldest first. */
  readonly imported: readonly {
    readonly importId: ImportId
    readonly fields: AccountPatch
  }[]
  readonly contacts: readonly Contact[]
  /** Names they had, by `customerKey`: cases of that time are theirs too. */
  readonly formerKeys: readonly string[]
}

/** What is known of a customer now: as typed, else as the newest import says. */
export function accountFields({ typed, imported }: Account): AccountFields {
  let known = noAccountFields
  for (const { fields } of imported) known = patched<AccountFields>(known, fields)
  return patched<AccountFields>(known, typed)
}

/** Most people of one customer. */
const maxContacts = 500
const base = { accountId: accountIdSchema, atMs: timestampMsSchema }

export const accountEventSchemas = [
  z.strictObject({
    kind: z.literal('account-written'),
    ...base,
    patch: accountPatchSchema,
  }),
  z.strictObject({
    kind: z.literal('account-imported'),
    ...base,
    importId: importIdSchema,
    fields: accountPatchSchema,
    /** People the file names with the customer, by an id made for them. */
    contacts: z.array(contactFieldsSchema.extend({ contactId: contactIdSchema })).max(maxContacts),
  }),
  z.strictObject({ kind: z.literal('account-import-undone'), ...base, importId: importIdSchema }),
  z.strictObject({
    kind: z.literal('contact-written'),
    ...base,
    contactId: contactIdSchema,
    patch: contactFieldsSchema.partial(),
  }),
  z.strictObject({ kind: z.literal('contact-removed'), ...base, contactId: contactIdSchema }),
  z.strictObject({ kind: z.literal('account-erased'), ...base }),
] as const
export type AccountEvent = z.infer<(typeof accountEventSchemas)[number]>

const nobody = { name: '', role: '', phone: '', email: '' }

/** Folds one event into its account. Erased: there is no such account any more. */
export function reduceAccount(
  before: Account | undefined,
  event: AccountEvent,
): Account | undefined {
  const id = event.accountId
  const current = before ?? { id, typed: {}, imported: [], contacts: [], formerKeys: [] }
  switch (event.kind) {
    case 'account-written':
      return renamed(current, { ...current, typed: { ...current.typed, ...event.patch } })
    case 'account-imported': {
      const { importId, fields } = event
      const others = current.imported.filter((one) => one.importId !== importId)
      const contacts = event.contacts.map(({ contactId, ...contact }) => ({
        ...contact,
        id: contactId,
        importId,
      }))
      const news = new Set(contacts.map((contact) => contact.id))
      const next = {
        ...current,
        imported: [...others, { importId, fields }],
        contacts: [...current.contacts.filter((contact) => !news.has(contact.id)), ...contacts],
      }
      return renamed(current, next)
    }
    case 'account-import-undone':
      return undone(before, event.importId)
    case 'contact-written':
      return { ...current, contacts: writtenTo(current.contacts, event) }
    case 'contact-removed':
      return before && { ...before, contacts: without(before.contacts, event.contactId) }
    case 'account-erased':
      return undefined
  }
}

function renamed(before: Account, after: Account): Account {
  const former = customerKey(accountFields(before).name)
  const isNew = former === '' || former === customerKey(accountFields(after).name)
  if (isNew || after.formerKeys.includes(former)) return after
  return { ...after, formerKeys: [...after.formerKeys, former] }
}

/** Null and void: what only that import said is gone, and with nothing else left the account too. */
function undone(current: Account | undefined, importId: ImportId): Account | undefined {
  if (!current) return undefined
  const imported = current.imported.filter((one) => one.importId !== importId)
  const contacts = current.contacts.filter((contact) => contact.importId !== importId)
  const isEmpty =
    imported.length === 0 && contacts.length === 0 && Object.keys(current.typed).length === 0
  return isEmpty ? undefined : { ...current, imported, contacts }
}

function writtenTo(
  contacts: readonly Contact[],
  { contactId, patch }: Extract<AccountEvent, { kind: 'contact-written' }>,
): Contact[] {
  const known = contacts.find(({ id }) => id === contactId)
  const next = {
    ...patched<ContactFields>(known ?? nobody, patch),
    id: contactId,
    // What somebody put right is theirs: undoing the import does not take it away.
    importId: null,
  }
  return known
    ? contacts.map((contact) => (contact.id === contactId ? next : contact))
    : [...contacts, next]
}

const without = (contacts: readonly Contact[], id: ContactId) =>
  contacts.filter((contact) => contact.id !== id)
