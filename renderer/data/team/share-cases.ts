import type { CaseId } from '#shared/base/ids.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import { isSample } from '#shared/case/sample.ts'
import { caseStream } from '#shared/team/sharing.ts'
import { pastOfStreams } from './past-of-streams.ts'
import { accountsOf } from './share-customers.ts'
import { type ShareOutcome, sharePast, type Sharing } from './share-past.ts'

/** Gives cases to the team with all of their past and their customers, each wholly or not at all. */
export async function shareCases(
  sharing: Sharing,
  ids: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, ShareOutcome>> {
  const { db, author } = sharing
  const outcomes = new Map<CaseId, ShareOutcome>(ids.map((id) => [id, 'refused']))
  const state = await author.team.askAgain()
  if (state.kind !== 'joined' || state.me.role === 'read-only') return outcomes
  // A case that was opened a moment ago is on its way to the store.
  await sharing.settled()
  const found = (await db.cases.bulkGet([...ids])).filter((one) => one !== undefined)
  const cases = found.filter(({ id }) => !isSample(id))
  const accounts = await accountsOf(db, new Set(cases.map(({ customer }) => customerKey(customer))))
  const streams = [...cases.map(({ id }) => caseStream(id)), ...accounts.values()]
  const past = pastOfStreams(sharing.readJournal, new Set(streams))
  for (const { id, customer } of cases) {
    const account = accounts.get(customerKey(customer))
    // One after the other: each goes by what the journal tells when it is its turn.
    // oxlint-disable-next-line no-await-in-loop
    outcomes.set(id, await sharePast(sharing, past, caseStream(id), account ? [account] : []))
  }
  return outcomes
}
