import { type Sealers, sealersOf } from '../journal/sealers.ts'
import type { Membership } from './membership.ts'

/** What is written from now on is sealed with the newest epoch of the team's key. */
export function teamSealers(keys: Membership['keys']): Sealers {
  const all = keys.map(({ id, key }) => ({ id, bytes: new Uint8Array(Buffer.from(key, 'base64')) }))
  return sealersOf({ current: all.at(-1) ?? null, older: all.slice(0, -1) })
}
