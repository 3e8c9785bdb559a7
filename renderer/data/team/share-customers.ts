import { accountKeys } from '#shared/account/account.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import { accountStream } from '#shared/team/sharing.ts'
import type { TantoDatabase } from '../database.ts'
import { inTurns } from '../in-turns.ts'
import { pastOfStreams } from './past-of-streams.ts'
import { sharePast, type Sharing } from './share-past.ts'

/** The stream of each customer that is kept, by the key of their name. */
export async function accountsOf(
  db: TantoDatabase,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, StreamId>> {
  const found = new Map<string, StreamId>()
  await inTurns(db.accounts, (accounts) => {
    for (const account of accounts) {
      const named = accountKeys(account).filter((key) => wanted.has(key) && !found.has(key))
      for (const key of named) found.set(key, accountStream(account.id))
    }
  })
  return found
}

/** Names are typed key by key: they are looked for once nobody types any more. */
const quietMs = 3_000

/** Gives the team the customers of its cases, as they are named in them. */
export function createCustomerSharer(sharing: Sharing) {
  const named = new Set<string>()
  let isWaiting = false

  const share = async () => {
    await new Promise((resolve) => setTimeout(resolve, quietMs))
    isWaiting = false
    const keys = new Set([...named].map(customerKey).filter((key) => key !== ''))
    named.clear()
    if (keys.size === 0 || !sharing.db.isOpen()) return
    const accounts = [...(await accountsOf(sharing.db, keys)).values()]
    const held = await sharing.db.streams.bulkGet(accounts)
    const ours = accounts.filter((_, index) => !held[index])
    if (ours.length === 0) return
    const past = pastOfStreams(sharing.readJournal, new Set(ours))
    // oxlint-disable-next-line no-await-in-loop -- each goes by what the journal tells then
    for (const account of ours) await sharePast(sharing, past, account)
  }

  return {
    /** A case of the team names this customer. */
    named: (customer: string) => {
      named.add(customer)
      if (isWaiting) return
      isWaiting = true
      // What is not shared now is when the customer is named again.
      share().catch(() => {})
    },
  }
}
