import { type Account, accountFields } from '../account/account.ts'
import { accountBook } from '../import/account-book.ts'
import { compareAccounts, type ImportedAccount, type NewIds } from '../import/compare-accounts.ts'
import type { ImportCounts } from '../import/import-record.ts'
import type { ContactCard } from './read-card.ts'

/** What taking in the cards of a file would do. Nothing is written yet. */
export type CardsPlan = {
  readonly news: readonly ImportedAccount[]
  /** By person; `refused`: without a firm or a name. */
  readonly counts: ImportCounts
  /** Firms that are not kept yet. */
  readonly newFirms: number
}

/**
 * Puts people to the firms their cards name: those that are kept, under any name they had, and new
 * ones. Who belongs to no firm is left out: an address book has a family in it too.
 */
export function planCards(
  cards: readonly ContactCard[],
  accounts: readonly Account[],
  newIds: NewIds,
): CardsPlan {
  const book = accountBook(accounts)
  const comparison = compareAccounts(accounts, newIds)
  const taken = cards.filter(({ firm, name }) => firm !== '' && name !== '')
  for (const { firm, name, role, phone, email, line } of taken) {
    const known = book.find({ name: firm })
    const values = {
      // As they are called here: a card renames nobody.
      name: known ? accountFields(known).name : firm,
      contactName: name,
      contactRole: role,
      contactPhone: phone,
      contactEmail: email,
    }
    comparison.take({ values, unread: new Set() }, line)
  }
  const news = comparison.news()
  const kept = new Map(accounts.map((account) => [account.id, account]))
  const people = news.flatMap(({ accountId, contacts }) => {
    const known = new Set(kept.get(accountId)?.contacts.map(({ id }) => id))
    return contacts.map(({ contactId }) => known.has(contactId))
  })
  const changed = people.filter(Boolean).length
  return {
    news,
    newFirms: news.filter(({ accountId }) => !kept.has(accountId)).length,
    counts: {
      added: people.length - changed,
      changed,
      unchanged: Math.max(0, taken.length - people.length),
      refused: cards.length - taken.length,
    },
  }
}
