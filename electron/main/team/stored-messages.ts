import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { storedMessage } from './catch-up.ts'
import type { StoredMessage } from './message.ts'

export type Stretch = {
  readonly stream: string
  readonly fromSequence: number
  /** Only those under it; `>` at its end stands for anything. */
  readonly subject?: string
}

/** What a stream of the engine has from a place on, up to its end as it is now. */
export async function* storedMessages(
  connection: NatsConnection,
  { stream, fromSequence, subject }: Stretch,
): AsyncGenerator<StoredMessage> {
  const consumer = await jetstream(connection).consumers.get(stream, {
    opt_start_seq: fromSequence,
    ...(subject === undefined ? {} : { filter_subjects: subject }),
  })
  if ((await consumer.info()).num_pending === 0) return
  const messages = await consumer.consume()
  try {
    for await (const message of messages) {
      yield storedMessage(message)
      if (message.info.pending === 0) return
    }
  } finally {
    messages.stop()
  }
  throw new Error('The connection ended')
}

/** The last place of a stream. */
export async function lastSequence(connection: NatsConnection, stream: string): Promise<number> {
  const { streams } = await jetstreamManager(connection)
  return (await streams.info(stream)).state.last_seq
}
