import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import type { TeamState } from '#shared/team/team-state.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { nextStamp, type Stamp } from '#shared/team/stamp.ts'
import { streamOf } from '#shared/team/sharing.ts'
import { randomUUID } from 'node:crypto'
import { aDraft, callStartedEvents, caseId, caseOpened } from '../../support/builders.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import {
  begunTeam,
  invitedBy,
  isAllHere,
  openProfile,
  type TeamProfile,
} from '../../support/nats/team-profile.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const patience = 120_000

let newest: Stamp | null = null
/** What a window of this profile writes when it tells the team. */
async function told(profile: TeamProfile, event: TantoEvent): Promise<RecordedEvent> {
  const { team, me } = await profile.joined()
  newest = nextStamp(newest, Date.now())
  const shared: SharedEvent = {
    id: randomUUID() as SharedEvent['id'],
    team: team.id,
    stream: streamOf(event, () => caseId('case-1')) ?? ('content' as SharedEvent['stream']),
    device: me.deviceId,
    author: me.memberId,
    stamp: newest,
    seen: {},
    event,
  }
  return { kind: 'shared', shared }
}

const opened = (id: string, customer: string) => caseOpened({ customer }, id)

const customersIn = async (profile: TeamProfile) =>
  (await profile.journal()).flatMap((event) => {
    const inner = event.kind === 'shared' ? event.shared.event : event
    const details = Reflect.get(inner, 'details') as { customer?: string } | undefined
    return details?.customer ?? []
  })

