import type { CaseId } from '#shared/base/ids.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import type { TeamState } from '#shared/team/team-state.ts'
import type { TantoDatabase } from '../database.ts'
import { shareCases } from './share-cases.ts'
import { shareContent } from './share-content.ts'
import { createCustomerSharer } from './share-customers.ts'
import type { ShareOutcome, Sharing } from './share-past.ts'
import type { TeamAuthor } from './team-author.ts'

/** What a store knows of the team, and tells it beside what happens. */
export type StoreTeam = {
  /** Undefined: not told yet. */
  readonly now: () => TeamState | undefined
  readonly subscribe: (listener: () => void) => () => void
  /** Whether a case that is about to be opened is the team's; unsaid, it is as new cases are. */
  readonly choose: (stream: StreamId, isShared: boolean) => void
  /** Gives cases to the team with all of their past, each wholly or not at all. */
  readonly share: (ids: readonly CaseId[]) => Promise<ReadonlyMap<CaseId, ShareOutcome>>
  /** A case of the team is about this customer: the team gets to know them, if they are kept. */
  readonly named: (customer: string) => void
}

export function teamOf(
  db: TantoDatabase,
  { author, ...others }: Omit<Sharing, 'db'> & { readonly author: TeamAuthor },
): StoreTeam {
  const sharing = { ...others, db, author }
  const { team, choose } = author
  const customers = createCustomerSharer(sharing)
  author.storeOpened(customers.named)
  const stopFollowing = team.subscribe(() => {
    if (!db.isOpen()) stopFollowing()
    // What is not shared now is once the team is heard of again.
    else shareContent(sharing).catch(() => {})
  })
  return {
    now: team.now,
    subscribe: team.subscribe,
    choose,
    share: (ids) => shareCases(sharing, ids),
    named: customers.named,
  }
}

const alone: TeamState = { kind: 'none' }

/** A store of somebody who works alone. */
export const storeWithoutTeam: StoreTeam = {
  now: () => alone,
  subscribe: () => () => {},
  choose: () => {},
  share: async () => new Map(),
  named: () => {},
}
