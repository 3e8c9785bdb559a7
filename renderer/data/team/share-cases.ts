import { accountKeys } from '#shared/account/account.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import { isSample } from '#shared/case/sample.ts'
import { firmContentId } from '#shared/content/content-events.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import type { SharedRecord, StreamId } from '#shared/team/shared-event.ts'
import { caseStream } from '#shared/team/sharing.ts'
import type { TeamState } from '#shared/team/team-state.ts'
import type { TantoDatabase } from '../database.ts'
import { inTurns } from '../in-turns.ts'
import type { Recorder } from '../recorder.ts'
import { type PastOfStreams, pastOfStreams } from './past-of-streams.ts'
import type { TeamAuthor } from './team-author.ts'

/** Most events of one case and its customer: the journal takes them at once or not at all. */
const mostAtOnce = 5_000
/** So often something may come between; then somebody types faster than a disk writes. */
const mostTries = 100

/** How sharing a case went. `history-lost`: only its state is left, which nobody else can go by. */
export type ShareOutcome = 'shared' | 'history-lost' | 'refused'

export type Sharing = {
  readonly db: TantoDatabase
  readonly readJournal: DesktopApi['readJournal']
  readonly attemptIf: Recorder['attemptIf']
  readonly settled: Recorder['settled']
  readonly author: Pick<TeamAuthor, 'asShared' | 'team'>
}

const roleIn = (state: TeamState | undefined) =>
  state?.kind === 'joined' ? state.me.role : 'read-only'

/**
 * Gives cases to the team: the past of each is written again as the team's, with its customer, in
 * one write behind all that was written before it. So whenever this ends, each is shared or not.
 */
export async function shareCases(
  sharing: Sharing,
  ids: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, ShareOutcome>> {
  const outcomes = new Map<CaseId, ShareOutcome>(ids.map((id) => [id, 'refused']))
  if (roleIn(await sharing.author.team.askAgain()) === 'read-only') return outcomes
  await sharing.settled()
  const { db } = sharing
  const cases = (await db.cases.bulkGet([...ids])).filter((one) => one !== undefined)
  const real = cases.filter(({ id }) => !isSample(id))
  const accounts = await accountsOf(db, new Set(real.map(({ customer }) => customerKey(customer))))
  const streams = [...real.map(({ id }) => caseStream(id)), ...accounts.values()]
  const past = pastOfStreams(sharing.readJournal, new Set(streams))
  for (const { id, customer } of real) {
    const account = accounts.get(customerKey(customer))
    // One after the other: each goes by what the journal tells when it is its turn.
    // oxlint-disable-next-line no-await-in-loop
    outcomes.set(id, await shareOne(sharing, past, caseStream(id), account ? [account] : []))
  }
  return outcomes
}

/** What the firm says, as it came to be: a lead's, once they are in a team that says nothing yet. */
export async function shareContent(sharing: Sharing): Promise<ShareOutcome> {
  const { db } = sharing
  const content = 'content' as StreamId
  if (roleIn(sharing.author.team.now()) !== 'lead') return 'refused'
  const isTold = (await db.streams.get(content)) !== undefined
  if (isTold || (await db.content.get(firmContentId)) === undefined) return 'refused'
  const past = pastOfStreams(sharing.readJournal, new Set([content]))
  return shareOne(sharing, past, content, [])
}

async function shareOne(
  { attemptIf, author }: Sharing,
  past: PastOfStreams,
  stream: StreamId,
  besides: readonly StreamId[],
): Promise<ShareOutcome> {
  for (let tries = 0; tries < mostTries; tries++) {
    // oxlint-disable-next-line no-await-in-loop
    const after = await past.readOn()
    const found = past.of(stream)
    if (found === 'told') return 'shared'
    if (found === 'lost') return 'history-lost'
    const whole = [stream, ...besides.filter((one) => hasPast(past.of(one)))]
    const events = whole.flatMap((one) => asShared(author, one, past.of(one)))
    if (found.length === 0 || events.length > mostAtOnce) return 'refused'
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await attemptIf({ events, begins: whole, after })
    if (outcome.kind === 'durable') return 'shared'
    if (outcome.kind === 'failed') return 'refused'
  }
  return 'refused'
}

type Past = readonly TantoEvent[] | 'told' | 'lost'

const hasPast = (past: Past) => typeof past !== 'string' && past.length > 0

function asShared(
  author: Sharing['author'],
  stream: StreamId,
  past: Past,
): readonly SharedRecord[] {
  return typeof past === 'string' ? [] : author.asShared(stream, past)
}

/** The stream of each customer that is kept, by the key of their name. */
async function accountsOf(
  db: TantoDatabase,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, StreamId>> {
  const found = new Map<string, StreamId>()
  await inTurns(db.accounts, (accounts) => {
    for (const account of accounts) {
      for (const key of accountKeys(account)) {
        if (key !== '' && wanted.has(key) && !found.has(key)) {
          found.set(key, `account/${account.id}` as StreamId)
        }
      }
    }
  })
  return found
}
