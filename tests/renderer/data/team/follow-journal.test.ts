import { expect, test, vi } from 'vitest'
import { readTip, type TantoDatabase } from '#renderer/data/database.ts'
import { followJournal } from '#renderer/data/follow-journal.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { builtAtMs, caseOpened } from '../../../support/builders.ts'
import { memoryJournal } from '../../../support/memory-journal.ts'
import { openTestDatabase } from '../../../support/open-test-database.ts'
import { teamDevice } from '../../../support/team-devices.ts'

/** A desktop whose journal grows by what a colleague tells. */
function growingJournal() {
  const journal = memoryJournal()
  const colleague = teamDevice('colleague')
  const reads = vi.spyOn(journal, 'readJournal')
  let told: () => void = () => {}
  const bridge = {
    readJournal: journal.readJournal,
    on: (_event: string, listener: () => void) => {
      told = listener
      return () => {
        told = () => {}
      }
    },
  } as unknown as Pick<DesktopBridge, 'on' | 'readJournal'>
  const colleagueTells = async (customer: string) => {
    const sent = colleague.tellAll([caseOpened({ customer }, customer)], builtAtMs)
    await journal.appendEvents({
      events: sent.map((shared) => ({ kind: 'shared', shared })),
    })
    told()
  }
  return { journal, bridge, reads, colleagueTells }
}

const customers = async (db: TantoDatabase) =>
  (await db.cases.toArray()).map(({ customer }) => customer).toSorted()

test('what came from the team is in the store at once, however often it is told', async () => {
  const db = openTestDatabase()
  const { journal, bridge, colleagueTells } = growingJournal()
  await synchronise(db, journal)
  const stop = followJournal(bridge, (work) => work(db))
  await Promise.all(['Aster', 'Birch', 'Cedar'].map(colleagueTells))
  await vi.waitFor(async () => expect(await customers(db)).toEqual(['Aster', 'Birch', 'Cedar']))
  stop()
  await colleagueTells('Dogwood')
  expect((await readTip(db))?.seq).toBe(3)
})

test('with no store open nothing is asked; the next one has it all', async () => {
  const db = openTestDatabase()
  const { journal, bridge, reads, colleagueTells } = growingJournal()
  await synchronise(db, journal)
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  followJournal(bridge, (work) => opened.then(() => work(db)))
  await colleagueTells('Aster')
  await colleagueTells('Birch')
  expect(reads).not.toHaveBeenCalled()
  open()
  await vi.waitFor(async () => expect(await customers(db)).toEqual(['Aster', 'Birch']))
})
