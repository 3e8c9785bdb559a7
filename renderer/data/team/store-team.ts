import type { CaseId } from '#shared/base/ids.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import type { TeamState } from '#shared/team/team-state.ts'
import type { TantoDatabase } from '../database.ts'
import { type ShareOutcome, shareCases, type Sharing } from './share-cases.ts'
import type { TeamAuthor } from './team-author.ts'

/** What a store knows of the team, and tells it beside what happens. */
export type StoreTeam = {
  /** Undefined: not told yet. */
  readonly now: () => TeamState | undefined
  readonly subscribe: (listener: () => void) => () => void
  /** Whether what begins with the next event of a stream is the team's; unsaid, new cases are. */
  readonly choose: (stream: StreamId, isShared: boolean) => void
  /** Gives cases to the team with all of their past, each wholly or not at all. */
  readonly share: (ids: readonly CaseId[]) => Promise<ReadonlyMap<CaseId, ShareOutcome>>
}

export function teamOf(
  db: TantoDatabase,
  sharing: Omit<Sharing, 'db'> & { readonly author: TeamAuthor },
): StoreTeam {
  const { team, choose } = sharing.author
  return {
    now: team.now,
    subscribe: team.subscribe,
    choose,
    share: (ids) => shareCases({ ...sharing, db }, ids),
  }
}

const alone: TeamState = { kind: 'none' }

/** A store of somebody who works alone. */
export const storeWithoutTeam: StoreTeam = {
  now: () => alone,
  subscribe: () => () => {},
  choose: () => {},
  share: async () => new Map(),
}
