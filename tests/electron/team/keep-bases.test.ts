import { randomBytes, randomUUID } from 'node:crypto'
import { jetstreamManager } from '@nats-io/jetstream'
import { expect, onTestFinished } from 'vitest'
import { openConnection } from '#electron/main/team/connection.ts'
import { type Epochs, openEpochs } from '#electron/main/team/epochs.ts'
import { judgeEvent } from '#electron/main/team/judge.ts'
import { type BaseKeeping, keepBases } from '#electron/main/team/keep-bases.ts'
import { type HeardThrough, loadBase } from '#electron/main/team/load-base.ts'
import { membersTold } from '#electron/main/team/members-told.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import { openMessage } from '#electron/main/team/message.ts'
import { storedMessages } from '#electron/main/team/stored-messages.ts'
import { ensureTeamStream, streamNameOf } from '#electron/main/team/team-stream.ts'
import { inboxOf } from '#electron/main/team/user-permissions.ts'
import { createVoice, type Voice } from '#electron/main/team/voice.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { emptyStream, withHeard } from '#shared/team/fold-stream.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { MemberEvent } from '#shared/team/member-events.ts'
import { noMembers } from '#shared/team/members.ts'
import type { Role } from '#shared/team/role.ts'
import type { SharedEvent, StreamId } from '#shared/team/shared-event.ts'
import { livedCase } from '../../support/lived-case.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { type TeamServers, teamServers } from '../../support/nats/team-servers.ts'
import { teamDevice } from '../../support/team-devices.ts'

const nothingHeard: HeardThrough = { sequence: 0, members: noMembers }
const patience = 60_000

type Speaker = {
  readonly membership: Membership
  readonly epochs: Epochs
  readonly voice: Voice
  readonly speech: Pick<BaseKeeping, 'connection' | 'membership' | 'epochs'>
  readonly tellMembers: (event: MemberEvent) => Promise<'told' | 'offline'>
  /** Tells what happens to cases. Where the last of it stands. */
  readonly tell: (events: readonly TantoEvent[], nowMs?: number) => Promise<number>
}

async function speaker(membership: Membership): Promise<Speaker> {
  const { servers, certificate, device, team, me } = membership
  const inboxPrefix = inboxOf(device.id)
  const connected = await openConnection({ servers, certificate, ...device, inboxPrefix })
  if (!connected.ok) throw new Error(connected.error)
  const connection = connected.value
  onTestFinished(() => connection.close())
  const epochs = openEpochs(membership.keys, randomBytes)
  const voice = createVoice(connection, { membership: () => membership, epochs })
  const here = teamDevice(device.id)
  return {
    membership,
    epochs,
    voice,
    speech: { connection, membership: () => membership, epochs },
    tellMembers: async (event) => {
      await voice.tell({ kind: 'members' }, randomUUID(), event)
      return 'told'
    },
    tell: async (events, nowMs = Date.now()) => {
      let last: number | null = null
      for (const shared of here.tellAll(events, nowMs)) {
        const said: SharedEvent = { ...shared, team: team.id, author: me.memberId }
        const place = { kind: 'events', token: epochs.tokenOf(said.stream) } as const
        last = await voice.tell(place, said.id, said)
      }
      return last ?? 0
    },
  }
}

async function aTeam() {
  const servers = await teamServers()
  const founder = await speaker(servers.founder)
  await ensureTeamStream(founder.speech.connection, founder.membership.team.id)
  await founder.tellMembers(servers.founding.begun)
  return { servers, founder }
}

/** Somebody whom the team was told of. */
async function takenIn(
  { servers, founder }: { servers: TeamServers; founder: Speaker },
  name: string,
  role: Role,
): Promise<Speaker> {
  const { publicKey, ...membership } = await servers.letIn(name, role)
  const { memberId } = membership.me
  const boxKey = Buffer.alloc(32, 1).toString('base64')
  await founder.tellMembers({ kind: 'member-added', memberId, name, role })
  const device = { id: membership.device.id, publicKey, boxKey }
  await founder.tellMembers({ kind: 'device-added', memberId, device })
  return speaker(membership)
}

const keep = async ({ speech, tellMembers }: Speaker, mostMessages: number) =>
  keepBases({
    ...speech,
    tellMembers,
    nowMs: Date.now(),
    members: (await membersTold(speech, nothingHeard)).now,
    newName: randomUUID,
    limits: { mostMessages, fewestMessages: mostMessages },
  })

/** What somebody finds who begins there: out of a base, and behind it. */
async function found({ speech }: Speaker, from: HeardThrough) {
  const ofBase: Heard[] = []
  const through = await loadBase({
    ...speech,
    from,
    onMemberEvent: async () => {},
    writeDown: async (fresh) => void ofBase.push(...fresh),
  })
  const behind: Heard[] = []
  const { epochs, connection, membership } = speech
  const told = await membersTold(speech, nothingHeard)
  const stretch = {
    stream: streamNameOf(membership().team.id),
    fromSequence: through.sequence + 1,
  }
  for await (const message of storedMessages(connection, stretch)) {
    const opened = openMessage(message, epochs.sealer)
    if (!opened.ok || opened.value.place.kind !== 'events') continue
    const members = told.asOf(message.sequence)
    const judged = judgeEvent(opened.value, {
      membership: membership(),
      tokenOf: epochs.tokenOf,
      members,
    })
    if (judged.ok) behind.push(judged.value)
  }
  return { ofBase, behind, through }
}

