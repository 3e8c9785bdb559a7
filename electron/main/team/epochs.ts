import { createSealer, type Sealer } from '#shared/seal/sealer.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import { hkdf, type RandomBytes } from '../keys/data-key.ts'
import type { Membership } from './membership.ts'
import { streamToken } from './subject.ts'

/** Of one epoch of the team's key; base64. */
export type Epoch = Membership['keys'][number]

/** The team's keys, as far as they were told. */
export type Epochs = {
  /** Null: that key is not here. */
  readonly sealer: (keyId: string) => Sealer | null
  /** What is known already stays as it is. */
  readonly add: (epoch: Epoch) => void
  readonly tokenOf: (stream: StreamId) => string
}

/** @param keys every epoch, the oldest first: tokens are made with that one, so that they last */
export function openEpochs(keys: Membership['keys'], randomBytes: RandomBytes): Epochs {
  const [first] = keys
  if (!first) throw new Error('A team has a key')
  const tokenKey = hkdf(Buffer.from(first.key, 'base64'), new Uint8Array(), 'tanto team token')
  const sealers = new Map<string, Sealer>()
  const add = ({ id, key }: Epoch) => {
    if (sealers.has(id)) return
    sealers.set(id, createSealer({ id, bytes: Buffer.from(key, 'base64') }, randomBytes))
  }
  keys.forEach(add)
  return {
    sealer: (keyId) => sealers.get(keyId) ?? null,
    add,
    tokenOf: (stream) => streamToken(stream, tokenKey),
  }
}
