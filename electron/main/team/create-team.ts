import type { TeamApi, TeamEvents } from '#shared/ipc/team-api.ts'
import type { Data } from '../data/start-data.ts'
import { codeOf, log } from '../log.ts'
import { createBeginning } from './beginning.ts'
import { createJoining } from './joining.ts'
import type { Speaker } from './lead-acts.ts'
import { createLeading } from './leading.ts'
import { createLeaving } from './leaving.ts'
import { createMembershipStore } from './membership-store.ts'
import type { TeamEngine } from './team-engine.ts'
import { openTeamFiles } from './team-files.ts'
import { createTeamLife } from './team-life.ts'
import { teamStateOf } from './tell-state.ts'
import { createTending } from './tending.ts'

export type Team = {
  readonly handlers: TeamApi
  /** The data was opened, locked, or is being worked on. */
  readonly accessChanged: () => void
  /** Writes nothing more into the journal until access changes. */
  readonly holdStill: () => Promise<void>
  /** The machine woke up. */
  readonly wake: () => void
  readonly close: () => Promise<void>
}

export type TeamWiring = {
  readonly userData: string
  readonly appVersion: string
  readonly data: Pick<Data, 'vault' | 'onAppended' | 'pageAppends'>
  readonly send: (event: keyof TeamEvents) => void
  readonly clearStore: () => Promise<void>
  // Each asks a person; null: they decided not to.
  readonly chooseFolder: () => Promise<string | null>
  readonly chooseInvitation: () => Promise<string | null>
  readonly whereToSave: (suggestedName: string) => Promise<string | null>
}

/** The team of a profile, from nothing to joined and back. Nothing is opened before one is joined. */
export function createTeam(wiring: TeamWiring): Team {
  const { data, send } = wiring
  const { vault } = data
  const files = openTeamFiles(wiring.userData, vault.keys)
  const store = createMembershipStore(files.membership)
  let lastEngine: TeamEngine | null = null
  const life = createTeamLife({
    vault,
    store,
    files,
    appVersion: wiring.appVersion,
    onAppended: data.onAppended,
    onChanged: () => {
      lastEngine = life.engine() ?? lastEngine
      send('teamChanged')
      tending.look()
    },
    onGrew: () => send('journalGrew'),
  })
  const membershipNow = () => {
    const stored = store.now()
    return stored?.kind === 'joined' ? stored.membership : null
  }
  const speaker = (): Speaker | null => {
    const engine = life.engine()
    const first = membershipNow()
    return engine && first && { engine, membership: () => membershipNow() ?? first }
  }
  const tending = createTending({ store, life, speaker })
  const leaving = createLeaving({
    vault,
    store,
    files,
    life,
    speaker,
    clearStore: wiring.clearStore,
    onLeft: () => {
      lastEngine = null
      data.pageAppends.forget()
      send('teamChanged')
    },
  })

  let loading: Promise<void> | null = null
  /** What the file says counts from when the data is open for the first time. */
  const loaded = () => {
    const load = async () => {
      await vault.history()
      await store.load()
    }
    loading ??= load().catch((error: unknown) => {
      loading = null
      throw error
    })
    return loading
  }
  const lookAgain = async () => {
    if (vault.isOpen()) {
      await loaded()
      await leaving.goOn()
    }
    await life.look()
  }
  const accessChanged = () => {
    lookAgain().catch((error: unknown) => log('no team:', codeOf(error)))
  }

  const api: TeamApi = {
    ...createBeginning({
      store,
      chooseFolder: wiring.chooseFolder,
      onOpened: async () => {
        await life.look()
        await tending.begun()
      },
    }),
    ...createJoining({ store, chooseFile: wiring.chooseInvitation, onJoined: life.look }),
    ...createLeading({ speaker, life, tend: tending.now, choosePath: wiring.whereToSave }),
    leaveTeam: leaving.leaveTeam,
    teamState: async () => teamStateOf(store.now(), life.engine() ?? lastEngine),
    shareNewCases: async ({ isOn: sharesNewCases }) => {
      const stored = store.now()
      if (stored?.kind !== 'joined') return
      await store.set({ ...stored, sharesNewCases })
      send('teamChanged')
    },
    tellPresence: async (told) => life.engine()?.tellPresence(told),
  }
  return {
    handlers: onceLoaded(api, loaded, vault.mustBeUnlocked),
    accessChanged,
    holdStill: life.rest,
    wake: () => life.engine()?.wake(),
    close: life.rest,
  }
}

/** What is asked waits for the data to be open. While the app lock holds, its windows hear the state. */
function onceLoaded(
  api: TeamApi,
  loaded: () => Promise<void>,
  mustBeUnlocked: () => void,
): TeamApi {
  const guarded = Object.entries(api).map(([name, method]) => [
    name,
    async (input: never) => {
      await loaded()
      if (name !== 'teamState' && name !== 'tellPresence') mustBeUnlocked()
      return (method as (input: never) => Promise<unknown>)(input)
    },
  ])
  return Object.fromEntries(guarded) as TeamApi
}