function rowsOf(all: readonly Heard[]) {
  const streams = new Map<StreamId, Heard[]>()
  for (const one of all) streams.set(one.stream, [...(streams.get(one.stream) ?? []), one])
  return [...streams.values()]
    .flatMap((log) => [...withHeard(emptyStream, log).rows])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

const aCase = (id: string, acts = 3) => livedCase({ id, openedAtMs: Date.now(), acts })

async function storedSubjects({ speech: { connection, membership } }: Speaker) {
  const subjects: string[] = []
  const stream = streamNameOf(membership().team.id)
  for await (const { subject } of storedMessages(connection, { stream, fromSequence: 1 })) {
    subjects.push(subject.split('.')[2]!)
  }
  return subjects
}

serversTest(
  'a new device begins at the newest base, and has all there is, also when messages were purged',
  async () => {
    const team = await aTeam()
    const ben = await takenIn(team, 'ben', 'rep')
    await ben.tell(aCase('case-1'))
    const before = await found(ben, nothingHeard)
    expect(before.ofBase).toEqual([])

    expect(await keep(team.founder, 4)).not.toBeNull()
    await ben.tell(aCase('case-2'))
    expect(await keep(team.founder, 4)).not.toBeNull()
    await ben.tell(aCase('case-3'))

    const subjects = await storedSubjects(ben)
    expect(subjects.filter((kind) => kind === 'e').length).toBeLessThan(12)
    // Of members nothing is purged: two bases were told as well.
    expect(subjects.filter((kind) => kind === 'm')).toHaveLength(5)

    const eve = await takenIn(team, 'eve', 'read-only')
    const { ofBase, behind } = await found(eve, nothingHeard)
    expect(ofBase.length).toBeGreaterThan(0)
    const all = rowsOf([...ofBase, ...behind])
    for (const id of ['case-1', 'case-2', 'case-3']) {
      expect(all.map(([key]) => key)).toContain(`cases/${id}`)
    }
    expect(rowsOf([...before.behind, ...ofBase, ...behind])).toEqual(all)
  },
  patience,
)

serversTest(
  'who was away while messages were purged takes of the base what they had not heard',
  async () => {
    const team = await aTeam()
    const ben = await takenIn(team, 'ben', 'rep')
    const sequence = await ben.tell(aCase('case-1'))
    const { now: members } = await membersTold(ben.speech, nothingHeard)
    const early = await found(ben, nothingHeard)
    await ben.tell([...aCase('case-2'), ...aCase('case-3')])
    while ((await keep(team.founder, 4)) !== null);

    const late = await found(ben, { sequence, members })
    expect(late.ofBase.length).toBeGreaterThan(0)
    const ids = new Set(early.behind.map(({ id }) => id))
    expect(late.ofBase.filter(({ id }) => ids.has(id))).toEqual([])
    const fresh = await found(ben, nothingHeard)
    expect(rowsOf([...early.behind, ...late.ofBase, ...late.behind])).toEqual(
      rowsOf([...fresh.ofBase, ...fresh.behind]),
    )
  },
  patience,
)

serversTest(
  'who has heard what is not purged yet loads no base',
  async () => {
    const team = await aTeam()
    const ben = await takenIn(team, 'ben', 'rep')
    await ben.tell(aCase('case-1'))
    await keep(team.founder, 4)
    const members = (await membersTold(ben.speech, nothingHeard)).asOf(2)
    const { ofBase, through } = await found(ben, { sequence: 2, members })
    expect(ofBase).toEqual([])
    expect(through.sequence).toBe(2)
  },
  patience,
)

serversTest(
  'only a lead writes bases, and what a removed member said afterwards is in none',
  async () => {
    const team = await aTeam()
    const ben = await takenIn(team, 'ben', 'rep')
    await ben.tell(aCase('case-1'))
    expect(await keep(ben, 2)).toBeNull()
    await team.founder.tellMembers({ kind: 'member-removed', memberId: ben.membership.me.memberId })
    await ben.tell(aCase('case-2'))
    while ((await keep(team.founder, 2)) !== null);
    const eve = await takenIn(team, 'eve', 'rep')
    const { ofBase, behind } = await found(eve, nothingHeard)
    const streams = new Set([...ofBase, ...behind].map(({ stream }) => stream))
    expect([...streams]).toEqual(['case/case-1'])
  },
  patience,
)

serversTest(
  'what lies in the store of bases can be read by members alone',
  async () => {
    const team = await aTeam()
    const planted = 'A planted word'
    const words = livedCase({
      id: 'case-1',
      openedAtMs: Date.now(),
      details: { whatHappened: planted },
    })
    await team.founder.tell(words)
    expect(await keep(team.founder, 1)).not.toBeNull()
    const { streams } = await jetstreamManager(team.founder.speech.connection)
    const stream = `OBJ_TANTO_${team.founder.membership.team.id}`
    const { state } = await streams.info(stream)
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      const message = await streams.getMessage(stream, { seq })
      const text = Buffer.from(message?.data ?? []).toString('latin1')
      expect(text).not.toContain(planted)
      expect(text).not.toContain('case-1')
    }
    expect(state.last_seq).toBeGreaterThan(0)
  },
  patience,
)
