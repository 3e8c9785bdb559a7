import { randomBytes } from 'node:crypto'
import { userJwt } from '#electron/main/team/account.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import { newDevice } from '#electron/main/team/new-device.ts'
import { type NewTeam, newTeam } from '#electron/main/team/new-team.ts'
import { serverFiles } from '#electron/main/team/server-files.ts'
import { serverSamples } from '#electron/main/team/server-samples.ts'
import type { Role } from '#shared/team/role.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { serversForTest } from './servers-test.ts'
import type { Servers, ServersOptions } from './servers.ts'

export type TeamServers = {
  readonly servers: Servers
  /** Of the lead who began the team. */
  readonly founder: Membership
  readonly founding: NewTeam
  /** Of somebody the servers let in; the team was told nothing of them. */
  readonly letIn: (name: string, role: Role) => Promise<Membership & { publicKey: string }>
}

/** Servers that know of a team as the app made it. */
export async function teamServers(
  options: Omit<ServersOptions, 'trust'> = {},
): Promise<TeamServers> {
  const founding = await newTeam({
    name: 'Sample team',
    memberName: 'Ann Sample',
    servers: ['tls://tanto-1.example.com:4222'],
    certificate: null,
  })
  const teamConf = serverFiles(founding.server, serverSamples).find(
    ({ name }) => name === 'team.conf',
  )?.text
  if (teamConf === undefined) throw new Error('The servers are told nothing of the team')
  const nobody = { publicKey: '', seed: '', jwt: '' }
  const servers = await serversForTest({
    ...options,
    trust: {
      teamConf,
      side: founding.server,
      teamAccount: nobody,
      operatorSeed: '',
      newLogin: async () => nobody,
      system: nobody,
    },
  })
  const founder = {
    ...founding.membership,
    servers: servers.urls,
    certificate: servers.certificate,
  }
  const keys = founder.lead
  if (!keys) throw new Error('Nobody leads')
  return {
    servers,
    founder,
    founding,
    letIn: async (name, role) => {
      const { card, seed, boxSecret } = newDevice()
      const jwt = await userJwt(keys, { team: founder.team.id, device: card, role })
      return {
        ...founder,
        me: { memberId: `${name}-${randomBytes(3).toString('hex')}` as MemberId, name },
        device: { id: card.id, seed, jwt, boxSecret },
        lead: role === 'lead' ? keys : null,
        publicKey: card.publicKey,
      }
    },
  }
}
