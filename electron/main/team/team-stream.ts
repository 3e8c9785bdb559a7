import { DiscardPolicy, jetstreamManager, JetStreamApiError, StorageType } from '@nats-io/jetstream'
import { nanos, type NatsConnection } from '@nats-io/transport-node'
import type { TeamId } from '#shared/team/shared-event.ts'
import { storedSubjects } from './subject.ts'

export const streamNameOf = (team: TeamId) => `TANTO_${team}`

/**
 * Makes the engine's stream of a team where there is none: on three servers where there are as many.
 * What is full refuses; nothing old is ever dropped for something new.
 */
export async function ensureTeamStream(connection: NatsConnection, team: TeamId): Promise<void> {
  const { streams } = await jetstreamManager(connection)
  const make = (replicas: number) =>
    streams.add({
      name: streamNameOf(team),
      subjects: [...storedSubjects(team)],
      storage: StorageType.File,
      discard: DiscardPolicy.New,
      max_msg_size: 1_000_000,
      duplicate_window: nanos(120_000),
      num_replicas: replicas,
      deny_delete: true,
    })
  try {
    await streams.info(streamNameOf(team))
  } catch (error) {
    if (!(error instanceof JetStreamApiError)) throw error
    await make(3).catch(() => make(1))
  }
}
