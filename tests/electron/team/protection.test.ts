import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { serversTest } from '../../support/nats/servers-test.ts'
import {
  begunTeam,
  isAllHere,
  openProfile,
  type TeamProfile,
} from '../../support/nats/team-profile.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const patience = 120_000
const passphrase = 'a long sample passphrase'

const headOf = async (profile: TeamProfile, name: string) =>
  (await readFile(join(profile.folder, 'team', name), 'latin1')).split('\n')[0]

serversTest(
  'what is kept of the team is sealed anew with every change of protection',
  async () => {
    const { ann } = await begunTeam(await temporaryFolder())
    const ring = await ann.vault.keyring()
    const heads = [await headOf(ann, 'membership')]
    await ring.rotate({ passphrase: null })
    await ann.vault.rework(async () => {})
    heads.push(await headOf(ann, 'membership'))
    await ann.until(isAllHere)
    await ring.chooseNone()
    await ann.vault.rework(async () => {})
    await ann.until(isAllHere)
    heads.push(await headOf(ann, 'membership'))
    await ring.setPassphrase({ passphrase, askedAt: 'every-start' })
    await ann.vault.rework(async () => {})
    await ann.until(isAllHere)
    heads.push(await headOf(ann, 'membership'))
    const [first, rotated, open, closed] = heads
    for (const head of [first, rotated, closed]) expect(head).toMatch(/^tanto [0-9a-f]{8}$/)
    expect(rotated).not.toBe(first)
    expect(open).toBe('tanto open')
    // Old keys are forgotten by now: it opens by the new one alone.
    await ann.close()
    const again = await openProfile(ann.folder, passphrase)
    await again.until(isAllHere)
    expect((await again.joined()).me.name).toBe('Ann Sample')
  },
  patience,
)

serversTest(
  'while the app is locked the team is not spoken to, and it goes on afterwards',
  async () => {
    const { ann, servers } = await begunTeam(await temporaryFolder())
    const connections = async () => {
      const [node] = servers.nodes
      const answer = await node?.ask('connz')
      return (answer as { num_connections: number }).num_connections
    }
    const ring = await ann.vault.keyring()
    await ring.setPassphrase({ passphrase, askedAt: 'app-lock' })
    await ann.vault.rework(async () => {})
    await ann.until(isAllHere)
    expect(await connections()).toBe(1)
    expect(await ann.vault.lock()).toBe(true)
    await ann.until((state) => state.kind === 'joined' && state.link.kind === 'offline')
    expect(await connections()).toBe(0)
    await expect(ann.api.leaveTeam({ evenUnsent: true })).rejects.toThrow('locked')
    expect(await ann.vault.unlock(passphrase)).toBe('opened')
    await ann.until(isAllHere)
  },
  patience,
)
