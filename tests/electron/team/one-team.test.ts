import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { MemberId } from '#shared/team/shared-event.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { begunTeam, invitedBy, isAllHere, openProfile } from '../../support/nats/team-profile.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const patience = 120_000

serversTest(
  'a team is begun on its servers, and who is invited joins by a file and a code',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    expect(await ann.joined()).toMatchObject({
      team: { name: 'Sample team' },
      me: { name: 'Ann Sample', role: 'lead' },
    })
    const ben = await invitedBy(ann, join(folder, 'ben'), { name: 'Ben Sample', role: 'rep' })
    const state = await ben.joined()
    expect(state.me).toMatchObject({ name: 'Ben Sample', role: 'rep' })
    expect(state.members.map(({ name, role }) => [name, role])).toEqual([
      ['Ann Sample', 'lead'],
      ['Ben Sample', 'rep'],
    ])
    expect((await ann.joined()).members).toEqual(state.members)
  },
  patience,
)

serversTest(
  'being one of the team survives a restart, sealed with the data',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    const before = await ann.joined()
    await ann.close()
    const bytes = await readFile(join(ann.folder, 'team', 'membership'), 'latin1')
    expect(bytes).not.toContain('Sample team')
    expect(bytes).not.toMatch(/SU[A-Z2-7]{20}/)
    const again = await openProfile(ann.folder)
    await again.until(isAllHere)
    expect((await again.joined()).me).toEqual(before.me)
  },
  patience,
)

serversTest(
  'a wrong code opens nothing, and a torn or foreign file is none',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    const path = join(folder, 'ben.tanto-invitation')
    ann.answers.saveTo = path
    const invitation = await ann.api.invite({ name: 'Ben Sample', role: 'rep' })
    if (invitation.kind !== 'saved') throw new Error(invitation.kind)
    const ben = await openProfile(join(folder, 'ben'))
    ben.answers.invitation = path
    expect(await ben.api.joinTeam({})).toEqual({ kind: 'not-opened' })
    expect(await ben.api.chooseInvitation({})).toEqual({
      kind: 'chosen',
      fileName: 'ben.tanto-invitation',
    })
    for (const code of ['', 'x', '7K3QM-7K3QM-7K3QM-7K3QM-7K3QM-7K3QM', `${invitation.code}A`]) {
      expect(await ben.api.openInvitation({ code })).toEqual({ kind: 'wrong-code' })
    }
    expect(await ben.api.joinTeam({})).toEqual({ kind: 'not-opened' })
    const whole = await readFile(path, 'utf8')
    expect(whole).not.toContain('Sample')
    for (const text of ['', '{', '[]', whole.slice(0, -40), '{"kind":"tanto invitation"}']) {
      await writeFile(path, text)
      expect(await ben.api.chooseInvitation({})).toEqual({ kind: 'not-one' })
    }
    await writeFile(path, Buffer.alloc(1024 * 1024 + 1, ' '))
    expect(await ben.api.chooseInvitation({})).toEqual({ kind: 'not-one' })
    await writeFile(path, whole.replace('"format": 1', '"format": 2'))
    expect((await ben.api.chooseInvitation({})).kind).toBe('chosen')
    expect(await ben.api.openInvitation({ code: invitation.code })).toEqual({ kind: 'newer' })
    await writeFile(path, whole)
    await ben.api.chooseInvitation({})
    // As it is typed from paper.
    expect(
      await ben.api.openInvitation({ code: ` ${invitation.code.toLowerCase()} ` }),
    ).toMatchObject({
      kind: 'opened',
      teamName: 'Sample team',
      memberName: 'Ben Sample',
      role: 'rep',
    })
    expect(await ben.api.joinTeam({})).toEqual({ kind: 'done' })
  },
  patience,
)

serversTest(
  'only leads say who belongs to the team, and the last of them stays',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    const ben = await invitedBy(ann, join(folder, 'ben'), { name: 'Ben Sample', role: 'rep' })
    const [annId, benId] = (await ann.joined()).members.map(({ id }) => id) as [MemberId, MemberId]
    ben.answers.saveTo = join(folder, 'eve.tanto-invitation')
    const refused = { kind: 'not-allowed' }
    expect(await ben.api.invite({ name: 'Eve', role: 'rep' })).toEqual(refused)
    expect(await ben.api.removeMember({ memberId: annId })).toEqual(refused)
    expect(await ben.api.changeRole({ memberId: benId, role: 'lead' })).toEqual(refused)
    expect(await ann.api.removeMember({ memberId: annId })).toEqual({ kind: 'last-lead' })
    expect(await ann.api.leaveTeam({ evenUnsent: true })).toEqual({ kind: 'last-lead' })
    const cover = { coverId: annId, untilMs: Date.UTC(2030, 0, 1) }
    expect(await ben.api.setCover({ memberId: benId, ...cover })).toEqual({ kind: 'done' })
    await ann.until((state) => state.kind === 'joined' && state.members[1]?.cover !== null)
  },
  patience,
)

serversTest(
  'who becomes a lead gets what that takes, and may then invite and let go',
  async () => {
    const folder = await temporaryFolder()
    const { ann } = await begunTeam(folder)
    const ben = await invitedBy(ann, join(folder, 'ben'), { name: 'Ben Sample', role: 'rep' })
    const [annId, benId] = (await ann.joined()).members.map(({ id }) => id) as [MemberId, MemberId]
    expect(await ann.api.changeRole({ memberId: benId, role: 'lead' })).toEqual({ kind: 'done' })
    await ben.until((state) => state.kind === 'joined' && state.me.role === 'lead')
    const eve = await invitedBy(ben, join(folder, 'eve'), { name: 'Eve Sample', role: 'rep' })
    expect((await eve.joined()).members).toHaveLength(3)
    expect(await ben.api.removeMember({ memberId: annId })).toEqual({ kind: 'done' })
    await ann.until((state) => state.kind === 'joined' && state.link.kind === 'stopped')
    expect((await ann.joined()).link).toMatchObject({ kind: 'stopped', problem: 'removed' })
  },
  patience,
)
