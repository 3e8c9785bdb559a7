// Signs in at a team's servers as a device does and does one thing there; run with a JSON of it all.
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, jwtAuthenticator } from '@nats-io/transport-node'
import { readFileSync } from 'node:fs'

const { servers, certificate, jwt, seed, store, replicas = 1 } = JSON.parse(process.argv[2] ?? '')
const connection = await connect({
  servers,
  authenticator: jwtAuthenticator(jwt, new TextEncoder().encode(seed)),
  tls: { ca: readFileSync(certificate, 'utf8') },
})
const streams = (await jetstreamManager(connection)).streams
if (store > 0) {
  await streams.add({ name: 'TEAM', subjects: ['team.>'], num_replicas: replicas })
  const js = jetstream(connection)
  for (let each = 0; each < store; each += 1) await js.publish('team.x', `${each}`)
}
const { state } = await streams.info('TEAM')
await connection.close()
process.stdout.write(String(state.messages))
