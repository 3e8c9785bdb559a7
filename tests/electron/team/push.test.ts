import { expect } from 'vitest'
import { jetstreamManager } from '@nats-io/jetstream'
import { nanos } from '@nats-io/transport-node'
import { setTimeout as sleep } from 'node:timers/promises'
import { streamNameOf } from '#electron/main/team/team-stream.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { builtAtMs, callId, caseId, caseOpened } from '../../support/builders.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { connectionOf, sayOver, teamOnServers } from '../../support/nats/team-on-servers.ts'
import { startDevice } from '../../support/nats/test-device.ts'

const cases = (count: number) =>
  Array.from({ length: count }, (_, index) => caseOpened({}, `case-${index}`))

const idsOf = (shared: readonly SharedEvent[]) => shared.map(({ id }) => id).toSorted()

serversTest(
  'a server killed in the middle of a push loses nothing of it and doubles nothing',
  { timeout: 240_000 },
  async () => {
    const { servers, founder, join } = await teamOnServers()
    const [server] = servers.nodes
    const ben = await join('ben')
    const told = founder.write(...cases(10_000))
    founder.writeAgain(told.filter((_, index) => index % 10 === 0))
    await founder.until(({ engine }) => engine.waiting() < 6_000, 60_000)
    expect(founder.engine.waiting()).toBeGreaterThan(1_000)
    await server?.kill()
    await founder.until(({ engine }) => engine.link().kind === 'offline')
    await server?.start()
    await founder.inStep(60_000)
    await ben.until(() => ben.shared().length >= told.length, 60_000)
    await ben.inStep()
    expect(idsOf(ben.shared())).toEqual(idsOf(told))
  },
)

serversTest('what is told again after the engine forgot it is known here', async () => {
  const { founder, join } = await teamOnServers()
  const { membership } = founder
  const connection = await connectionOf(membership)
  const { streams } = await jetstreamManager(connection)
  const name = streamNameOf(membership.team.id)
  await streams.update(name, { duplicate_window: nanos(100) })
  const ben = await join('ben')
  const told = founder.write(...cases(20))
  await ben.until(() => ben.shared().length === 20)
  await sleep(200)
  const messages = async () => (await streams.info(name)).state.messages
  const before = await messages()
  await sayOver(connection, membership, ...told)
  const [last] = founder.write(caseOpened({}, 'case-last'))
  await ben.until(() => ben.shared().some(({ id }) => id === last?.id))
  expect(await messages()).toBe(before + 21)
  expect(ben.shared()).toEqual([...told, last])
  await connection.close()
})

serversTest('a place that was never written, or an old one, has nothing told twice', async () => {
  const { founder, join, takeIn } = await teamOnServers()
  const membership = await takeIn('ben')
  const first = await startDevice({ membership })
  const told = founder.write(...cases(30))
  const own = first.write(caseOpened({}, 'case-of-ben'))
  await first.until(() => first.shared().length === 31)
  await first.inStep()
  const before = first.disk.cursor
  await first.stop()
  const carol = await join('carol')
  await carol.until(() => carol.shared().length === 31)
  for (const cursor of [before, null, 'torn']) {
    first.disk.cursor = cursor
    const again = await startDevice({ membership, disk: first.disk })
    await again.inStep()
    expect(again.shared()).toHaveLength(31)
    expect(again.engine.link().kind).toBe('all-here')
    await again.stop()
  }
  expect(idsOf(carol.shared())).toEqual(idsOf([...told, ...own]))
})

serversTest(
  'after weeks offline all that is ours is told and all that is theirs is heard',
  async () => {
    const { founder, join } = await teamOnServers()
    const ben = await join('ben')
    await ben.inStep()
    await ben.stop()
    const theirs = founder.write(...cases(700))
    await founder.inStep()
    const { disk, membership } = ben
    const offline = await startDevice({
      membership: { ...membership, servers: ['tls://127.0.0.1:1'] },
      disk,
    })
    const ours = offline.write(caseOpened({}, 'case-of-ben'), caseOpened({}, 'case-two-of-ben'))
    await offline.until(({ engine }) => engine.link().kind === 'offline')
    expect(offline.engine.link()).toMatchObject({ kind: 'offline', waiting: 2 })
    await offline.stop()
    const back = await startDevice({ membership, disk })
    await back.inStep()
    await founder.until(() => founder.shared().length === 702)
    expect(back.shared()).toHaveLength(702)
    expect(founder.shared().slice(-2)).toEqual(ours)
    expect(back.shared().slice(2)).toEqual(theirs)
  },
)

serversTest('of the keys of a word only the last is sent', async () => {
  const { founder, join } = await teamOnServers()
  const ben = await join('ben')
  const typed = ['L', 'La', 'Lat', 'Late'].map((whatHappened): TantoEvent => ({
    kind: 'case-amended',
    caseId: caseId('case-1'),
    atMs: builtAtMs,
    patch: { whatHappened },
  }))
  const told = founder.write(caseOpened(), ...typed)
  expect(founder.engine.waiting()).toBe(2)
  await ben.until(() => ben.shared().length > 1)
  await founder.inStep()
  expect(ben.shared()).toEqual([told.at(0), told.at(-1)])
})

serversTest('what is for the rep alone never leaves', async () => {
  const { founder, join } = await teamOnServers()
  const ben = await join('ben')
  const [opened] = founder.write(
    caseOpened(),
    { kind: 'silence-began', callId: callId('call-1'), atMs: builtAtMs },
    { kind: 'draft-typed', callId: callId('call-1'), text: 'to myself', atMs: builtAtMs },
  )
  const [last] = founder.write(caseOpened({}, 'case-last'))
  await ben.until(() => ben.shared().some(({ id }) => id === last?.id))
  await founder.inStep()
  expect(ben.shared()).toEqual([opened, last])
})
