import { useLiveQuery } from 'dexie-react-hooks'
import type { ImportProfileId } from '#shared/base/ids.ts'
import type { ImportProfile } from '#shared/import/import-profile.ts'
import { type Store, useStore } from '../store.tsx'

/** Ways of reading a file that were kept, by name. Undefined while they load. */
export function useImportProfiles(): readonly ImportProfile[] | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const profiles = await db.importProfiles.toArray()
    return profiles.toSorted((a, b) => a.name.localeCompare(b.name))
  }, [db])
}

export function saveImportProfile({ record, nowMs }: Store, profile: ImportProfile): void {
  const { id: profileId, name, plan, heads } = profile
  record({ kind: 'import-profile-saved', profileId, atMs: nowMs(), name, plan, heads: [...heads] })
}

export function removeImportProfile({ record, nowMs }: Store, profileId: ImportProfileId): void {
  record({ kind: 'import-profile-removed', profileId, atMs: nowMs() })
}
