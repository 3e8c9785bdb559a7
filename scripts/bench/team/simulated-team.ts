import { randomBytes } from 'node:crypto'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { openEpochs } from '#electron/main/team/epochs.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import { newDevice, type NewDevice } from '#electron/main/team/new-device.ts'
import { newId } from '#electron/main/team/new-id.ts'
import { ensureTeamStream } from '#electron/main/team/team-stream.ts'
import { createVoice } from '#electron/main/team/voice.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { MemberEvent } from '#shared/team/member-events.ts'
import type { MemberId, SharedEvent, SharedEventId, TeamId } from '#shared/team/shared-event.ts'
import { nextStamp, type Stamp } from '#shared/team/stamp.ts'
import { streamOf } from '#shared/team/sharing.ts'

/** A device of a team, with a connection of its own and what happened on it. */
export type SimulatedDevice = {
  readonly connection: NatsConnection
  readonly membership: Membership
  readonly shared: readonly SharedEvent[]
}

export type SimulatedTeam = { readonly devices: readonly SimulatedDevice[] }

/** So many connect at the same time. */
const connectAtOnce = 50

/** What is signed and sealed with, which takes a while to make: the same in every round. */
export async function connectDevices(urls: readonly string[], count: number) {
  const made: { readonly connection: NatsConnection; readonly keys: NewDevice }[] = []
  while (made.length < count) {
    const some = Array.from({ length: Math.min(connectAtOnce, count - made.length) }, async () => ({
      connection: await connect({ servers: [...urls], noAsyncTraces: true }),
      keys: newDevice(),
    }))
    made.push(...(await Promise.all(some)))
  }
  return made
}

/**
 * Begins a team of its own for a round: its stream, and all its members told of. Each device has
 * cases to tell of.
 * @param cases the events of each case; they are dealt out
 */
export async function beginTeam(
  connected: Awaited<ReturnType<typeof connectDevices>>,
  cases: readonly (readonly TantoEvent[])[],
): Promise<SimulatedTeam> {
  const team = { id: newId() as TeamId, name: 'Bench' }
  const keys = [{ id: '00000001', key: randomBytes(32).toString('base64') }]
  const [first] = connected
  if (!first) throw new Error('A team has a device')
  const founder = { device: first.keys.card.id, publicKey: first.keys.card.publicKey }
  const devices = connected.map(({ connection, keys: { card, seed, boxSecret } }, index) => {
    const membership: Membership = {
      format: 1,
      team,
      servers: ['nats://127.0.0.1'],
      certificate: null,
      founder,
      keys,
      me: { memberId: `member-${index}` as MemberId, name: `Member ${index}` },
      device: { id: card.id, seed, jwt: '', boxSecret },
      lead: null,
    }
    const own = cases.filter((_, place) => place % connected.length === index)
    return { connection, membership, shared: own.flatMap((one) => sharedBy(membership, one)) }
  })
  await ensureTeamStream(first.connection, team.id)
  await tellMembers(devices, connected)
  return { devices }
}

async function tellMembers(
  devices: readonly SimulatedDevice[],
  connected: Awaited<ReturnType<typeof connectDevices>>,
): Promise<void> {
  const [founder] = devices
  const [founding] = connected
  if (!founder || !founding) return
  const { membership, connection } = founder
  const epochs = openEpochs(membership.keys, randomBytes)
  const voice = createVoice(connection, { membership: () => membership, epochs })
  const tell = async (event: MemberEvent) =>
    void (await voice.tell({ kind: 'members' }, newId(), event))
  await tell({
    kind: 'team-begun',
    team: membership.team.id,
    name: 'Bench',
    memberId: membership.me.memberId,
    memberName: membership.me.name,
    device: founding.keys.card,
    keyId: '00000001',
  })
  for (const [index, device] of devices.entries()) {
    const card = connected[index]?.keys.card
    if (index === 0 || !card) continue
    const { memberId, name } = device.membership.me
    await Promise.all([
      tell({ kind: 'member-added', memberId, name, role: 'rep' }),
      tell({ kind: 'device-added', memberId, device: card }),
    ])
  }
}

/** As the recorder writes it: each event knows what stood before it. */
function sharedBy({ team, device, me }: Membership, events: readonly TantoEvent[]): SharedEvent[] {
  let newest: Stamp | null = null
  const stream = streamOf(events[0] as TantoEvent, () => undefined)
  if (stream === null) throw new Error('A case begins with what opened it')
  return events.map((event, index) => {
    const seen = newest === null ? {} : { [device.id]: newest }
    newest = nextStamp(newest, 1_700_000_000_000 + index)
    return {
      id: newId() as SharedEventId,
      team: team.id,
      stream,
      device: device.id,
      author: me.memberId,
      stamp: newest,
      seen,
      event,
    }
  })
}
