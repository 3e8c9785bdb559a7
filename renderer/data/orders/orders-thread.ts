import { createSealer, noSeal } from '#shared/seal/sealer.ts'
import { TantoDatabase } from '../database.ts'
import { followOrders, type FollowedOrders } from './follow-orders.ts'
import { type KeptOrders, type OrderQuestion, orderQuestions } from './order-questions.ts'
import type { Asked, Told } from './orders-messages.ts'

// Runs in a thread of its own, so that neither reading a hundred thousand orders nor looking through
// them ever holds up a key press. It reads the store by itself; what it holds is gone with it.

let orders: FollowedOrders | null = null

const tell = (told: Told) => postMessage(told)
const fail = () => {
  orders?.end()
  tell({ kind: 'failed' })
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'open') open(data)
  else void orders?.now().then((kept) => answer(kept, data), fail)
})

function open({ storeKey }: Extract<Asked, { kind: 'open' }>): void {
  const db = new TantoDatabase(storeKey ? createSealer(storeKey, onlyReads) : noSeal)
  // It must neither stand in the way of a store that is dropped, nor open an empty one after it.
  db.on('versionchange', () => {
    db.close()
    fail()
    return false
  })
  orders = followOrders(db, () => tell({ kind: 'changed' }), fail)
}

function answer(kept: KeptOrders, { id, question, asked }: Extract<Asked, { kind: 'ask' }>): void {
  tell({ kind: 'answered', id, answer: answered(kept, question, asked) })
}

function answered(kept: KeptOrders, question: OrderQuestion, asked: unknown): unknown {
  const find = orderQuestions[question] as (kept: KeptOrders, asked: unknown) => unknown
  return find(kept, asked)
}

function onlyReads(): never {
  throw new Error('Orders are only read here')
}
