import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { expect } from 'vitest'
import { streamNameOf } from '#electron/main/team/team-stream.ts'
import { dayMs } from '#shared/base/time.ts'
import { nextStamp } from '#shared/team/stamp.ts'
import { caseOpened } from '../../support/builders.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { connectionOf, sayOver, teamOnServers } from '../../support/nats/team-on-servers.ts'
import { copyOf, sharedBy, startDevice } from '../../support/nats/test-device.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const yearMs = 365 * dayMs

serversTest(
  'what only a newer version understands is kept, told and understood later',
  async () => {
    const { founder, join: joinAs } = await teamOnServers()
    const old = await joinAs('old')
    const newer = await joinAs('newer')
    const told = sharedBy(
      newer.membership,
      { kind: 'case-sung', verse: 1 },
      nextStamp(null, Date.now()),
    )
    const connection = await connectionOf(newer.membership)
    await sayOver(connection, newer.membership, told)
    await connection.close()
    await old.until(() => old.shared().length === 1)
    expect(old.shared()).toEqual([told])
    expect(old.engine.notUnderstood()).toBe(1)
    await old.stop()

    // The next version knows the kind: here it is one that is known in truth.
    const event = { ...caseOpened() }
    old.disk.events.splice(0, 1, { kind: 'shared', shared: { ...told, event }, seq: 1 })
    const { membership, disk } = old
    const same = await startDevice({ membership, disk })
    expect(same.engine.notUnderstood()).toBe(1)
    await same.stop()
    const updated = await startDevice({ membership, disk, appVersion: '2.0.0' })
    expect(updated.engine.notUnderstood()).toBe(0)
    expect(founder.engine.notUnderstood()).toBe(1)
  },
)

serversTest('a clock that is wrong by a year changes nothing for anybody', async () => {
  const { founder, takeIn } = await teamOnServers()
  const ahead = await startDevice({ membership: await takeIn('ahead'), clockOffMs: yearMs })
  const behind = await startDevice({ membership: await takeIn('behind'), clockOffMs: -yearMs })
  const [first] = ahead.write(caseOpened({}, 'case-1'))
  await behind.until(() => behind.shared().length === 1)
  const [second] = behind.write(caseOpened({}, 'case-2'))
  await founder.until(() => founder.shared().length === 2)
  expect(founder.shared()).toEqual([first, second])
  expect(second?.stamp).toBeGreaterThan(first?.stamp ?? 0)
  await ahead.inStep()
  await behind.inStep()
})

serversTest('a clock that is years ahead is told to its user, and what waits stays', async () => {
  const { founder, join: joinAs } = await teamOnServers()
  const ben = await joinAs('ben', { clockOffMs: 3 * yearMs })
  await ben.inStep()
  ben.write(caseOpened({}, 'case-1'))
  await ben.until(({ engine }) => engine.link().kind === 'stopped')
  expect(ben.engine.link()).toMatchObject({ kind: 'stopped', problem: 'clock-ahead' })
  const [right] = founder.write(caseOpened({}, 'case-2'))
  await ben.until(() => ben.shared().some(({ id }) => id === right?.id))
  await founder.inStep()
  expect(founder.shared()).toEqual([right])
})

serversTest('a profile that was copied is told on both machines, and nothing is lost', async () => {
  const { founder, join: joinAs } = await teamOnServers()
  const here = await joinAs('ben')
  here.write(caseOpened({}, 'case-before'))
  await here.inStep()
  await here.stop()
  const { membership } = here
  const there = await startDevice({ membership, disk: copyOf(here.disk) })
  const again = await startDevice({ membership, disk: here.disk })
  await there.inStep()
  await again.inStep()
  there.write(caseOpened({}, 'case-there'))
  again.write(caseOpened({}, 'case-here'))
  for (const device of [there, again]) {
    await device.until(({ engine }) => engine.link().kind === 'stopped')
    expect(device.engine.link()).toMatchObject({ problem: 'copied' })
    await device.until(() => device.shared().length === 3)
  }
  await founder.until(() => founder.shared().length === 3)
})

