import { setTimeout as pause } from 'node:timers/promises'
import { type Consumer, jetstream, type JsMsg } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { StoredMessage } from './message.ts'
import { messageIdHeader } from './voice.ts'

/** So many messages are taken at a time, at most. */
const batchSize = 256
/** So long what comes now and then may gather: each batch is a write of the journal's. */
const gatherMs = 50

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
  const queue = createQueue<JsMsg>(2 * batchSize)
  const end = () => {
    messages.stop()
    queue.end()
  }
  const work = async () => {
    for (let batch = await queue.next(batchSize); batch.length > 0;) {
      await take(batch.map(storedMessage))
      const pending = (batch.at(-1)?.info.pending ?? 0) + queue.length()
      onTaken(pending)
      if (pending === 0) await pause(gatherMs)
      batch = await queue.next(batchSize)
    }
  }
  signal.addEventListener('abort', end, { once: true })
  try {
    await Promise.all([work().finally(end), queue.fillFrom(messages).finally(end)])
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** What came and was not worked on yet; whoever fills it waits while it is full. */
function createQueue<T>(mostThere: number) {
  let there: T[] = []
  let hasEnded = false
  let tell = () => {}
  const changed = () => new Promise<void>((resolve) => (tell = resolve))
  return {
    length: () => there.length,
    end: () => {
      hasEnded = true
      tell()
    },
    /** Nothing: it has ended. */
    next: async (most: number): Promise<readonly T[]> => {
      while (there.length === 0 && !hasEnded) await changed()
      if (hasEnded) return []
      const next = there.slice(0, most)
      there = there.slice(most)
      tell()
      return next
    },
    fillFrom: async (source: AsyncIterable<T>): Promise<void> => {
      for await (const one of source) {
        there.push(one)
        tell()
        while (there.length >= mostThere && !hasEnded) await changed()
        if (hasEnded) return
      }
    },
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
