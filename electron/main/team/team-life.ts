import { randomBytes } from 'node:crypto'
import type { DataVault } from '../data/data-vault.ts'
import { codeOf, log } from '../log.ts'
import type { Appended } from './appended.ts'
import type { MembershipStore } from './membership-store.ts'
import type { Membership } from './membership.ts'
import type { TeamEngine } from './team-engine.ts'
import type { TeamFiles } from './team-files.ts'
import type { TeamJournal } from './team-journal.ts'

type LifeOptions = {
  readonly vault: DataVault
  readonly store: MembershipStore
  readonly files: TeamFiles
  readonly appVersion: string
  readonly onAppended: Appended['onAppended']
  readonly onChanged: () => void
  readonly onGrew: () => void
}

/** When there is an engine: in a team, while the data is open and not locked. */
export type TeamLife = {
  readonly engine: () => TeamEngine | null
  /** Starts or stops it, as things are now. */
  readonly look: () => Promise<void>
  /** Stops it until the next look. */
  readonly rest: () => Promise<void>
}

export function createTeamLife(options: LifeOptions): TeamLife {
  const { vault, store, files } = options
  let engine: TeamEngine | null = null
  let stopWatching = () => {}
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work).catch((error: unknown) => log('the team rests:', codeOf(error)))
    return turn
  }

  const membership = (): Membership => {
    const stored = store.now()
    if (stored?.kind !== 'joined') throw new Error('There is no team')
    return stored.membership
  }
  const start = async () => {
    const journal = await journalOf(vault, options.onAppended)
    // Loaded when there is a team: whoever works alone has nothing of it in memory.
    const { startTeamEngine } = await import('./team-engine.ts')
    const { baseLoader, watchBases } = await import('./bases.ts')
    const started = await startTeamEngine({
      membership,
      journal,
      cursorFile: files.cursor,
      appVersion: options.appVersion,
      nowMs: Date.now,
      randomBytes,
      onMemberEvent: async (event) => {
        const { withTold } = await import('./told-secrets.ts')
        await store.change((ours) => withTold(ours, event))
      },
      loadBase: baseLoader(membership, options.onGrew),
      onChanged: options.onChanged,
      onGrew: options.onGrew,
    })
    stopWatching = watchBases({ engine: started, membership, nowMs: Date.now, randomBytes })
    engine = started
  }
  const stop = async () => {
    const running = engine
    engine = null
    stopWatching()
    await running?.stop()
  }
  return {
    engine: () => engine,
    look: () =>
      inTurn(async () => {
        const isWanted = vault.isOpen() && store.now()?.kind === 'joined'
        if (isWanted === (engine !== null)) return
        await (isWanted ? start() : stop())
        options.onChanged()
      }),
    rest: () => inTurn(stop),
  }
}

/** The journal as it is now: it is opened anew whenever all of it was worked on, and the team rests then. */
async function journalOf(
  vault: DataVault,
  onAppended: Appended['onAppended'],
): Promise<TeamJournal> {
  const history = await vault.history()
  return {
    append: (events) => history.journal.append(events),
    read: history.read,
    lastSeq: () => history.journal.tip().seq,
    onAppended,
  }
}
