import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { createUser } from '@nats-io/nkeys'
import type { DeviceCard } from '#shared/team/member-events.ts'
import type { DeviceId } from '#shared/team/shared-event.ts'
import { newId } from './new-id.ts'

/** The keys of a device that is to be: its secrets, and what the team is told of it. */
export type NewDevice = {
  readonly card: DeviceCard
  readonly seed: string
  readonly boxSecret: string
}

export function newDevice(): NewDevice {
  const user = createUser()
  const box = generateKeyPairSync('x25519')
  const boxSecret = box.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  return {
    card: {
      id: newId() as DeviceId,
      publicKey: user.getPublicKey(),
      boxKey: boxKeyOf(boxSecret),
    },
    seed: Buffer.from(user.getSeed()).toString(),
    boxSecret,
  }
}

/** What others wrap keys with for whoever has this secret. */
function boxKeyOf(boxSecret: string): string {
  const secret = createPrivateKey({
    key: Buffer.from(boxSecret, 'base64'),
    format: 'der',
    type: 'pkcs8',
  })
  const { x } = createPublicKey(secret).export({ format: 'jwk' })
  return Buffer.from(String(x), 'base64url').toString('base64')
}
