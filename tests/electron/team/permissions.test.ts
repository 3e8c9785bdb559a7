import { setTimeout as sleep } from 'node:timers/promises'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { errors, type NatsConnection } from '@nats-io/transport-node'
import { expect, onTestFinished } from 'vitest'
import { openConnection } from '#electron/main/team/connection.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import { revoke } from '#electron/main/team/revoke.ts'
import { ensureTeamStream, streamNameOf } from '#electron/main/team/team-stream.ts'
import { inboxOf } from '#electron/main/team/user-permissions.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { type TeamServers, teamServers } from '../../support/nats/team-servers.ts'

const loginOf = ({ servers, certificate, device }: Membership) => ({
  servers,
  certificate,
  seed: device.seed,
  jwt: device.jwt,
  inboxPrefix: inboxOf(device.id),
})

async function signIn(membership: Membership): Promise<NatsConnection> {
  const connected = await openConnection(loginOf(membership))
  if (!connected.ok) throw new Error(connected.error)
  onTestFinished(() => connected.value.close())
  return connected.value
}

async function aTeam(): Promise<TeamServers> {
  const team = await teamServers()
  await ensureTeamStream(await signIn(team.founder), team.founder.team.id)
  return team
}

/** Whether the servers take it from this device at all, whatever becomes of it there. */
async function isLetThrough(connection: NatsConnection, subject: string) {
  try {
    await connection.request(subject, '', { timeout: 700 })
    return true
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return ![error, error.cause].some((one) => one instanceof errors.PermissionViolationError)
  }
}

serversTest(
  'a lead opens the stream of the team, and everybody speaks under their own name',
  async () => {
    const { founder, letIn } = await aTeam()
    const team = founder.team.id
    const ben = await letIn('ben', 'rep')
    const js = jetstream(await signIn(ben))
    const ack = await js.publish(`tanto.${team}.e.sometoken.${ben.device.id}`, 'x')
    expect(ack.seq).toBe(1)
    await js.publish(`tanto.${team}.m.${ben.device.id}`, 'x')
    const eve = await letIn('eve', 'read-only')
    const consumer = await jetstream(await signIn(eve)).consumers.get(streamNameOf(team))
    const first = await consumer.next({ expires: 5_000 })
    expect(first?.subject).toBe(`tanto.${team}.e.sometoken.${ben.device.id}`)
  },
  60_000,
)

serversTest(
  'a rep can’t speak as somebody else, take messages away or listen to others’ answers',
  async () => {
    const { founder, letIn } = await aTeam()
    const team = founder.team.id
    const stream = streamNameOf(team)
    const ben = await letIn('ben', 'rep')
    const connection = await signIn(ben)
    const other = founder.device.id
    const forbidden = [
      `tanto.${team}.e.sometoken.${other}`,
      `tanto.${team}.m.${other}`,
      `tanto.${team}.p.${other}`,
      `tanto.another.e.sometoken.${ben.device.id}`,
      `$O.TANTO_${team}.C.x`,
      ...['PURGE', 'UPDATE', 'DELETE', 'MSG.DELETE', 'SNAPSHOT', 'CREATE'].map(
        (act) => `$JS.API.STREAM.${act}.${stream}`,
      ),
      `$JS.API.STREAM.CREATE.ANOTHER`,
      `$JS.API.STREAM.PURGE.OBJ_${stream}`,
      '$JS.API.STREAM.NAMES',
      `$JS.API.STREAM.LEADER.STEPDOWN.${stream}`,
      '$SYS.REQ.CLAIMS.UPDATE',
      '$SYS.REQ.SERVER.PING',
    ]
    for (const subject of forbidden) {
      expect([subject, await isLetThrough(connection, subject)]).toEqual([subject, false])
    }
    // What is forbidden is that, and not the asking.
    expect(await isLetThrough(connection, `$JS.API.STREAM.INFO.${stream}`)).toBe(true)
    const manager = await jetstreamManager(await signIn(founder))
    expect((await manager.streams.info(stream)).state.messages).toBe(0)

    for (const subject of [
      `tanto.${team}.e.>`,
      `tanto.${team}.m.>`,
      '_INBOX.>',
      `${inboxOf(other)}.>`,
      '>',
    ]) {
      const heard = await new Promise<string>((resolve) => {
        connection.subscribe(subject, {
          callback: (error) => resolve(error ? error.name : 'a message'),
        })
        setTimeout(() => resolve('nothing forbids it'), 700)
      })
      expect([subject, heard]).toEqual([subject, 'PermissionViolationError'])
    }
  },
  90_000,
)

serversTest(
  'who only looks on tells nothing of cases',
  async () => {
    const { founder, letIn } = await aTeam()
    const eve = await letIn('eve', 'read-only')
    const subject = `tanto.${founder.team.id}.e.sometoken.${eve.device.id}`
    expect(await isLetThrough(await signIn(eve), subject)).toBe(false)
  },
  60_000,
)

serversTest(
  'a device that was removed is thrown off at once and never let in again',
  async () => {
    const { servers, founder, letIn } = await aTeam()
    const [ben, eve, dan] = await Promise.all([
      letIn('ben', 'rep'),
      letIn('eve', 'rep'),
      letIn('dan', 'lead'),
    ])
    const connection = await signIn(ben)
    const end = connection.closed()
    // Of two words on an account in the same second, a server that starts takes the one of its file.
    await sleep(1_100)
    expect(await revoke(founder, [ben.publicKey])).toBe(true)
    await end
    const again = await openConnection(loginOf(ben))
    expect(again).toEqual({ ok: false, error: 'refused' })
    // Another lead who knows nothing of it lets nobody back in, and the others stay.
    expect(await revoke(dan, [eve.publicKey])).toBe(true)
    expect(await openConnection(loginOf(ben))).toEqual({ ok: false, error: 'refused' })
    expect(await openConnection(loginOf(eve))).toEqual({ ok: false, error: 'refused' })
    await servers.nodes[0]?.stop()
    await servers.nodes[0]?.start()
    expect(await openConnection(loginOf(ben))).toEqual({ ok: false, error: 'refused' })
    await signIn(founder)
  },
  90_000,
)

serversTest(
  'only who leads can have somebody thrown off',
  async () => {
    const { founder, letIn } = await aTeam()
    const ben = await letIn('ben', 'rep')
    expect(await revoke(ben, [founder.founder.publicKey])).toBe(false)
    await signIn(founder)
  },
  60_000,
)