const hasHeard = async (profile: TeamProfile, customer: string) => {
  for (let count = 0; count < 200; count += 1) {
    if ((await customersIn(profile)).includes(customer)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Nobody told of ${customer}: ${(await customersIn(profile)).join()}`)
}
const isStopped = (state: TeamState) =>
  state.kind === 'joined' && state.link.kind === 'stopped' && state.link.problem === 'removed'

/** Every byte that lies in the folders of the data. */
async function bytesOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile())
  const read = files.map((one) => readFile(join(one.parentPath, one.name), 'latin1'))
  return (await Promise.all(read)).join('')
}

serversTest(
  'what is told after somebody was removed they can’t open, and all others can',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    const ben = await invitedBy(ann, join(folder, 'ben'), { name: 'Ben Sample', role: 'rep' })
    const eve = await invitedBy(ann, join(folder, 'eve'), { name: 'Eve Sample', role: 'rep' })
    await ben.write(await told(ben, opened('first', 'Before Ltd.')))
    await hasHeard(ann, 'Before Ltd.')
    await hasHeard(eve, 'Before Ltd.')

    const { me } = await eve.joined()
    expect(await ann.api.removeMember({ memberId: me.memberId })).toEqual({ kind: 'done' })
    await eve.until(isStopped)
    const keysOf = async (profile: TeamProfile) => {
      await profile.close()
      const { openTeamFiles } = await import('#electron/main/team/team-files.ts')
      const files = openTeamFiles(profile.folder, profile.vault.keys)
      return JSON.parse((await files.membership.read()) ?? '{}').membership.keys.map(
        ({ id }: { id: string }) => id,
      ) as string[]
    }
    // They tell it with the new key, which came in the team's own stream.
    await ben.until(isAllHere)
    await ben.write(await told(ben, opened('second', 'After Ltd.')))
    await hasHeard(ann, 'After Ltd.')
    const ours = await keysOf(ann)
    expect(ours).toHaveLength(2)
    expect(await keysOf(ben)).toEqual(ours)
    expect(await keysOf(eve)).toEqual(ours.slice(0, 1))
  },
  patience,
)

serversTest(
  'of whoever is removed while they send, all others have the same, and nothing that is told later',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    const ben = await invitedBy(ann, join(folder, 'ben'), { name: 'Ben Sample', role: 'rep' })
    const eve = await invitedBy(ann, join(folder, 'eve'), { name: 'Eve Sample', role: 'rep' })
    const names = Array.from({ length: 2_000 }, (_, index) => `case-${index}`)
    const events: RecordedEvent[] = []
    for (const name of names) events.push(await told(ben, opened(name, `${name} Ltd.`)))
    await ben.write(...events)
    await hasHeard(ann, 'case-0 Ltd.')
    const { me } = await ben.joined()
    expect(await ann.api.removeMember({ memberId: me.memberId })).toEqual({ kind: 'done' })
    await ben.until(isStopped)
    await ben.write(await told(ben, opened('later', 'Later Ltd.')))
    // What stands behind it in the engine's stream has been heard once this is.
    await ann.write(await told(ann, opened('last', 'Last Ltd.')))
    await hasHeard(eve, 'Last Ltd.')
    await ann.until(isAllHere)
    const [atAnn, atEve] = [await customersIn(ann), await customersIn(eve)]
    expect(atEve.toSorted()).toEqual(atAnn.toSorted())
    expect(atAnn).not.toContain('Later Ltd.')
    expect(await customersIn(ben)).toContain('Later Ltd.')
  },
  patience,
)

serversTest(
  'who comes after a key was changed reads what was told before and after',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    const ben = await invitedBy(ann, join(folder, 'ben'), { name: 'Ben Sample', role: 'rep' })
    await ann.write(await told(ann, opened('first', 'Before Ltd.')))
    await hasHeard(ben, 'Before Ltd.')
    const { me } = await ben.joined()
    await ann.api.removeDevice({ deviceId: me.deviceId })
    await ann.write(await told(ann, opened('second', 'After Ltd.')))
    const again = await invitedBy(ann, join(folder, 'ben-2'), { memberId: me.memberId })
    await hasHeard(again, 'Before Ltd.')
    await hasHeard(again, 'After Ltd.')
    expect((await again.joined()).me.memberId).toBe(me.memberId)
    expect((await ann.joined()).members[1]?.devices).toHaveLength(2)
  },
  patience,
)

serversTest(
  'a device that leaves forgets all that is the team’s and keeps what is its own',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    const ben = await invitedBy(ann, join(folder, 'ben'), { name: 'Ben Sample', role: 'rep' })
    await ann.write(await told(ann, opened('theirs', 'Theirs Ltd.')))
    await hasHeard(ben, 'Theirs Ltd.')
    const given = [opened('case-1', 'Given Ltd.'), ...callStartedEvents().slice(1), aDraft('words')]
    await ben.write(opened('mine', 'Mine Ltd.'), ...given)
    await ben.write(await told(ben, opened('case-1', 'Given Ltd.')))
    await hasHeard(ann, 'Given Ltd.')
    await (await ben.vault.history()).takeSnapshot('manual')
    await ben.write(await told(ben, opened('later', 'Later Ltd.')))
    await hasHeard(ann, 'Later Ltd.')
    await ben.until(isAllHere)

    expect(await ben.api.leaveTeam({ evenUnsent: false })).toEqual({ kind: 'done' })
    expect(await ben.api.teamState({})).toEqual({ kind: 'none' })
    expect(await customersIn(ben)).toEqual(['Mine Ltd.'])
    expect(existsSync(join(ben.folder, 'team'))).toBe(false)
    await ann.until((state) => state.kind === 'joined' && state.members[1]?.isRemoved === true)
    // It goes on alone, and after a restart as well.
    await ben.write(opened('next', 'Next Ltd.'))
    await ben.close()
    const again = await openProfile(ben.folder)
    expect(await customersIn(again)).toEqual(['Mine Ltd.', 'Next Ltd.'])
    expect(await again.api.teamState({})).toEqual({ kind: 'none' })
    expect((await ann.joined()).members.map(({ name }) => name)).toContain('Ben Sample')
  },
  patience,
)

serversTest(
  'what waits to be sent is told before somebody leaves',
  async () => {
    const folder = await temporaryFolder()
    const { ann, servers } = await begunTeam(folder)
    const ben = await invitedBy(ann, join(folder, 'ben'), { name: 'Ben Sample', role: 'rep' })
    servers.nodes[0]?.cut()
    await ben.write(await told(ben, opened('first', 'Unsent Ltd.')))
    expect(await ben.api.leaveTeam({ evenUnsent: false })).toEqual({ kind: 'unsent', waiting: 1 })
    expect(await customersIn(ben)).toContain('Unsent Ltd.')
    expect(await ben.api.leaveTeam({ evenUnsent: true })).toEqual({ kind: 'done' })
    expect(await customersIn(ben)).toEqual([])
    servers.nodes[0]?.heal()
  },
  patience,
)

serversTest(
  'the last of a team may leave, and nobody is there any more',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    await ann.write(await told(ann, opened('first', 'Theirs Ltd.')))
    await ann.until(isAllHere)
    expect(await ann.api.leaveTeam({ evenUnsent: true })).toEqual({ kind: 'done' })
    expect(await ann.api.teamState({})).toEqual({ kind: 'none' })
  },
  patience,
)

serversTest(
  'a device whose app was killed while it left has left at the next start',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    await ann.write(opened('mine', 'Mine Ltd.'), await told(ann, opened('first', 'Theirs Ltd.')))
    await ann.close()
    const { openTeamFiles } = await import('#electron/main/team/team-files.ts')
    const files = openTeamFiles(ann.folder, ann.vault.keys)
    await files.membership.write(JSON.stringify({ kind: 'leaving' }))
    const again = await openProfile(ann.folder)
    await again.until((state) => state.kind === 'none' && !existsSync(join(ann.folder, 'team')))
    expect(await customersIn(again)).toEqual(['Mine Ltd.'])
  },
  patience,
)

serversTest(
  'with data that is not protected a device leaves nothing readable behind',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    await (await ann.vault.keyring()).chooseNone()
    await ann.vault.rework(async () => {})
    await ann.until(isAllHere)
    await ann.write(await told(ann, opened('first', 'Theirs Ltd.')), opened('mine', 'Mine Ltd.'))
    expect(await bytesOf(ann.folder)).toContain('Theirs Ltd.')
    await ann.api.leaveTeam({ evenUnsent: true })
    expect(await customersIn(ann)).toEqual(['Mine Ltd.'])
    expect(await bytesOf(join(ann.folder, 'journal'))).not.toContain('Theirs Ltd.')
  },
  patience,
)
