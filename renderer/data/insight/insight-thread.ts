import { readOnlyStore } from '../search/read-only-store.ts'
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
  const db = readOnlyStore(storeKey, fail)
  counted = countedStore(db, () => tell({ kind: 'changed' }))
}
