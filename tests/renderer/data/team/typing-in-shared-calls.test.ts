import type { DBCore, DBCoreTable, Middleware } from 'dexie'
import { expect, test } from 'vitest'
import { applyStretch } from '#renderer/data/apply-events.ts'
import type { TantoDatabase } from '#renderer/data/database.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import {
  aDraft,
  builtAtMs,
  callId,
  callStartedEvents,
  caseId,
  entryId,
} from '../../../support/builders.ts'
import { openTestDatabase } from '../../../support/open-test-database.ts'
import { teamDevice } from '../../../support/team-devices.ts'

/** Counts what is asked of the disk: rows read and written, and characters written. */
function countingDisk() {
  const asked = { rows: 0, characters: 0 }
  const countRows = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    get: (request) => {
      asked.rows += 1
      return table.get(request)
    },
    getMany: (request) => {
      asked.rows += request.keys.length
      return table.getMany(request)
    },
    query: (request) =>
      table.query(request).then((found) => {
        asked.rows += found.result.length
        return found
      }),
    mutate: (request) => {
      if (request.type === 'put' || request.type === 'add') {
        asked.rows += request.values.length
        asked.characters += JSON.stringify(request.values).length
      }
      return table.mutate(request)
    },
  })
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'countingDisk',
    level: -50,
    create: (core) => ({ ...core, table: (name) => countRows(core.table(name)) }),
  }
  return { asked, middleware }
}

/** What one key press asks of the disk in a call in which so many lines were taken. */
async function keyPressAfter(lines: number, { erased }: { erased: boolean }) {
  const db = openTestDatabase()
  const disk = countingDisk()
  db.use(disk.middleware)
  const colleague = teamDevice('colleague')
  const rep = teamDevice('rep')
  const notes = Array.from({ length: lines }, (_, nth): TantoEvent => ({
    kind: 'entry-captured',
    entryId: entryId(`line-${nth}`),
    callId: callId('call-1'),
    caseId: caseId('case-1'),
    atMs: builtAtMs,
    step: 'listen',
    content: { kind: 'note', text: `Line ${nth}`, dueAtMs: null },
  }))
  const erasure: TantoEvent = {
    kind: 'entry-erased',
    entryId: entryId('line-1'),
    callId: callId('call-1'),
    atMs: builtAtMs,
  }
  const before = colleague.tellAll(
    [...callStartedEvents(), ...notes, ...(erased ? [erasure] : [])],
    builtAtMs,
  )
  await applied(db, before, 1)
  rep.hear(...before)
  await applied(db, own(rep, aDraft('L')), before.length + 1)
  const at = { ...disk.asked }
  await applied(db, own(rep, aDraft('Le')), before.length + 2)
  expect((await db.calls.get(callId('call-1')))?.draft).toBe('Le')
  return { rows: disk.asked.rows - at.rows, characters: disk.asked.characters - at.characters }
}

/** What never leaves a device is in its stream all the same. */
function own(device: ReturnType<typeof teamDevice>, event: TantoEvent): SharedEvent[] {
  device.tell(event, builtAtMs)
  const { log } = device.stream('case/case-1')
  return log.slice(-1).map(({ known: _known, ...shared }) => shared)
}

async function applied(db: TantoDatabase, told: readonly SharedEvent[], firstSeq: number) {
  const events = told.map((shared, index) => ({
    kind: 'shared' as const,
    shared,
    seq: firstSeq + index,
  }))
  expect(await applyStretch(db, { events, chain: 'c' })).toBe(true)
}

test.each([
  ['nothing was erased', false],
  ['something was erased', true],
])(
  'a key press in a shared call reads and writes the same however long it is, also where %s',
  async (_name, erased) => {
    const [short, long] = [
      await keyPressAfter(10, { erased }),
      await keyPressAfter(1_000, { erased }),
    ]
    expect(long.rows).toBe(short.rows)
    // Ids and places of more digits.
    expect(long.characters - short.characters).toBeLessThan(40)
  },
)
