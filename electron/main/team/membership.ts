import { z } from '#shared/base/schema.ts'
import { keyIdSchema } from '#shared/team/member-events.ts'
import { deviceIdSchema, memberIdSchema, teamIdSchema } from '#shared/team/shared-event.ts'

const seed = (prefix: string) => z.string().regex(new RegExp(`^S${prefix}[A-Z2-7]{56}$`))
const jwt = z.string().max(20_000)

/** What a device has to be one of a team: as an invitation gives it, and as it is kept. All of it is secret. */
export const membershipSchema = z.strictObject({
  format: z.literal(1),
  team: z.strictObject({ id: teamIdSchema, name: z.string().max(80) }),
  /** `tls://host:port`; `nats://` for a server of this very computer. */
  servers: z.array(z.string().max(300)).min(1).max(9),
  /** PEM of the authority that vouches for the servers; null: the system's. */
  certificate: z.string().max(20_000).nullable(),
  me: z.strictObject({ memberId: memberIdSchema, name: z.string().max(80) }),
  device: z.strictObject({
    id: deviceIdSchema,
    /** NKEY of an engine's user: signs in, and signs what is told. */
    seed: seed('U'),
    jwt,
    /** X25519, PKCS#8 DER, base64: opens keys that were wrapped for this device. */
    boxSecret: z.base64().max(200),
  }),
  /** Whose word on members is believed first: the device that began the team. */
  founder: z.strictObject({ device: deviceIdSchema, publicKey: z.string().max(60) }),
  /** Every epoch of the team's key that is known, the newest last; base64. */
  keys: z.array(z.strictObject({ id: keyIdSchema, key: z.base64().max(60) })),
  /** For leads: what signs the engine's users of this team, and its account. */
  lead: z
    .strictObject({
      accountPublicKey: z.string().max(60),
      accountSigningSeed: seed('A'),
      operatorSigningSeed: seed('O'),
      /** A user of the system account: tells the servers whom they no longer let in. */
      system: z.strictObject({ seed: seed('U'), jwt }),
    })
    .nullable(),
})
export type Membership = z.infer<typeof membershipSchema>
