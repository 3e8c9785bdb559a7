import type { DataAccess } from '#shared/ipc/data-api.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import { applyInOrder } from './apply-events.ts'
import { followJournal } from './follow-journal.ts'
import { type ContentSource, openContent } from './content-source.ts'
import { hasAllRows, type TantoDatabase } from './database.ts'
import { openStore } from './open-store.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import type { Store } from './store.tsx'
import { type StoreTeam, teamOf } from './team/store-team.ts'
import { createTeamAuthor } from './team/team-author.ts'

export type OpenedStore = {
  readonly store: Store
  readonly recorder: Recorder
}

/** Whether a window can show its content now, and what stands in front of it if not. */
export type DataState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'opening'; readonly share: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'failed' }
  | Exclude<DataAccess, { kind: 'open' }>

export type DataSession = {
  /** What was in the way may be gone. */
  readonly lookAgain: () => void
  readonly end: () => void
}

/**
 * Keeps a window's working store in step with what the desktop says about the data: opens it, leaves
 * it open behind the app lock, closes it when everything is written anew, and opens it again then.
 * The recorder stays the same all the while: what could not be stored meanwhile is stored after.
 */
export function startDataSession(
  desktop: DesktopBridge,
  onChange: (state: DataState, opened: OpenedStore | null) => void,
): DataSession {
  let state: DataState = { kind: 'asking' }
  let opened: (OpenedStore & { readonly keyId: string | null }) | null = null
  let isEnded = false
  let mayDropStore = true
  const slot = createStoreSlot()
  const author = createTeamAuthor({
    desktop,
    use: slot.use,
    newId: () => crypto.randomUUID(),
    nowMs: () => Date.now(),
  })
  const recorder = createRecorder({
    append: author.append,
    note: author.note,
    apply: (written) => slot.use((db) => applyInOrder(db, desktop.readJournal, written)),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })

  const become = (next: DataState) => {
    state = next
    if (!isEnded) onChange(state, opened)
  }

  const open = async (storeKey: DataKey | null) => {
    const keyId = storeKey?.id ?? null
    const wasLocked = state.kind === 'locked' && slot.isFilled()
    if (wasLocked && opened?.keyId === keyId) return become({ kind: 'open' })
    await slot.close()
    become({ kind: 'opening', share: 0 })
    const db = await openStore(desktop, storeKey, (share) => become({ kind: 'opening', share }))
    const content = await openContent(db)
    slot.fill(db)
    const team = teamOf(db, { ...recorder, author, readJournal: desktop.readJournal })
    opened = { store: storeOver(db, storeKey, recorder, content, team), recorder, keyId }
    become({ kind: 'open' })
    lookAtRowsLater(db, () => desktop.dropStore({}))
  }

  const look = async (): Promise<void> => {
    const access = await desktop.openData({})
    if (isEnded) return
    if (access.kind === 'open') return open(access.storeKey)
    become(access)
    const isLeftOpen = access.kind === 'locked' && access.why === 'idle'
    if (isLeftOpen || !slot.isFilled()) return
    await slot.close()
    // The second time it asks, the desktop knows that nothing is open here any more.
    return look()
  }

  let turn = Promise.resolve()
  const askAgain = () => {
    turn = turn.then(look).catch((error: unknown) => {
      become({ kind: 'failed' })
      // What can't be opened is built anew, once; what is wrong then as well is said.
      if (mayDropStore) void desktop.dropStore({})
      else console.error('The data could not be opened', error)
      mayDropStore = false
    })
  }

  // What the disk refused is only in this page: leaving it asks first (guard-unsaved.ts).
  const objectToLeaving = (event: BeforeUnloadEvent) => {
    if (recorder.saveState().kind === 'failed') event.preventDefault()
  }
  window.addEventListener('beforeunload', objectToLeaving)
  const stopListening = desktop.on('dataAccessChanged', askAgain)
  const stopFollowing = followJournal(desktop, slot.use)
  const stopQuitting = desktop.on('quitting', () => {
    // What is refused is not on its way anywhere: it is asked about when the page is left.
    const isRefused = recorder.saveState().kind === 'failed'
    void (isRefused ? Promise.resolve() : recorder.settled()).then(() => desktop.readyToQuit({}))
  })
  askAgain()

  return {
    lookAgain: () => void desktop.lookAgain({}),
    end: () => {
      isEnded = true
      stopListening()
      stopFollowing()
      stopQuitting()
      author.end()
      window.removeEventListener('beforeunload', objectToLeaving)
      void turn.then(slot.close)
    },
  }
}

/** Counting big tables takes a while: nobody waits for it when all seemed well. */
const lookAfterMs = 3_000

/** One window looks for all: what it finds missing is dropped for all of them. */
function lookAtRowsLater(db: TantoDatabase, onMissing: () => void): void {
  const look = async (lock: Lock | null) => {
    if (lock && db.isOpen() && !(await hasAllRows(db))) onMissing()
  }
  setTimeout(() => {
    navigator.locks.request('tanto-look-at-rows', { ifAvailable: true }, look).catch(() => {})
  }, lookAfterMs)
}

function storeOver(
  db: TantoDatabase,
  storeKey: DataKey | null,
  { record, attempt, settled }: Recorder,
  content: ContentSource,
  team: StoreTeam,
): Store {
  return {
    db,
    storeKey,
    record,
    attempt,
    settled,
    team,
    newId: <Id extends string>() => crypto.randomUUID() as string as Id,
    nowMs: () => Date.now(),
    content,
  }
}

/** Where the open store is. Whoever needs it while there is none waits for the next. */
function createStoreSlot() {
  let held: TantoDatabase | null = null
  let waiting: ((db: TantoDatabase) => void)[] = []
  let busy: Promise<unknown> = Promise.resolve()
  return {
    isFilled: () => held !== null,
    use: async <T>(work: (db: TantoDatabase) => Promise<T>): Promise<T> => {
      const db = held ?? (await new Promise<TantoDatabase>((resolve) => waiting.push(resolve)))
      const working = work(db)
      busy = working.catch(() => {})
      return working
    },
    fill: (db: TantoDatabase) => {
      held = db
      for (const goOn of waiting) goOn(db)
      waiting = []
    },
    /** What is being stored is stored first. */
    close: async () => {
      const closing = held
      held = null
      await busy
      closing?.close()
    },
  }
}
