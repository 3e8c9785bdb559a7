import { randomBytes } from 'node:crypto'

/** Of a team, a member or a device: 96 random bits, as the names of the engine's subjects allow. */
export function newId(): string {
  return randomBytes(12).toString('base64url')
}
