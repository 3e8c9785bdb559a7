import type { Account, AccountPatch, ContactFields } from '#shared/account/account.ts'
import type { AccountId, ContactId } from '#shared/base/ids.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { builtAtMs } from './builders.ts'

export const accountId = (id: string) => id as AccountId

/** A customer as they are kept, with nobody of theirs. */
export function anAccount(id: string, typed: AccountPatch): Account {
  return { id: accountId(id), typed, imported: [], contacts: [] }
}

/** A customer was kept, with people of theirs. */
export function accountKept(
  id: string,
  patch: AccountPatch,
  people: readonly Partial<ContactFields>[] = [],
): TantoEvent[] {
  return [
    { kind: 'account-written', accountId: accountId(id), atMs: builtAtMs, patch },
    ...people.map((person, index): TantoEvent => ({
      kind: 'contact-written',
      accountId: accountId(id),
      contactId: `${id}-${index}` as ContactId,
      atMs: builtAtMs,
      patch: person,
    })),
  ]
}
