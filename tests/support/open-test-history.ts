import { historyFolders, type History, openHistory } from '#electron/main/data/history.ts'
import { noKeys, type SealingKeys } from '#electron/main/journal/sealers.ts'
import { runSnapshotTask } from '#electron/main/snapshot/snapshot-task.ts'
import type { JournaledEvent } from '#shared/event/event.ts'
import { aDraft } from './builders.ts'

const key = (id: string) => ({ id, bytes: new Uint8Array(32).fill(Number.parseInt(id, 16)) })
export const sealedWith = (...[current, ...older]: string[]): SealingKeys => ({
  current: current === undefined ? null : key(current),
  older: older.map(key),
})

type Clock = { nowMs: number }
export const startOfClock = Date.UTC(2026, 0, 5, 9)

export async function openIn(
  userData: string,
  clock: Clock = { nowMs: startOfClock },
  keys = noKeys,
) {
  return openHistory(historyFolders(userData), {
    nowMs: () => clock.nowMs,
    keys: { journal: keys, snapshot: keys },
    run: runSnapshotTask,
    wrappedKeys: () => null,
  })
}

export async function everything(history: History, limit = 3): Promise<JournaledEvent[]> {
  const events: JournaledEvent[] = []
  let fromSeq: number | null = 1
  while (fromSeq !== null) {
    const page = await history.read(fromSeq, limit)
    events.push(...page.events)
    fromSeq = page.nextSeq
  }
  return events
}

export const textsOf = (events: readonly JournaledEvent[]) =>
  events.flatMap((event) => (event.kind === 'draft-typed' ? event.text : []))

export const type = (history: History, ...texts: string[]) =>
  Promise.all(texts.map((text) => history.journal.append([aDraft(text)])))
