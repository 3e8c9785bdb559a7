import { DiscardPolicy, jetstreamManager, JetStreamApiError, StorageType } from '@nats-io/jetstream'
import { nanos, type NatsConnection } from '@nats-io/transport-node'
import type { TeamId } from '#shared/team/shared-event.ts'
import { storedSubjects } from './subject.ts'

export const streamNameOf = (team: TeamId) => `TANTO_${team}`

/** A cluster keeps everything three times, or nothing: how often is settled once and for all. */
export const replicasAt = ({ info }: NatsConnection): 1 | 3 => (info?.cluster === undefined ? 1 : 3)

/**
 * Makes the engine's stream of a team where there is none: on three servers of a cluster.
 * What is full refuses; nothing old is ever dropped for something new.
 */
export async function ensureTeamStream(connection: NatsConnection, team: TeamId): Promise<void> {
  const { streams } = await jetstreamManager(connection)
  try {
    await streams.info(streamNameOf(team))
  } catch (error) {
    if (!(error instanceof JetStreamApiError)) throw error
    await streams.add({
      name: streamNameOf(team),
      subjects: [...storedSubjects(team)],
      storage: StorageType.File,
      discard: DiscardPolicy.New,
      max_msg_size: 1_000_000,
      duplicate_window: nanos(120_000),
      num_replicas: replicasAt(connection),
      deny_delete: true,
    })
  }
}
