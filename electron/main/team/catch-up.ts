import { type Consumer, jetstream, type JsMsg } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { StoredMessage } from './message.ts'
import { messageIdHeader } from './voice.ts'

/** So many messages are taken at a time, at most. */
const batchSize = 256

export type CatchUpOptions = {
  readonly stream: string
  /** The first message that was not heard. */
  readonly fromSequence: number
  readonly take: (messages: readonly StoredMessage[]) => Promise<void>
  /** How many messages wait at the server after a batch was taken. */
  readonly onTaken: (pending: number) => void
}

/** Hears what the team tells, in the engine's order, until the connection or the signal ends. */
export async function catchUp(
  connection: NatsConnection,
  { stream, fromSequence, take, onTaken }: CatchUpOptions,
  signal: AbortSignal,
): Promise<void> {
  const consumer: Consumer = await jetstream(connection).consumers.get(stream, {
    opt_start_seq: fromSequence,
  })
  const { num_pending: pendingAtFirst } = await consumer.info(true)
  if (pendingAtFirst === 0) onTaken(0)
  const messages = await consumer.consume({ max_messages: 2 * batchSize })
  const stop = () => messages.stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    let batch: StoredMessage[] = []
    for await (const message of messages) {
      batch.push(storedMessage(message))
      const { pending } = message.info
      if (batch.length < batchSize && pending > 0) continue
      await take(batch)
      batch = []
      onTaken(pending)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    messages.stop()
  }
}

export function storedMessage({ subject, headers, data, seq, info }: JsMsg): StoredMessage {
  return {
    subject,
    id: headers?.get(messageIdHeader) ?? '',
    payload: data,
    sequence: seq,
    storedAtMs: Math.floor(info.timestampNanos / 1e6),
  }
}
