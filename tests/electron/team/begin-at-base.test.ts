import { randomBytes, randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { openEpochs } from '#electron/main/team/epochs.ts'
import { keepBases } from '#electron/main/team/keep-bases.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { emptyStream, withHeard } from '#shared/team/fold-stream.ts'
import { heard } from '#shared/team/heard.ts'
import { builtAtMs, caseId, caseOpened } from '../../support/builders.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { teamOnServers } from '../../support/nats/team-on-servers.ts'
import { startDevice, type TestDevice } from '../../support/nats/test-device.ts'

const retold = (whatHappened: string): TantoEvent => ({
  kind: 'case-amended',
  caseId: caseId('case-1'),
  atMs: builtAtMs,
  patch: { whatHappened },
})

async function writeBaseOf({ engine, membership }: TestDevice) {
  const connection = engine.connection()
  if (!connection) throw new Error('The servers are not there')
  const epochs = openEpochs(membership.keys, randomBytes)
  const parts = { connection, membership: () => membership, epochs, nowMs: Date.now() }
  const limits = { mostMessages: 3, fewestMessages: 1 }
  const { tellMembers } = engine
  const members = engine.members()
  return keepBases({ ...parts, tellMembers, members, newName: randomUUID, limits })
}

const rowsOf = (device: TestDevice) => {
  const { rows } = withHeard(emptyStream, device.shared().map(heard))
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
const namesOf = (device: TestDevice) => device.shared().map(({ id }) => id)

serversTest(
  'a device that joins behind two bases has what the others have, each event once, and goes on',
  async () => {
    const { founder, join } = await teamOnServers()
    const ben = await join('ben')
    await ben.inStep()
    ben.write(caseOpened(), retold('It'), retold('It stands'))
    await ben.until(({ engine }) => engine.waiting() === 0)
    while ((await writeBaseOf(founder)) !== null);
    ben.write(retold('It stands still'))
    await ben.until(({ engine }) => engine.waiting() === 0)
    while ((await writeBaseOf(founder)) !== null);

    const eve = await join('eve')
    await eve.until(() => rowsOf(eve).length > 0)
    await eve.inStep()
    expect(rowsOf(eve)).toEqual(rowsOf(ben))
    expect(new Set(namesOf(eve)).size).toBe(namesOf(eve).length)

    eve.write(retold('It runs again'))
    await ben.until(() => ben.shared().some(({ device }) => device === eve.membership.device.id))
    ben.write(retold('It runs'))
    await eve.until(() => JSON.stringify(rowsOf(eve)) === JSON.stringify(rowsOf(ben)))
    expect(eve.engine.link().kind).not.toBe('stopped')
  },
  60_000,
)

serversTest(
  'a device that was away while messages were purged misses nothing, and has nothing twice',
  async () => {
    const { founder, join } = await teamOnServers()
    const ben = await join('ben')
    await ben.inStep()
    ben.write(caseOpened(), retold('It'))
    await ben.until(({ engine }) => engine.waiting() === 0)
    const before = await join('fay')
    await before.until(() => rowsOf(before).length > 0)
    await before.stop()

    for (const text of ['It s', 'It st', 'It stands', 'It stands still']) {
      ben.write(retold(text))
      await ben.until(({ engine }) => engine.waiting() === 0)
      while ((await writeBaseOf(founder)) !== null);
    }
    const again = await startDevice({ membership: before.membership, disk: before.disk })
    await again.until(() => JSON.stringify(rowsOf(again)) === JSON.stringify(rowsOf(ben)))
    expect(new Set(namesOf(again)).size).toBe(namesOf(again).length)
  },
  60_000,
)
