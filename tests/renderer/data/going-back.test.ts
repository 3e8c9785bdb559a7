import { expect, test } from 'vitest'
import { type History, historyFolders, openHistory } from '#electron/main/data/history.ts'
import { noKeys } from '#electron/main/journal/sealers.ts'
import { runSnapshotTask } from '#electron/main/snapshot/snapshot-task.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import { aCase, aDraft, callId, caseId, callStartedEvents } from '../../support/builders.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const openIn = (userData: string) =>
  openHistory(historyFolders(userData), {
    nowMs: () => Date.UTC(2026, 0, 5, 9),
    keys: { journal: noKeys, snapshot: noKeys },
    run: runSnapshotTask,
    wrappedKeys: () => null,
  })

/** What windows ask of the real journal. */
const asked = (history: History) => ({
  appendEvents: ({ events }: { events: Parameters<History['journal']['append']>[0] }) =>
    history.journal.append(events),
  journalState: async ({ seq }: { seq: number }) => ({
    ...(await history.state(seq)),
    isStoreCleared: false,
    isStoreSuspect: false,
  }),
  readJournal: ({ fromSeq, limit }: { fromSeq: number; limit: number }) =>
    history.read(fromSeq, limit),
  repairJournal: ({ events }: { events: Parameters<History['journal']['repair']>[0] }) =>
    history.journal.repair(events),
})

test('after going back to a snapshot the store shows what was then, and nothing that came after', async () => {
  const userData = await temporaryFolder()
  const db = openTestDatabase()
  const history = await openIn(userData)
  await history.journal.append([...callStartedEvents(), aDraft('then')])
  const then = await history.takeSnapshot('manual')
  const { id, openedAtMs: atMs, ...details } = aCase({ id: caseId('case-2') })
  await history.journal.append([{ kind: 'case-opened', caseId: id, atMs, details }])
  await history.journal.append([aDraft('now')])
  await synchronise(db, asked(history))
  await db.meta.where('key').notEqual('tip').delete()
  await history.adopt(then.path, noKeys)
  await history.journal.close()

  const restored = await openIn(userData)
  await restored.takeSnapshot('update')
  await synchronise(db, asked(restored))
  expect((await db.calls.get(callId('call-1')))?.draft).toBe('then')
  expect(await db.cases.toCollection().primaryKeys()).toEqual(['case-1'])
  expect(await db.meta.where('key').notEqual('tip').count()).toBe(0)
})
