import { useLiveQuery } from 'dexie-react-hooks'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { accountFields } from '#shared/account/account.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { Language } from '#shared/base/language.ts'
import type { TantoDatabase } from './database.ts'
import { findAccount } from './find-account.ts'
import { useStore } from './store.tsx'

/**
 * In which language the customer of a case is written to: as was chosen in the case, else as their
 * account says; null: nobody has said.
 */
export async function documentLanguage(
  db: TantoDatabase,
  caseId: CaseId,
): Promise<Language | null> {
  const found = await db.cases.get(caseId)
  if (found?.documentLanguage) return found.documentLanguage
  const account = found ? await findAccount(db, found.customer) : null
  return account && accountFields(account).documentLanguage
}

/** The same, or the rep's own while nobody has said. */
export function useDocumentLanguage(caseId: CaseId): Language {
  const { db } = useStore()
  const { language } = useEnvironment()
  return useLiveQuery(() => documentLanguage(db, caseId), [db, caseId]) ?? language
}
