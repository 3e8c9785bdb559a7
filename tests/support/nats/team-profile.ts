import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { createDataVault, type DataVault } from '#electron/main/data/data-vault.ts'
import { runSnapshotTask } from '#electron/main/snapshot/snapshot-task.ts'
import { createAppended } from '#electron/main/team/appended.ts'
import { createTeam, type Team } from '#electron/main/team/create-team.ts'
import { createPageAppends } from '#electron/main/team/page-appends.ts'
import type { JournaledEvent, RecordedEvent } from '#shared/event/event.ts'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import type { TeamState } from '#shared/team/team-state.ts'
import { fakeKeychain } from '../fake-keychain.ts'
import { everything } from '../open-test-history.ts'
import { serversForTest } from './servers-test.ts'
import type { Servers, ServersOptions } from './servers.ts'

type Joined = Extract<TeamState, { kind: 'joined' }>

/** What persons answer when they are asked where or which. */
export type Answers = {
  folder: string | null
  invitation: string | null
  saveTo: string | null
}

/** A profile with all of the desktop's data and its team, without windows. */
export type TeamProfile = {
  readonly folder: string
  readonly answers: Answers
  readonly vault: DataVault
  readonly api: TeamApi
  /** What a window writes. */
  readonly write: (...events: readonly RecordedEvent[]) => Promise<void>
  readonly journal: () => Promise<readonly JournaledEvent[]>
  readonly joined: () => Promise<Joined>
  readonly until: (isSo: (state: TeamState) => boolean) => Promise<void>
  readonly close: () => Promise<void>
}

const keychains = new Map<string, ReturnType<typeof fakeKeychain>>()

/**
 * Opens the profile in a folder, a second time as after a restart. Its computer has a keychain.
 * @param secret what opens its data, where the keychain does not
 */
export async function openProfile(folder: string, secret?: string): Promise<TeamProfile> {
  mkdirSync(folder, { recursive: true })
  const keychain = keychains.get(folder) ?? fakeKeychain()
  keychains.set(folder, keychain)
  const answers: Answers = { folder: null, invitation: null, saveTo: null }
  const pageAppends = createPageAppends()
  const appended = createAppended()
  let team: Team | null = null
  const vault = createDataVault({
    userData: folder,
    appVersion: '1.0.0',
    keychain,
    nowMs: Date.now,
    run: runSnapshotTask,
    isLockedAtStart: () => false,
    clearStore: async () => {},
    windowIds: () => [],
    holdStill: async () => team?.holdStill(),
    onAccessChanged: () => team?.accessChanged(),
  })
  if (secret !== undefined) await vault.unlock(secret)
  await vault.history()
  const made = createTeam({
    userData: folder,
    appVersion: '1.0.0',
    data: { vault, onAppended: appended.onAppended, pageAppends },
    send: () => {},
    clearStore: async () => {},
    chooseFolder: async () => answers.folder,
    chooseInvitation: async () => answers.invitation,
    whereToSave: async () => answers.saveTo,
  })
  team = made
  made.accessChanged()
  const state = () => made.handlers.teamState({})
  const until = async (isSo: (state: TeamState) => boolean) => {
    for (let count = 0; count < 300; count += 1) {
      if (isSo(await state())) return
      await sleep(50)
    }
    throw new Error(`It never came to that: ${JSON.stringify(await state())}`)
  }
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await made.close()
    await vault.close()
  }
  onTestFinished(close)
  return {
    folder,
    answers,
    vault,
    api: made.handlers,
    write: async (...events) => {
      const { journal } = await vault.history()
      const outcome = await pageAppends.append(appended.noting(journal), { events })
      if (outcome.kind !== 'durable') throw new Error(outcome.kind)
    },
    journal: async () => everything(await vault.history(), 500),
    joined: async () => {
      const found = await state()
      if (found.kind !== 'joined') throw new Error('There is no team')
      return found
    },
    until,
    close,
  }
}

export const isAllHere = (state: TeamState) =>
  state.kind === 'joined' && state.link.kind === 'all-here'

/** Prepares a team in a profile and gives the file that its servers are told. */
export async function prepared(profile: TeamProfile, servers: readonly string[]): Promise<string> {
  profile.answers.folder = profile.folder
  const outcome = await profile.api.prepareTeam({
    name: 'Sample team',
    memberName: 'Ann Sample',
    servers,
    certificate: null,
  })
  if (outcome.kind !== 'written') throw new Error(outcome.kind)
  return join(outcome.folder, 'team.conf')
}

/** A team begun by the first profile, on servers that were told of it as an administrator does. */
export async function begunTeam(
  folder: string,
  options: ServersOptions = {},
): Promise<{ servers: Servers; ann: TeamProfile }> {
  const servers = await serversForTest(options)
  const ann = await openProfile(join(folder, 'ann'))
  const teamConf = await prepared(ann, servers.urls)
  await servers.serve(readFileSync(teamConf, 'utf8'))
  const { kind } = await ann.api.openTeam({ certificate: servers.certificate })
  if (kind !== 'done') throw new Error(kind)
  await ann.until(isAllHere)
  return { servers, ann }
}

/** Somebody the first profile invites, who joins by the file and the code. */
export async function invitedBy(
  lead: TeamProfile,
  folder: string,
  guest: Parameters<TeamApi['invite']>[0],
): Promise<TeamProfile> {
  const path = `${folder}.tanto-invitation`
  lead.answers.saveTo = path
  const invitation = await lead.api.invite(guest)
  if (invitation.kind !== 'saved') throw new Error(invitation.kind)
  const profile = await openProfile(folder)
  profile.answers.invitation = path
  await profile.api.chooseInvitation({})
  await profile.api.openInvitation({ code: invitation.code })
  const { kind } = await profile.api.joinTeam({})
  if (kind !== 'done') throw new Error(kind)
  await profile.until(isAllHere)
  return profile
}
