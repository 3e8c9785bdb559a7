import type { TantoEvent } from '#shared/event/event.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import type { SharedRecord, StreamId } from '#shared/team/shared-event.ts'
import type { TantoDatabase } from '../database.ts'
import type { Recorder } from '../recorder.ts'
import type { PastOfStreams } from './past-of-streams.ts'
import type { TeamAuthor } from './team-author.ts'

/** How sharing went. `history-lost`: only a state is left, which nobody else can go by. */
export type ShareOutcome = 'shared' | 'history-lost' | 'refused'

export type Sharing = {
  readonly db: TantoDatabase
  readonly readJournal: DesktopApi['readJournal']
  readonly attemptIf: Recorder['attemptIf']
  readonly settled: Recorder['settled']
  readonly author: Pick<TeamAuthor, 'asShared' | 'team'>
}

/** Most events that are given at once: the journal takes them together or not at all. */
const mostAtOnce = 5_000
/** So often something may come between; then somebody types faster than a disk writes. */
const mostTries = 100

/**
 * Writes the past of a stream again as the team's, in one write behind all that was written before
 * it: whenever this ends, it is shared or it is not.
 * @param besides what is given with it, where there is something to give
 */
export async function sharePast(
  { attemptIf, author }: Sharing,
  past: PastOfStreams,
  stream: StreamId,
  besides: readonly StreamId[] = [],
): Promise<ShareOutcome> {
  for (let tries = 0; tries < mostTries; tries++) {
    // What came between is read, and it is tried again.
    // oxlint-disable-next-line no-await-in-loop
    const after = await past.readOn()
    const found = past.of(stream)
    if (found === 'told') return 'shared'
    if (found === 'lost') return 'history-lost'
    const begins = [stream, ...besides].filter(
      (one) => past.of(one).length > 0 && isOurs(past, one),
    )
    const events = begins.flatMap((one) => recordsOf(author, one, past.of(one)))
    if (found.length === 0 || events.length > mostAtOnce) return 'refused'
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await attemptIf({ events, begins, after })
    if (outcome.kind === 'durable') return 'shared'
    if (outcome.kind === 'failed') return 'refused'
  }
  return 'refused'
}

const isOurs = (past: PastOfStreams, stream: StreamId) => typeof past.of(stream) !== 'string'

function recordsOf(
  author: Sharing['author'],
  stream: StreamId,
  past: readonly TantoEvent[] | 'told' | 'lost',
): readonly SharedRecord[] {
  return typeof past === 'string' ? [] : author.asShared(stream, past)
}
