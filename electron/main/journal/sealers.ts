import { randomBytes } from 'node:crypto'
import { createSealer, type DataKey, noSeal, type Sealer } from '#shared/seal/sealer.ts'

/** The keys content may be sealed with. They are plain data: a worker gets them as they are. */
export type SealingKeys = {
  /** What is written from now on; null: it is kept as it is. */
  readonly current: DataKey | null
  /** What was written before. */
  readonly older: readonly DataKey[]
}

/** Journal and snapshots have keys of their own. */
export type HistoryKeys = { readonly journal: SealingKeys; readonly snapshot: SealingKeys }

/** What content is sealed with from now on, and what opens that of before. */
export type Sealers = {
  readonly current: Sealer
  /** Throws an UnknownKeyError when there is no such key. */
  readonly forKey: (keyId: string | null) => Sealer
}

export const noKeys: SealingKeys = { current: null, older: [] }

export function sealersOf({ current, older }: SealingKeys): Sealers {
  const newest = current ? createSealer(current, randomBytes) : noSeal
  const known = [newest, noSeal, ...older.map((key) => createSealer(key, randomBytes))]
  return {
    current: newest,
    forKey: (keyId) => {
      const sealer = known.find((one) => one.keyId === keyId)
      if (!sealer) throw new UnknownKeyError(String(keyId))
      return sealer
    },
  }
}

/** Content is there and whole, but its key is not. It must never be taken for damage. */
export class UnknownKeyError extends Error {
  constructor(keyId: string) {
    super(`Sealed with a key that is not here: ${keyId}`)
  }
}
