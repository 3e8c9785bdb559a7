import type { CaseId } from '#shared/base/ids.ts'
import type { Store } from '../store.tsx'

export type Shared = 'shared' | 'history-lost' | 'refused'
export async function shareCases(
  _store: Store,
  _ids: readonly CaseId[],
): Promise<readonly Shared[]> {
  return []
}
