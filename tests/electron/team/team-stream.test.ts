import { jetstreamManager } from '@nats-io/jetstream'
import { expect } from 'vitest'
import { ensureTeamStream, streamNameOf } from '#electron/main/team/team-stream.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { connectionOf } from '../../support/nats/team-on-servers.ts'
import { teamServers } from '../../support/nats/team-servers.ts'

serversTest(
  'a cluster keeps a team three times, and does not begin one while it could not',
  { timeout: 120_000 },
  async () => {
    const { servers, founder } = await teamServers({ count: 3 })
    const { id } = founder.team
    const [, , last] = servers.nodes
    await last?.kill()
    const meanwhile = await connectionOf(founder)
    await expect(ensureTeamStream(meanwhile, id)).rejects.toBeInstanceOf(Error)
    await meanwhile.close()

    await last?.start()
    await servers.ready()
    const connection = await connectionOf(founder)
    await ensureTeamStream(connection, id)
    const { config } = await (await jetstreamManager(connection)).streams.info(streamNameOf(id))
    expect(config.num_replicas).toBe(3)
    await connection.close()
  },
)
