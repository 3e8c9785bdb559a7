import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { diskOf, newDisk, whyNoDisk } from '../../../scripts/torture/disks.mjs'
import { caseOpened } from '../../support/builders.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import type { ServerNode } from '../../support/nats/servers.ts'
import { mountSmallStore, whyNoSmallStore } from '../../support/nats/small-store.ts'
import { teamOnServers } from '../../support/nats/team-on-servers.ts'
import { startDevice, type TestDevice } from '../../support/nats/test-device.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// What goes wrong with servers. Devices notice, keep what they have to say, and say it later.

const patience = { timeout: 180_000 }

const whyNoPowerCut = whyNoDisk('/tmp')
const smallStoreTest = whyNoSmallStore === null ? serversTest : serversTest.skip
const powerCutTest = whyNoPowerCut === null ? serversTest : serversTest.skip
for (const reason of new Set([whyNoSmallStore, whyNoPowerCut])) {
  if (reason !== null) console.log(`skipped: ${reason}`)
}

const cases = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => caseOpened({}, `case-${name}-${index}`))

const idsOf = (shared: readonly SharedEvent[]) => shared.map(({ id }) => id).toSorted()

/** Until a device has just what was told, in whichever order. */
async function has(device: TestDevice, ...told: readonly (readonly SharedEvent[])[]) {
  const all = told.flat()
  await device.until(() => device.shared().length >= all.length)
  await device.inStep()
  expect(idsOf(device.shared())).toEqual(idsOf(all))
}

serversTest(
  'between servers that lost each other the larger part goes on; the rest waits, and all meet again',
  patience,
  async () => {
    const { servers, founder, takeIn } = await teamOnServers({ count: 3 })
    const [alone, ...others] = servers.nodes
    const at = async (name: string, nodes: readonly (ServerNode | undefined)[]) => {
      const urls = nodes.flatMap((node) => node?.url ?? [])
      return startDevice({ membership: { ...(await takeIn(name)), servers: urls } })
    }
    const ann = await at('ann', others)
    const ben = await at('ben', [alone])
    const before = ann.write(...cases('before', 20))
    await has(ben, before)

    alone?.cutFromOthers()
    const ofMany = ann.write(...cases('many', 20))
    const ofOne = ben.write(...cases('one', 20))
    await ann.until(({ engine }) => engine.waiting() === 0)
    expect(ben.engine.waiting()).toBe(20)
    expect(ben.shared()).toHaveLength(40)

    alone?.heal()
    await servers.ready()
    for (const device of [ann, ben, founder]) await has(device, before, ofMany, ofOne)
  },
)

serversTest(
  'a full store is told, and what waits goes on when there is room',
  patience,
  async () => {
    const { servers, founder, join: joinTeam } = await teamOnServers({ mostBytes: 200_000 })
    const ben = await joinTeam('ben')
    const told = founder.write(...cases('many', 1_000))
    await founder.until(({ engine }) => engine.link().kind === 'stopped')
    expect(founder.engine.link()).toMatchObject({ kind: 'stopped', problem: 'server-full' })
    expect(founder.engine.waiting()).toBeGreaterThan(0)
    // Reading goes on.
    await ben.inStep()

    const [server] = servers.nodes
    const conf = join(server?.folder ?? '', 'server.conf')
    writeFileSync(conf, readFileSync(conf, 'utf8').replace('200000', '200MB'))
    await server?.stop()
    await server?.start()
    await has(ben, told)
    await has(founder, told)
  },
)

smallStoreTest(
  'a server whose disk is full loses nothing it said it has, and gets the rest when it is started anew',
  patience,
  async () => {
    const disk = mountSmallStore(join(await temporaryFolder(), 'store'))
    onTestFinished(disk.remove)
    const { servers, founder, join: joinTeam } = await teamOnServers({ storeOf: () => disk.folder })
    const ben = await joinTeam('ben')
    const before = founder.write(...cases('before', 50))
    await has(ben, before)

    disk.fill()
    const told = founder.write(...cases('full', 500))
    await founder.until(({ engine }) => engine.link().kind !== 'all-here')
    await founder.until(({ engine }) => engine.waiting() > 0)
    disk.makeRoom()
    const [server] = servers.nodes
    await server?.stop()
    await server?.start()
    await has(ben, before, told)
    await has(founder, before, told)
  },
)

powerCutTest('a power cut takes nothing back that a server said it has', patience, async () => {
  const folder = await temporaryFolder()
  const disk = newDisk(join(folder, 'before'), 64)
  onTestFinished(disk.remove)
  // As the unit of deploy/ has it.
  execFileSync('chattr', ['-R', '+S', disk.folder])
  const { servers, founder, join: joinTeam } = await teamOnServers({ storeOf: () => disk.folder })
  const told = founder.write(...cases('before', 300))
  const ben = await joinTeam('ben')
  await has(founder, told)
  const [server] = servers.nodes
  const left = diskOf(join(folder, 'after'), disk.content())
  onTestFinished(left.remove)
  await server?.kill()
  const conf = join(server?.folder ?? '', 'server.conf')
  writeFileSync(conf, readFileSync(conf, 'utf8').replace(disk.folder, left.folder))
  // Nobody who could tell it once more.
  await founder.stop()
  await server?.start()
  await has(ben, told)
})

serversTest('a copy put back has again what devices told after it was made', patience, async () => {
  const { servers, founder, takeIn, join: joinTeam } = await teamOnServers()
  const ben = await joinTeam('ben')
  const later = await takeIn('carol')
  const before = founder.write(...cases('before', 30))
  await has(ben, before)

  const [server] = servers.nodes
  const store = join(server?.folder ?? '', 'store')
  const copy = join(await temporaryFolder(), 'copy')
  await server?.stop()
  cpSync(store, copy, { recursive: true })
  await server?.start()
  const afterwards = [founder.write(...cases('ann', 40)), ben.write(...cases('ben', 40))]
  await has(ben, before, ...afterwards)
  await has(founder, before, ...afterwards)

  await server?.stop()
  rmSync(store, { recursive: true })
  cpSync(copy, store, { recursive: true })
  await server?.start()
  const more = ben.write(...cases('more', 5))
  for (const device of [ben, founder, await startDevice({ membership: later })]) {
    await has(device, before, ...afterwards, more)
  }
})
