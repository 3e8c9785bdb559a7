import { jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { expect } from 'vitest'
import { ensureTeamStream, streamNameOf } from '#electron/main/team/team-stream.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { connectionOf } from '../../support/nats/team-on-servers.ts'
import { teamServers } from '../../support/nats/team-servers.ts'

serversTest(
  'a cluster keeps a team three times, also when one server was away as it began',
  { timeout: 120_000 },
  async () => {
    const { servers, founder } = await teamServers({ count: 3 })
    const { id } = founder.team
    const begun = (connection: NatsConnection) =>
      ensureTeamStream(connection, id).then(
        () => true,
        () => false,
      )
    const [, , last] = servers.nodes
    await last?.kill()
    const meanwhile = await connectionOf(founder)
    // Refused, or promised to the one that is away: as the others see it.
    await begun(meanwhile)
    await meanwhile.close()

    await last?.start()
    await servers.ready()
    const connection = await connectionOf(founder)
    // It is back, and the others may not know yet.
    await expect.poll(() => begun(connection), { timeout: 60_000 }).toBe(true)
    const { config } = await (await jetstreamManager(connection)).streams.info(streamNameOf(id))
    expect(config.num_replicas).toBe(3)
    await connection.close()
  },
)
