import { accountIdSchema, contactIdSchema, type ImportId, importIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import {
  type Account,
  accountFields,
  accountPatchSchema,
  contactFields,
  contactFieldsSchema,
  type KeptContact,
  type Layers,
  type Patch,
} from './account.ts'

/** Most people that one import brings of one customer. */
export const maxContacts = 500
const base = { accountId: accountIdSchema, atMs: timestampMsSchema }

export const accountEventSchemas = [
  z.strictObject({ kind: z.literal('account-written'), ...base, patch: accountPatchSchema }),
  z.strictObject({
    kind: z.literal('account-imported'),
    ...base,
    importId: importIdSchema,
    fields: accountPatchSchema,
    /** People the file names with the customer, by an id made for them. */
    contacts: z.array(contactFieldsSchema.extend({ contactId: contactIdSchema })).max(maxContacts),
  }),
  z.strictObject({ kind: z.literal('account-import-undone'), ...base, importId: importIdSchema }),
  /** Brings back who was removed, too. */
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
type EventOf<Kind extends AccountEvent['kind']> = Extract<AccountEvent, { kind: Kind }>

const untold = { typed: {}, imported: [] } as const

/** Folds one event into its account. Erased: there is no such account any more. */
export function reduceAccount(
  before: Account | undefined,
  event: AccountEvent,
): Account | undefined {
  const current: Account = before ?? { id: event.accountId, ...untold, contacts: [] }
  switch (event.kind) {
    case 'account-written':
      return written(current, event.patch)
    case 'account-imported':
      return withImported(current, event)
    case 'account-import-undone':
      return before && undone(before, event.importId)
    case 'contact-written':
      return withContact(current, event.contactId, (contact) => ({
        ...written(contact, event.patch),
        isRemoved: false,
      }))
    case 'contact-removed':
      return before && withRemoved(before, event)
    case 'account-erased':
      return undefined
  }
}

function written<Of extends Layers<object>>(of: Of, patch: Of['typed']): Of {
  return { ...of, typed: { ...of.typed, ...patch } }
}

/** Two rows of a file may tell of one customer: what the later one says is put to it. */
function imported<Fields extends object, Of extends Layers<Fields>>(
  of: Of & Layers<Fields>,
  importId: ImportId,
  fields: Patch<Fields>,
): Of {
  const known = of.imported.find((one) => one.importId === importId)?.fields
  const others = of.imported.filter((one) => one.importId !== importId)
  const isNothing = Object.keys(fields).length === 0 && !known
  return isNothing
    ? of
    : { ...of, imported: [...others, { importId, fields: { ...known, ...fields } }] }
}

function withImported(before: Account, event: EventOf<'account-imported'>): Account {
  const { importId, fields, contacts } = event
  return contacts.reduce(
    (account, { contactId, ...contact }) =>
      withContact(account, contactId, (known) => imported(known, importId, contact)),
    imported(before, importId, fields),
  )
}

function withContact(
  account: Account,
  id: KeptContact['id'],
  change: (known: KeptContact) => KeptContact,
): Account {
  const { contacts } = account
  const isKnown = contacts.some((contact) => contact.id === id)
  return {
    ...account,
    contacts: isKnown
      ? contacts.map((contact) => (contact.id === id ? change(contact) : contact))
      : [...contacts, change({ id, ...untold, isRemoved: false })],
  }
}

function withRemoved(account: Account, { contactId }: EventOf<'contact-removed'>): Account {
  const isKnown = account.contacts.some(({ id }) => id === contactId)
  if (!isKnown) return account
  return withContact(account, contactId, (contact) => ({ ...contact, isRemoved: true }))
}

/**
 * What only that import said is gone, and with nothing else left the account too. Whom somebody has
 * written to keeps their name.
 */
function undone(before: Account, importId: ImportId): Account | undefined {
  const without = <Of extends Layers<object>>(of: Of): Of => ({
    ...of,
    imported: of.imported.filter((one) => one.importId !== importId),
  })
  const contacts = before.contacts.flatMap((contact) => {
    const left = without(contact)
    if (isUntold(left)) return []
    return [hasTyped(left) ? named(left, contactFields(contact), contactFields(left)) : left]
  })
  const left = { ...without(before), contacts }
  if (isUntold(left) && contacts.length === 0) return undefined
  const isWrittenTo = [left, ...contacts].some(hasTyped)
  return isWrittenTo ? named(left, accountFields(before), accountFields(left)) : left
}

type Named = Layers<{ name: string }>

function named<Of extends Named>(left: Of, before: { name: string }, after: { name: string }): Of {
  return after.name === '' && before.name !== ''
    ? written<Of>(left, { ...left.typed, name: before.name })
    : left
}

const hasTyped = ({ typed }: Layers<object>) => Object.keys(typed).length > 0

function isUntold(of: Layers<object>): boolean {
  return of.imported.length === 0 && !hasTyped(of)
}