serversTest('a disk that is full is told, and it goes on once there is room', async () => {
  const { founder, join: joinAs } = await teamOnServers()
  const ben = await joinAs('ben')
  await ben.inStep()
  ben.disk.problem = 'disk-full'
  const told = founder.write(caseOpened({}, 'case-1'), caseOpened({}, 'case-2'))
  await ben.until(({ engine }) => engine.link().kind === 'stopped')
  expect(ben.engine.link()).toMatchObject({ problem: 'disk' })
  expect(ben.shared()).toEqual([])
  ben.disk.problem = null
  await ben.inStep()
  expect(ben.shared()).toEqual(told)
})

serversTest(
  'servers that were put back to an earlier day are told again what they lost',
  async () => {
    const { servers, founder, join: joinAs } = await teamOnServers()
    const [server] = servers.nodes
    if (!server) throw new Error('No server')
    const ben = await joinAs('ben')
    founder.write(caseOpened({}, 'case-1'))
    await ben.until(() => ben.shared().length === 1)

    const backup = await temporaryFolder()
    await server.stop()
    await cp(join(server.folder, 'store'), backup, { recursive: true })
    await server.start()
    founder.write(caseOpened({}, 'case-2'), caseOpened({}, 'case-3'))
    ben.write(caseOpened({}, 'case-4'))
    for (const device of [founder, ben]) {
      await device.until(() => device.shared().length === 4)
      await device.inStep()
    }
    await server.stop()
    await rm(join(server.folder, 'store'), { recursive: true })
    await cp(backup, join(server.folder, 'store'), { recursive: true })
    await server.start()

    await founder.inStep()
    const carol = await joinAs('carol')
    await carol.until(() => carol.shared().length === 4)
    for (const device of [founder, ben, carol]) {
      await device.inStep()
      expect(device.shared()).toHaveLength(4)
    }
  },
)

serversTest(
  'servers that are full are told, and what waits is sent once there is room',
  async () => {
    const { founder, join: joinAs } = await teamOnServers()
    const ben = await joinAs('ben')
    await founder.inStep()
    const connection = await connectionOf(founder.membership)
    const { streams } = await jetstreamManager(connection)
    const name = streamNameOf(founder.membership.team.id)
    const { bytes } = (await streams.info(name)).state
    await streams.update(name, { max_bytes: bytes + 1_000 })
    const told = founder.write(
      ...Array.from({ length: 9 }, (_, nth) => caseOpened({}, `case-${nth}`)),
    )
    await founder.until(({ engine }) => engine.link().kind === 'stopped')
    expect(founder.engine.link()).toMatchObject({ problem: 'server-full' })
    await streams.update(name, { max_bytes: -1 })
    await founder.inStep()
    await ben.until(() => ben.shared().length === told.length)
    expect(ben.shared().toSorted((a, b) => a.stamp - b.stamp)).toEqual(told)
    await connection.close()
  },
)

serversTest(
  'a backup that is put back here has all of the team again, and tells its own',
  async () => {
    const { founder, join: joinAs } = await teamOnServers()
    const ben = await joinAs('ben')
    ben.write(caseOpened({}, 'case-1'))
    founder.write(caseOpened({}, 'case-2'))
    await ben.until(() => ben.shared().length === 2)
    const backup = [...ben.disk.events]
    ben.write(caseOpened({}, 'case-3'))
    founder.write(caseOpened({}, 'case-4'))
    await ben.until(() => ben.shared().length === 4)
    await ben.inStep()
    await ben.stop()
    // What is restored takes places behind all that was there.
    const { disk, membership } = ben
    disk.events.splice(
      0,
      Infinity,
      ...backup.map((event, index) => ({ ...event, seq: 100 + index })),
    )
    const back = await startDevice({ membership, disk })
    await back.until(() => back.shared().length === 4)
    await back.inStep()
    expect(back.engine.link().kind).toBe('all-here')
    back.write(caseOpened({}, 'case-5'))
    await founder.until(() => founder.shared().length === 5)
  },
)
