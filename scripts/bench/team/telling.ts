import { randomBytes } from 'node:crypto'
import { jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream'
import { nanos, type NatsConnection } from '@nats-io/transport-node'
import { openEpochs } from '#electron/main/team/epochs.ts'
import { newId } from '#electron/main/team/new-id.ts'
import { openOutbox } from '#electron/main/team/outbox.ts'
import { createVoice } from '#electron/main/team/voice.ts'
import { memoryJournal } from './memory-journal.ts'
import type { SimulatedDevice, SimulatedTeam } from './simulated-team.ts'

/** As many as a device of ours has under way. */
const underWay = 256

/** Every device sends what is in its journal. How many events, and how long it took, in ms. */
export async function tellAll({ devices }: SimulatedTeam) {
  const ready = await Promise.all(devices.map(readyToTell))
  const fromMs = performance.now()
  await Promise.all(ready.map((tell) => tell()))
  return { count: devices.flatMap(({ shared }) => shared).length, ms: performance.now() - fromMs }
}

async function readyToTell({ connection, membership, shared }: SimulatedDevice) {
  const epochs = openEpochs(membership.keys, randomBytes)
  const voice = createVoice(connection, { membership: () => membership, epochs })
  const ended = new AbortController()
  let sent = 0
  const outbox = await openOutbox({
    journal: memoryJournal(shared),
    device: membership.device.id,
    sent: () => sent,
    setSent: (seq) => {
      sent = seq
    },
    mayTell: () => true,
    isThere: () => false,
    onNoted: () => {},
    onChanged: () => {
      if (sent >= shared.length) ended.abort()
    },
  })
  return async () => {
    await outbox.run(async ({ known: _, ...event }) => {
      const place = { kind: 'events', token: epochs.tokenOf(event.stream) } as const
      await voice.tell(place, event.id, event)
    }, ended.signal)
    outbox.close()
  }
}

/**
 * The floor: the same connections publish as many messages as large as ours into a stream made alike,
 * and know nothing of what is in them.
 */
export async function publishBare(
  connections: readonly NatsConnection[],
  sizes: readonly number[],
) {
  const name = `BARE_${newId()}`
  const [first] = connections
  if (!first) throw new Error('Nobody publishes')
  await (
    await jetstreamManager(first)
  ).streams.add({
    name,
    subjects: [`${name}.>`],
    storage: StorageType.File,
    duplicate_window: nanos(120_000),
    num_replicas: 3,
  })
  const fromMs = performance.now()
  await Promise.all(
    connections.map(async (connection, index) => {
      const engine = jetstream(connection)
      const own = sizes.filter((_, place) => place % connections.length === index)
      for (let from = 0; from < own.length; from += underWay) {
        const some = own.slice(from, from + underWay)
        await Promise.all(
          some.map((size) =>
            engine.publish(`${name}.e.${index}`, randomBytes(size), { msgID: newId(), timeout: 60_000 }),
          ),
        )
      }
    }),
  )
  return { count: sizes.length, ms: performance.now() - fromMs, stream: name }
}
