import { createSealer, noSeal } from '#shared/seal/sealer.ts'
import { TantoDatabase } from '../database.ts'
import { type CountedStore, countedStore } from './counted-store.ts'
import type { Asked, Told } from './insight-messages.ts'

// Runs in a thread of its own: reading all cases would hold up both windows. It writes nothing, and
// all it holds is gone with the thread.

let counted: CountedStore | null = null

const tell = (told: Told) => postMessage(told)
const fail = () => {
  counted?.end()
  tell({ kind: 'failed' })
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'open') open(data)
  else {
    const { id, scope } = data
    counted?.count(scope).then((insight) => tell({ kind: 'counted', id, insight }), fail)
  }
})

function open({ storeKey }: Extract<Asked, { kind: 'open' }>): void {
  const db = new TantoDatabase(storeKey ? createSealer(storeKey, onlyReads) : noSeal)
  // It must neither stand in the way of a store that is dropped, nor open an empty one after it.
  db.on('versionchange', () => {
    db.close()
    fail()
    return false
  })
  counted = countedStore(db, () => tell({ kind: 'changed' }))
}

function onlyReads(): never {
  throw new Error('Counting writes nothing')
}
