import { readInThread } from './read-in-thread.ts'
import { readOnlyStore } from './read-only-store.ts'
import type { Asked, Told } from './search-messages.ts'
import { followStore, type StoreIndex } from './store-index.ts'

// Runs in a thread of its own, so that neither reading all there is nor looking through it ever
// holds up a key press: both windows share one thread. It reads the store by itself; nothing of what
// it holds is written anywhere, and all of it is gone with the thread.

let index: StoreIndex | null = null

const tell = (told: Told) => postMessage(told)
const fail = () => {
  index?.end()
  tell({ kind: 'failed' })
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'open') open(data)
  else if (index) {
    const found = { ...index.find(data.query), share: index.share() }
    tell({ kind: 'found', id: data.id, found })
  }
})

function open({ storeKey }: Extract<Asked, { kind: 'open' }>): void {
  index = followStore(readOnlyStore(storeKey, fail), {
    read: (wanted, onRead) => readInThread(storeKey, wanted, onRead),
    onChange: () => tell({ kind: 'changed' }),
    onFailure: fail,
  })
}
