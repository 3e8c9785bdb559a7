import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serverFiles } from '#electron/main/team/server-files.ts'
import { serverSamples } from '#electron/main/team/server-samples.ts'
import {
  type AdminMachine,
  openAdminMachine,
  openOwnNetwork,
  whyNoAdmin,
} from '../support/nats/admin-machine.ts'
import { newTrust, type Trust } from '../support/nats/trust.ts'
import { projectRoot } from '../support/source-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// The guide's own lines are run, in their order, on machines that play the admin's.

const guide = readFileSync(join(projectRoot, 'docs/team-admin.md'), 'utf8')
const reason = whyNoAdmin()
if (reason !== null) console.log(`skipped: ${reason}`)

/** The lines of a chapter that are to be typed, block by block. */
function linesOf(chapter: string): string[] {
  const text = guide.split(`\n## ${chapter}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, lines = '']) => lines)
}

async function machineOf(name: string, hosts: Record<string, string>, network: { pid: number }) {
  const folder = join(await temporaryFolder(), name)
  mkdirSync(folder)
  const machine = await openAdminMachine(folder, { ...network, close: () => undefined }, hosts)
  onTestFinished(() => machine.close())
  return { ...machine, folder }
}

function writeTeamFiles(folder: string, trust: Trust, servers: string[], address = '0.0.0.0') {
  mkdirSync(join(folder, 'team-files'))
  for (const { name, text } of serverFiles({ ...trust.side, servers }, serverSamples)) {
    // Three on one machine: each listens at an address of its own.
    const here = text
      .replace('8GB', '100MB')
      .replaceAll('0.0.0.0', address)
      .replace('127.0.0.1:8222', `${address === '0.0.0.0' ? '127.0.0.1' : address}:8222`)
    writeFileSync(join(folder, 'team-files', name), here)
  }
}

type Device = { servers: string[]; certificate: string; jwt: string; seed: string }

/** What a device of the team stores there. @returns how many messages there are then */
function tell(machine: AdminMachine, device: Device, store: number, replicas = 1): number {
  const program = join(projectRoot, 'tests/support/nats/sign-in.mjs')
  const input = JSON.stringify({ ...device, store, replicas })
  return Number(machine.run(`'${process.execPath}' '${program}' '${input}'`))
}

test.skipIf(reason !== null)(
  'One server runs by the lines of the guide, is backed up, put back and upgraded',
  { timeout: 180_000 },
  async () => {
    const network = await openOwnNetwork()
    onTestFinished(() => network.close())
    const machine = await machineOf('server', { 'tanto.example.com': '127.0.0.1' }, network)
    const trust = await newTrust()
    const servers = ['tls://tanto.example.com:4222']
    writeTeamFiles(machine.folder, trust, servers)
    const said = linesOf('One server').map((lines) => machine.run(lines))
    expect(said.at(-1)).toMatch(/^well: 0 connections, store 0 % full/m)

    const { jwt, seed } = await trust.newLogin('somebody')
    const certificate = join(machine.folder, 'certificates/authority.pem')
    const device = { servers, certificate, jwt, seed }
    expect(tell(machine, device, 100)).toBe(100)

    const [backUp = '', putBack = ''] = linesOf('Back up and put back')
    const copy = machine.run(backUp).trim()
    expect(tell(machine, device, 50)).toBe(150)
    machine.run(putBack.replace(/\/var\/backups\/\S+/, copy))
    expect(machine.run('/usr/local/lib/tanto-team/check.sh')).toContain('well')
    expect(tell(machine, device, 0)).toBe(100)

    const [upgrade = ''] = linesOf('Upgrade')
    expect(machine.run(upgrade)).toContain('well')
    expect(tell(machine, device, 1)).toBe(101)

    // A certificate is renewed by the same authority.
    const [, certificates = '', place = ''] = linesOf('One server')
    const intoPlace = place.split('\n').filter((line) => line.includes('/tls/server'))
    machine.run([certificates, ...intoPlace, 'systemctl restart tanto-team'].join('\n'))
    expect(machine.run('/usr/local/lib/tanto-team/check.sh')).toContain('well')
    expect(tell(machine, device, 1)).toBe(102)

    machine.run('kill -9 "$(cat pid)"')
    const found = machine.run('/usr/local/lib/tanto-team/check.sh || echo "ended with $?"')
    expect(found).toBe('it does not answer\nended with 2\n')
  },
)

test.skipIf(reason !== null)(
  'Three servers run by the lines of the guide: upgraded one by one, one lost, all put back',
  { timeout: 240_000 },
  async () => {
    const network = await openOwnNetwork()
    onTestFinished(() => network.close())
    const names = [1, 2, 3].map((number) => `tanto-${number}.example.com`)
    const servers = names.map((name) => `tls://${name}:4222`)
    const hosts = Object.fromEntries(names.map((name, index) => [name, `127.0.0.${index + 1}`]))
    const trust = await newTrust()
    const machines = await Promise.all(names.map((name) => machineOf(name, hosts, network)))
    const [certificates = '', install = ''] = linesOf('Three servers')
    const [program = ''] = linesOf('One server')
    for (const [index, machine] of machines.entries()) {
      writeTeamFiles(machine.folder, trust, servers, `127.0.0.${index + 1}`)
      machine.run(program)
      if (index === 0) machine.run(certificates)
      // As the guide says: made once, and taken to all three.
      else machine.run(`cp -r '${machines[0]?.folder}/certificates' .`)
      machine.run(install.replace('number=1', `number=${index + 1}`))
    }
    const [first, , last] = machines
    if (!first || !last) throw new Error('there are three')
    const untilWell = (machine: AdminMachine) =>
      machine.run(
        'for _ in $(seq 60); do /usr/local/lib/tanto-team/check.sh && exit; sleep 1; done',
      )
    machines.forEach(untilWell)

    const { jwt, seed } = await trust.newLogin('somebody')
    const certificate = join(first.folder, 'certificates/authority.pem')
    const device = { servers, certificate, jwt, seed }
    expect(tell(first, device, 100, 3)).toBe(100)
    const [upgrade = ''] = linesOf('Upgrade')
    for (const [index, machine] of machines.entries()) {
      machine.run(upgrade.replace(/^.*check\.sh$/m, ''))
      untilWell(machine)
      expect(tell(last, device, 10, 3)).toBe(110 + 10 * index)
    }

    // One loses all it has.
    last.run('systemctl stop tanto-team; rm -r /etc/tanto-team /var/lib/tanto-team')
    last.run(install.replace('number=1', 'number=3'))
    untilWell(last)
    first.run('systemctl stop tanto-team')
    expect(tell(last, device, 10, 3)).toBe(140)
    first.run('systemctl start tanto-team')
    untilWell(first)

    // All lose all they have. Copies are made one after the other, while the team goes on.
    const [backUp = '', putBack = ''] = linesOf('Back up and put back')
    const copies = machines.map((machine, index) => {
      const copy = machine.run(backUp).trim()
      untilWell(machine)
      expect(tell(last, device, 10, 3)).toBe(150 + 10 * index)
      return copy
    })
    for (const machine of machines) {
      machine.run('systemctl stop tanto-team; rm -r /etc/tanto-team /var/lib/tanto-team')
    }
    for (const [index, machine] of machines.entries()) {
      machine.run(putBack.replace(/\/var\/backups\/\S+/, copies[index] ?? ''))
    }
    machines.forEach(untilWell)
    const there = tell(last, device, 0, 3)
    expect(there).toBeGreaterThanOrEqual(140)
    expect(there).toBeLessThanOrEqual(160)
  },
)
