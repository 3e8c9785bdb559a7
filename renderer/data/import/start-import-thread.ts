import type { DataKey } from '#shared/seal/sealer.ts'
import type { Checked, ImportEngine, ImportPage, Opened, Refused } from './import-engine.ts'
import type { Asked, Question, Told } from './import-messages.ts'
import type { Defaults } from './look-at-file.ts'

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: () => void }

const unreadable: Refused = { kind: 'refused', problem: 'unreadable' }

/** Starts the thread that reads a file. `defaults`: what is usual where the file does not say. */
export function startImportThread(storeKey: DataKey | null, defaults: Defaults): ImportEngine {
  const thread = new Worker(new URL('./import-thread.ts', import.meta.url), { type: 'module' })
  const { ask, fail, hear } = conversation((asked) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(asked)
  })
  let onShare: (share: number) => void = () => {}
  let stopWaiting: () => void = () => {}
  thread.addEventListener('error', fail)
  thread.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.kind === 'share') onShare(data.share)
    else hear(data)
  })
  ask({ kind: 'start', storeKey, defaults }).catch(fail)

  return {
    open: (file, what) =>
      ask({ kind: 'open', file, what }).catch(() => unreadable) as Promise<Opened>,
    reopen: (dialect) =>
      ask({ kind: 'reopen', dialect }).catch(() => unreadable) as Promise<Opened>,
    check: (plan, listener) => {
      onShare = listener
      const checked = ask({ kind: 'check', plan }).catch(() => unreadable) as Promise<Checked>
      const cancelled = new Promise<Checked>((resolve) => {
        stopWaiting = () => resolve({ kind: 'cancelled' })
      })
      return Promise.race([checked, cancelled])
    },
    cancel: () => {
      onShare = () => {}
      stopWaiting()
      ask({ kind: 'cancel' }).catch(() => {})
    },
    nextPage: () => ask({ kind: 'next-page' }) as Promise<ImportPage | null>,
    end: () => {
      thread.terminate()
      fail()
    },
  }
}

function conversation(post: (asked: Asked) => void) {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let isOver = false
  const fail = () => {
    isOver = true
    for (const { reject } of waiting.values()) reject()
    waiting.clear()
  }
  return {
    fail,
    ask: (question: Question): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const refuse = () => reject(new Error('The thread that reads the file gave no answer'))
        if (isOver) return refuse()
        asked += 1
        waiting.set(asked, { resolve, reject: refuse })
        post({ id: asked, ...question })
      }),
    hear: (told: Exclude<Told, { kind: 'share' }>) => {
      if (told.kind === 'failed') return fail()
      const asker = waiting.get(told.id)
      if (told.kind === 'answer') asker?.resolve(told.answer)
      else asker?.reject()
      waiting.delete(told.id)
    },
  }
}
