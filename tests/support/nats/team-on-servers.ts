import { randomBytes } from 'node:crypto'
import type { NatsConnection } from '@nats-io/transport-node'
import { openConnection } from '#electron/main/team/connection.ts'
import { openEpochs } from '#electron/main/team/epochs.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import { ensureTeamStream } from '#electron/main/team/team-stream.ts'
import { inboxOf } from '#electron/main/team/user-permissions.ts'
import { createVoice } from '#electron/main/team/voice.ts'
import type { MemberEvent } from '#shared/team/member-events.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import type { Role } from '#shared/team/role.ts'
import type { Servers, ServersOptions } from './servers.ts'
import { teamServers } from './team-servers.ts'
import { startDevice, type TestDevice, type TestDeviceOptions } from './test-device.ts'

export type TeamOnServers = {
  readonly servers: Servers
  /** The lead who began it. */
  readonly founder: TestDevice
  /** Takes somebody in: the team hears of them before their device does anything. */
  readonly takeIn: (name: string, role?: Role) => Promise<Membership>
  /** Takes somebody in and starts their device. */
  readonly join: (name: string, options?: Partial<TestDeviceOptions>) => Promise<TestDevice>
}

/** A team that has been begun on servers of a test, with the permissions it really has. */
export async function teamOnServers(
  options: Omit<ServersOptions, 'trust'> = {},
): Promise<TeamOnServers> {
  const { servers, founder: membership, founding, letIn } = await teamServers(options)
  await makeStream(membership)
  const founder = await startDevice({ membership })
  await founder.until(({ engine }) => engine.connection() !== null)
  const tell = async (event: MemberEvent) => {
    if ((await founder.engine.tellMembers(event)) !== 'told') throw new Error('Nobody heard it')
  }
  await tell(founding.begun)
  const takeIn = async (name: string, role: Role = 'rep') => {
    const { publicKey, ...given } = await letIn(name, role)
    const { memberId } = given.me
    await tell({ kind: 'member-added', memberId, name, role })
    // Nothing is wrapped for it here.
    const boxKey = randomBytes(32).toString('base64')
    await tell({
      kind: 'device-added',
      memberId,
      device: { id: given.device.id, publicKey, boxKey },
    })
    return given
  }
  return {
    servers,
    founder,
    takeIn,
    join: async (name, more) => startDevice({ membership: await takeIn(name), ...more }),
  }
}

/** The connection of a membership as it is: for what no device would do by itself. */
export async function connectionOf({ servers, certificate, device }: Membership) {
  const { id, seed, jwt } = device
  const opened = await openConnection({ servers, certificate, seed, jwt, inboxPrefix: inboxOf(id) })
  if (!opened.ok) throw new Error(`Not connected: ${opened.error}`)
  return opened.value
}

/** Says what a device has to say over a connection of the test's own. */
export async function sayOver(
  connection: NatsConnection,
  membership: Membership,
  ...told: readonly SharedEvent[]
): Promise<void> {
  const epochs = openEpochs(membership.keys, randomBytes)
  const voice = createVoice(connection, { membership: () => membership, epochs })
  for (const shared of told) {
    const place = { kind: 'events', token: epochs.tokenOf(shared.stream) } as const
    await voice.tell(place, shared.id, shared)
  }
}

async function makeStream(membership: Membership): Promise<void> {
  const connection = await connectionOf(membership)
  await ensureTeamStream(connection, membership.team.id)
  await connection.close()
}
