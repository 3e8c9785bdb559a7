import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createUser } from '@nats-io/nkeys'
import { expect, onTestFinished, test } from 'vitest'
import { openConnection } from '#electron/main/team/connection.ts'
import { socketOf } from '#electron/main/team/late-errors.ts'

/** Lets anybody in, and says nothing more. */
async function openSilentServer(): Promise<string> {
  const callers: Socket[] = []
  const info = { server_id: 'x', version: '2.9.10', proto: 1, max_payload: 1e6, nonce: 'sample' }
  const server = createServer((caller) => {
    callers.push(caller)
    caller.on('error', () => caller.destroy())
    caller.write(`INFO ${JSON.stringify(info)}\r\n`)
    caller.on('data', (data) => data.includes('PING') && caller.write('PONG\r\n'))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    callers.forEach((caller) => caller.destroy())
    server.close()
  })
  return `nats://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('what goes wrong with a connection that is gone already ends nothing', async () => {
  const opened = await openConnection({
    servers: [await openSilentServer()],
    certificate: null,
    seed: new TextDecoder().decode(createUser().getSeed()),
    jwt: 'a.b.c',
    inboxPrefix: '_INBOX_sample',
  })
  if (!opened.ok) throw new Error(opened.error)
  const socket = socketOf(opened.value)
  await opened.value.close()
  expect(socket?.destroyed).toBe(true)
  // Nobody listens: it would be thrown.
  expect(() => socket?.emit('error', new Error('write after end'))).not.toThrow()
})
