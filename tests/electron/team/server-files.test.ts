import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serverFiles } from '#electron/main/team/server-files.ts'
import { serverSamples } from '#electron/main/team/server-samples.ts'
import { natsServer } from '#tests/support/nats/server-program.ts'
import { serversTest } from '#tests/support/nats/servers-test.ts'
import { makeCertificates } from '#tests/support/nats/certificates.ts'
import { newTrust } from '#tests/support/nats/trust.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const account = { publicKey: 'A1', jwt: 'jwt-of-account' }
const team = { operatorJwt: 'jwt', systemAccount: account, teamAccount: account }
const three = ['tls://a.example:4222', 'tls://b.example:5222', 'tls://[::1]:4222']

function textOf(servers: readonly string[], name: string): string {
  return (
    serverFiles({ ...team, servers }, serverSamples).find((file) => file.name === name)?.text ?? ''
  )
}

test('A team of one server gets one configuration, with the port its members are told', () => {
  const files = serverFiles({ ...team, servers: ['tls://a.example:5222'] }, serverSamples)
  expect(files.map(({ name }) => name)).toEqual([
    'team.conf',
    'server.conf',
    'team-admin.md',
    'make-certificates.sh',
    'tanto-team.service',
    'check.sh',
    'back-up.sh',
    'put-back.sh',
  ])
  expect(files[1]?.text).toContain('listen: "0.0.0.0:5222"')
  expect(files[1]?.text).not.toContain('cluster: {')
})

test('Each of three servers has a name of its own, and calls all of them', () => {
  const second = textOf(three, 'server-2.conf')
  expect(second).toContain('server_name: tanto-2')
  expect(second).toContain('listen: "0.0.0.0:5222"')
  expect(second.match(/nats-route:.*6222/g)).toEqual([
    'nats-route://a.example:6222',
    'nats-route://b.example:6222',
    'nats-route://[::1]:6222',
  ])
  expect(second).not.toContain('example.com')
})

test('A server without TLS is reached from its own computer alone', () => {
  const text = textOf(['nats://localhost:4222'], 'server.conf')
  expect(text).toContain('listen: "127.0.0.1:4222"')
  expect(text).not.toContain('cert_file')
  expect(textOf(['tls://localhost:4222'], 'server.conf')).toContain('cert_file')
})

serversTest('The server takes every configuration as it is written', async () => {
  const folder = await temporaryFolder()
  const { certificate, key, authority } = makeCertificates(join(folder, 'tls'))
  const { teamConf } = await newTrust()
  for (const servers of [three, ['tls://a.example:4222'], ['nats://localhost:4222']]) {
    for (const { name, text } of serverFiles({ ...team, servers }, serverSamples)) {
      const here = text
        .replaceAll(/\/etc\/tanto-team\/tls\/\w+-key\.pem/g, key)
        .replaceAll(/\/etc\/tanto-team\/tls\/(?:server|cluster)\.pem/g, certificate)
        .replaceAll('/etc/tanto-team/tls/authority.pem', authority)
        .replaceAll('/var/lib/tanto-team', folder)
      writeFileSync(join(folder, name), name === 'team.conf' ? teamConf : here)
      if (!/^server.*\.conf$/.test(name)) continue
      // It ends with an error, which is one of ours, when it does not understand a line.
      execFileSync(natsServer ?? '', ['-t', '-c', join(folder, name)], { stdio: 'pipe' })
    }
  }
})
