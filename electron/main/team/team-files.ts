import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sealingKeys } from '../data/history-keys.ts'
import type { OpenKeys } from '../keys/open-keyring.ts'
import { codeOf, log } from '../log.ts'
import { openSealedFile, type SealedFile } from './sealed-file.ts'

/** What a profile keeps about its team. */
export type TeamFiles = {
  readonly membership: SealedFile
  /** How far device and team have told each other everything. */
  readonly cursor: SealedFile
  readonly remove: () => Promise<void>
}

const folderOf = (userData: string) => join(userData, 'team')

export function openTeamFiles(userData: string, keys: () => Promise<OpenKeys>): TeamFiles {
  const folder = folderOf(userData)
  const file = (name: string) =>
    openSealedFile(join(folder, name), async () => sealingKeys(await keys(), 'team'))
  return {
    membership: file('membership'),
    cursor: file('cursor'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/**
 * Seals them with the current key of the data. What can't be read stays as it is: it must not keep
 * anybody from their data.
 */
export async function resealTeamFiles(userData: string, keys: OpenKeys): Promise<void> {
  const files = openTeamFiles(userData, async () => keys)
  for (const file of [files.membership, files.cursor]) {
    try {
      const text = await file.read()
      if (text !== null) await file.write(text)
    } catch (error) {
      log('a file of the team could not be sealed anew:', codeOf(error))
    }
  }
}
