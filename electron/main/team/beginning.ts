import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { inboxOf } from './user-permissions.ts'
import type { Membership } from './membership.ts'
import type { MembershipStore } from './membership-store.ts'

type Opened = Awaited<ReturnType<TeamApi['openTeam']>>['kind']

/** From the files for its servers to a team. */
export function createBeginning(deps: {
  readonly store: MembershipStore
  /** Null: the person decided not to. */
  readonly chooseFolder: () => Promise<string | null>
  readonly onOpened: () => Promise<void>
}): Pick<TeamApi, 'prepareTeam' | 'openTeam'> {
  const { store } = deps
  return {
    prepareTeam: async (asked) => {
      if (store.now()?.kind === 'joined') return { kind: 'cancelled' }
      const chosen = await deps.chooseFolder()
      if (chosen === null) return { kind: 'cancelled' }
      try {
        const { newTeam } = await import('./new-team.ts')
        const { membership, begun, server } = await newTeam(asked)
        const folder = await writeServerFiles(chosen, server)
        await store.set({ kind: 'prepared', membership, begun })
        return { kind: 'written', folder }
      } catch (error) {
        return { kind: 'failed', problem: writeProblemOf(error) }
      }
    },
    openTeam: async ({ certificate }) => {
      const stored = store.now()
      if (stored?.kind !== 'prepared') return { kind: 'not-prepared' }
      const membership =
        certificate === undefined ? stored.membership : { ...stored.membership, certificate }
      const kind = await openAtServers(membership)
      if (kind !== 'done') return { kind }
      const { begun } = stored
      await store.set({ kind: 'joined', membership, begun, role: 'lead', sharesNewCases: true })
      await deps.onOpened()
      return { kind }
    },
  }
}

type ServerSide = Parameters<typeof import('./server-files.ts').serverFiles>[0]

/** Into a folder of its own: files of another team beside it are another's. */
async function writeServerFiles(chosen: string, server: ServerSide): Promise<string> {
  const { serverFiles } = await import('./server-files.ts')
  const { serverSamples } = await import('./server-samples.ts')
  const named = (number: number) =>
    join(chosen, number === 1 ? 'tanto-team' : `tanto-team-${number}`)
  let number = 1
  while (existsSync(named(number))) number += 1
  const folder = named(number)
  await mkdir(folder, { recursive: true })
  for (const { name, text } of serverFiles(server, serverSamples)) {
    await writeFileAtomic(join(folder, name), text)
  }
  return folder
}

/** Makes what holds the team's messages and its bases, where there is nothing yet. */
async function openAtServers({ team, servers, certificate, device }: Membership): Promise<Opened> {
  const { openConnection } = await import('./connection.ts')
  const { ensureTeamStream } = await import('./team-stream.ts')
  const { id, seed, jwt } = device
  const connected = await openConnection({
    servers,
    certificate,
    seed,
    jwt,
    inboxPrefix: inboxOf(id),
  })
  if (!connected.ok) return connected.error
  try {
    await ensureTeamStream(connected.value, team.id)
    return 'done'
  } catch {
    return 'unreachable'
  } finally {
    await connected.value.close()
  }
}
