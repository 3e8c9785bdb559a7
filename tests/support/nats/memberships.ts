import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { type Membership, membershipSchema } from '#electron/main/team/membership.ts'
import type { Servers } from './servers.ts'

export type TestTeam = {
  /** A further device of the team, with permissions for all of it: what an invitation would give. */
  readonly newMembership: (name: string) => Promise<Membership>
}

/** A team on servers of a test. The first device is the founder's. */
export function teamOn(servers: Servers, id = 'team-1'): TestTeam {
  const keys = [{ id: randomBytes(4).toString('hex'), key: randomBytes(32).toString('base64') }]
  let founder: Membership['founder'] | null = null
  return {
    newMembership: async (name) => {
      const login = await servers.trust.newLogin(name)
      const device = `${name}-device`
      founder ??= membershipSchema.shape.founder.parse({ device, publicKey: login.publicKey })
      return membershipSchema.parse({
        format: 1,
        team: { id, name: 'Sample team' },
        servers: servers.urls,
        certificate: servers.certificate,
        me: { memberId: `${name}-person`, name },
        device: { id: device, seed: login.seed, jwt: login.jwt, boxSecret: newBoxSecret() },
        founder,
        keys,
        lead: null,
      })
    },
  }
}

function newBoxSecret(): string {
  const { privateKey } = generateKeyPairSync('x25519')
  return privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
}
