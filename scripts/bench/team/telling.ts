import { randomBytes } from 'node:crypto'
import { jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream'
import { nanos, type NatsConnection } from '@nats-io/transport-node'
import { openEpochs } from '#electron/main/team/epochs.ts'
import { newId } from '#electron/main/team/new-id.ts'
import { openOutbox } from '#electron/main/team/outbox.ts'
import { sealMessage } from '#electron/main/team/message.ts'
import { signingKey } from '#electron/main/team/nkey.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { memoryJournal } from './memory-journal.ts'
import type { SimulatedDevice, SimulatedTeam } from './simulated-team.ts'

/** As many as a device of ours has under way. */
const underWay = 256

type Telling = {
  /** A thousand devices have a thousand processors for that. */
  readonly isSealedBefore: boolean
}

/** Every device sends what is in its journal. How many events, and how long it took, in ms. */
export async function tellAll({ devices }: SimulatedTeam, telling: Telling) {
  const ready = []
  for (const device of devices) ready.push(await readyToTell(device, telling))
  const fromMs = performance.now()
  const counts = await Promise.all(ready.map((tell) => tell()))
  const ms = performance.now() - fromMs
  return { count: counts.reduce((sum, count) => sum + count, 0), ms }
}

async function readyToTell({ connection, membership, shared }: SimulatedDevice, telling: Telling) {
  const { seal, publish } = mouthOf(connection, membership)
  const before = telling.isSealedBefore ? new Map(shared.map((one) => [one.id, seal(one)])) : null
  const ended = new AbortController()
  let sent = 0
  let told = 0
  const outbox = await openOutbox({
    journal: memoryJournal(shared),
    device: membership.device.id,
    sent: () => sent,
    setSent: (seq) => {
      sent = seq
    },
    isHeard: () => true,
    mayTell: () => true,
    isThere: () => false,
    onNoted: () => {},
    onChanged: () => {
      if (sent >= shared.length) ended.abort()
    },
  })
  return async () => {
    await outbox.run(async ({ known: _known, ...event }) => {
      told += 1
      await publish(event.id, before?.get(event.id) ?? seal(event))
    }, ended.signal)
    outbox.close()
    return told
  }
}

type Sealed = { readonly subject: string; readonly payload: Uint8Array }

/** As voice.ts, in two steps. */
function mouthOf(connection: NatsConnection, membership: Membership) {
  const { team, device, keys } = membership
  const epochs = openEpochs(keys, randomBytes)
  const sealer = epochs.sealer(keys.at(-1)?.id ?? '')
  if (!sealer) throw new Error('There is no key')
  const key = signingKey(device.seed)
  const engine = jetstream(connection)
  return {
    seal: (event: SharedEvent): Sealed => {
      const place = { kind: 'events', token: epochs.tokenOf(event.stream) } as const
      const envelope = { team: team.id, place, device: device.id, id: event.id }
      const sealed = sealMessage(envelope, event, { key, sealer })
      if (!sealed.ok) throw new Error(sealed.error)
      return sealed.value
    },
    publish: (id: string, { subject, payload }: Sealed) =>
      engine.publish(subject, payload, { msgID: id, timeout: 60_000 }),
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
  const payload = randomBytes(Math.max(...sizes))
  const fromMs = performance.now()
  await Promise.all(
    connections.map(async (connection, index) => {
      const engine = jetstream(connection)
      const own = sizes.filter((_, place) => place % connections.length === index)
      for (let from = 0; from < own.length; from += underWay) {
        const some = own.slice(from, from + underWay)
        await Promise.all(
          some.map((size) =>
            engine.publish(`${name}.e.${index}`, payload.subarray(0, size), {
              msgID: newId(),
              timeout: 60_000,
            }),
          ),
        )
      }
    }),
  )
  return { count: sizes.length, ms: performance.now() - fromMs, stream: name }
}
