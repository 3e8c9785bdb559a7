import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { whyNoServers } from '../support/nats/server-program.ts'
import { type Servers, startServers } from '../support/nats/servers.ts'
import { connectionsOf } from './support/open-sockets.ts'
import type { RunningApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

test.skip(whyNoServers !== null, String(whyNoServers))
test.skip(process.platform !== 'linux', 'Where sockets are listed is known for Linux alone')

const ask = <T>(app: RunningApp, method: keyof DesktopBridge, input: object): Promise<T> =>
  app.desk.evaluate(
    ([name, given]) => {
      const desktop = (window as unknown as { desktop: Record<string, (input: object) => unknown> })
        .desktop
      return desktop[name]?.(given) as Promise<never>
    },
    [method, input] as const,
  )

/** The servers learn of the team, as an administrator tells them. */
async function tell(servers: Servers, teamConf: string): Promise<void> {
  for (const node of servers.nodes) {
    await node.stop()
    for (const past of ['accounts', 'store']) {
      rmSync(join(node.folder, past), { recursive: true, force: true })
    }
    copyFileSync(teamConf, join(node.folder, 'team.conf'))
    await node.start()
  }
  await servers.ready()
}

test('no connection is opened before a team is joined, and none after it was left', async ({
  app,
  profile,
}) => {
  const servers = await startServers()
  try {
    const pid = app.electron.process().pid ?? 0
    const folder = join(profile.folder, 'for-servers')
    mkdirSync(folder)
    await app.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, folder)
    // Having asked all there is to ask, and prepared a team, it has spoken to nobody.
    expect(await ask(app, 'teamState', {})).toEqual({ kind: 'none' })
    const prepared = await ask<{ kind: string; folder: string }>(app, 'prepareTeam', {
      name: 'Sample team',
      memberName: 'Ann Sample',
      servers: servers.urls,
      certificate: null,
    })
    expect(prepared.kind).toBe('written')
    expect(connectionsOf(pid)).toEqual([])

    await tell(servers, join(prepared.folder, 'team.conf'))
    const { certificate } = servers
    expect(await ask(app, 'openTeam', { certificate })).toEqual({ kind: 'done' })
    // The same look sees the one it has now.
    await expect.poll(() => connectionsOf(pid)).toHaveLength(1)

    expect(await ask(app, 'leaveTeam', { evenUnsent: true })).toEqual({ kind: 'done' })
    await expect.poll(() => connectionsOf(pid)).toEqual([])
    expect(await ask(app, 'teamState', {})).toEqual({ kind: 'none' })
  } finally {
    await servers.close()
  }
})
