import { randomBytes, sign } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { createSealer } from '#shared/seal/sealer.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import { signingKey } from '#electron/main/team/nkey.ts'

/** The byte that says that what follows is packed. */
const deflated = 1

/** Where a message pretends to stand, and who pretends to say it. */
export type Pretence = {
  readonly team: string
  readonly token: string
  readonly device: string
  readonly id: string
  readonly signedBy: string
}

/** A message of a team, written down here once more: whatever text, for whatever place. */
export function forgedMessage(
  text: string,
  { team, token, device, id, signedBy }: Pretence,
  [key]: Membership['keys'],
): Buffer {
  if (!key) throw new Error('A team has a key')
  const context = `${team}/${token}/${device}/${id}`
  const signed = Buffer.from(`tanto team message\n${context}\n${text}`)
  const signature = sign(null, signed, signingKey(signedBy))
  const content = Buffer.concat([signature, Uint8Array.of(deflated), deflateRawSync(text)])
  const sealer = createSealer({ id: key.id, bytes: Buffer.from(key.key, 'base64') }, randomBytes)
  return Buffer.concat([Buffer.from(key.id), sealer.seal(content, context)])
}
