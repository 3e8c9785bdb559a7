import type { DataKey } from '#shared/seal/sealer.ts'
import type { OrderAnswer, OrderAsked, OrderQuestion } from './order-questions.ts'
import type { Asked, Told } from './orders-messages.ts'

/** Answers questions about all orders, for as long as it is not ended. */
export type OrdersEngine = {
  /** Never settles when the thread fails or is ended first. */
  readonly ask: <Question extends OrderQuestion>(
    question: Question,
    asked: OrderAsked<Question>,
  ) => Promise<OrderAnswer<Question>>
  /** Called when answers may be others, and when it has failed. */
  readonly subscribe: (listener: (told: 'changed' | 'failed') => void) => () => void
  readonly end: () => void
}

/** Starts the thread that keeps the orders. It reads them once it is asked for the first time. */
export function startOrdersThread(storeKey: DataKey | null): OrdersEngine {
  const thread = new Worker(new URL('./orders-thread.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: never) => void>()
  const listeners = new Set<(told: 'changed' | 'failed') => void>()
  let asks = 0
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const send = (message: Asked) => thread.postMessage(message)
  const hear = (told: Told) => {
    if (told.kind === 'answered') {
      waiting.get(told.id)?.(told.answer as never)
      waiting.delete(told.id)
      return
    }
    for (const listener of listeners) listener(told.kind)
  }
  thread.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
  thread.addEventListener('error', () => hear({ kind: 'failed' }))
  send({ kind: 'open', storeKey })
  return {
    ask: (question, asked) =>
      new Promise((resolve) => {
        asks += 1
        waiting.set(asks, resolve)
        send({ kind: 'ask', id: asks, question, asked })
      }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: () => thread.terminate(),
  }
}
