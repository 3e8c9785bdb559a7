import type { DataKey } from '#shared/seal/sealer.ts'
import type { HistoryKeys, SealingKeys } from '../journal/sealers.ts'
import { deriveKey, type KeyPurpose } from '../keys/data-key.ts'
import type { OpenKeys } from '../keys/open-keyring.ts'

/** The keys of journal and snapshots, out of those of the keyring. */
export function historyKeysOf(keys: OpenKeys): HistoryKeys {
  return { journal: sealingKeys(keys, 'journal'), snapshot: sealingKeys(keys, 'snapshot') }
}

export function sealingKeys({ sealing, all }: OpenKeys, purpose: KeyPurpose): SealingKeys {
  const derived = (key: DataKey) => deriveKey(key, purpose)
  return { current: sealing && derived(sealing), older: all.map(derived) }
}
