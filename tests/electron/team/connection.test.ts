import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type Login, openConnection } from '#electron/main/team/connection.ts'
import { inboxOf } from '#electron/main/team/user-permissions.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { teamServers } from '../../support/nats/team-servers.ts'

const loginOf = ({ servers, certificate, device: { id, seed, jwt } }: Membership): Login => ({
  servers,
  certificate,
  seed,
  jwt,
  inboxPrefix: inboxOf(id),
})

const nobody: Login = {
  servers: ['tls://127.0.0.1:1'],
  certificate: null,
  seed: 'SUAIBDPBAUTWCWBKIO6XHQNINK5FWJW4OHLXC3HQ2KFE4PEJUA44CNHTC4',
  jwt: 'a.b.c',
  inboxPrefix: '_INBOX_x',
}

test('where no server is nobody can be reached', async () => {
  expect(await openConnection(nobody)).toEqual({ ok: false, error: 'unreachable' })
})

test('who answers without TLS where it was agreed on is not the team’s server', async () => {
  // All that a stranger in between would have to say to hear everything.
  const info = JSON.stringify({ server_id: 'x', version: '2.9.10', proto: 1, max_payload: 1e6 })
  let heard = ''
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (data) => (heard += data.toString()))
    socket.write(`INFO ${info}\r\n`)
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const address = await new Promise<ReturnType<typeof server.address>>((resolve) =>
    server.once('listening', () => resolve(server.address())),
  )
  const port = typeof address === 'object' ? address?.port : 0
  const opened = await openConnection({ ...nobody, servers: [`tls://127.0.0.1:${port}`] })
  expect(opened).toEqual({ ok: false, error: 'not-genuine' })
  expect(heard).toBe('')
})

serversTest('a server that another authority vouches for is not genuine', async () => {
  const team = await teamServers()
  const other = await teamServers()
  const login = loginOf(team.founder)
  const stranger = { ...login, certificate: other.founder.certificate }
  expect(await openConnection(stranger)).toEqual({ ok: false, error: 'not-genuine' })
  const bySystem = { ...login, certificate: null }
  expect(await openConnection(bySystem)).toEqual({ ok: false, error: 'not-genuine' })
  const opened = await openConnection(login)
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})

serversTest('a server of another team refuses', async () => {
  const team = await teamServers()
  const other = await teamServers()
  const { servers, certificate } = loginOf(other.founder)
  const login = { ...loginOf(team.founder), servers, certificate }
  expect(await openConnection(login)).toEqual({ ok: false, error: 'refused' })
})
