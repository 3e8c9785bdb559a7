import type { DataKey } from '#shared/seal/sealer.ts'
import { buffersOf, unpackThings } from '#shared/search/packed-things.ts'
import type { Things } from '#shared/search/things.ts'
import type { Wanted } from './read-store.ts'
import type { Read, Reading } from './read-thread.ts'

/** Reads a store in a thread of its own, which is gone with all it needed once that is done. */
export function readInThread(
  storeKey: DataKey | null,
  wanted: Wanted,
  onRead: (piece: Things, share: number) => void,
): Promise<void> {
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), { type: 'module' })
  const done = new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error('The store could not be read'))
    thread.addEventListener('error', fail)
    thread.addEventListener('message', ({ data }: MessageEvent<Read>) => {
      if (data.kind === 'read') {
        onRead(unpackThings(data.packed), data.share)
        // Back to where they came from, to be gone with it: a thread that idles collects no garbage.
        thread.postMessage(null, buffersOf(data.packed))
      } else if (data.kind === 'done') resolve()
      else fail()
    })
  })
  const reading: Reading = { storeKey, wanted }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.postMessage(reading)
  return done.finally(() => thread.terminate())
}
