import { useEffect, useState } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { accountFields, contactsOf } from '#shared/account/account.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import { caseDetailsOf } from './account-acts.ts'
import type { TantoDatabase } from './database.ts'
import { inTurns } from './in-turns.ts'

/** What a case of somebody who calls begins with. */
export type KnownCaller = Pick<CaseDetails, 'customer' | 'contact' | 'phone'>

/**
 * Whose number it is, among the customers that are kept; null: nobody's, or still being looked for.
 * A person's own number says more than their firm's.
 */
export function useKnownCaller(db: TantoDatabase, phone: string): KnownCaller | null {
  const { settings, systemCountry } = useEnvironment()
  const country = settings.phoneCountry === 'system' ? systemCountry : settings.phoneCountry
  const [found, setFound] = useState<{ for: string; caller: KnownCaller | null } | null>(null)
  useEffect(() => {
    const search = new AbortController()
    void findCaller(db, phone, country, search.signal).then((caller) => {
      if (!search.signal.aborted) setFound({ for: phone, caller })
    })
    return () => search.abort()
  }, [db, phone, country])
  return found?.for === phone ? found.caller : null
}

async function findCaller(
  db: TantoDatabase,
  phone: string,
  country: string | null,
  search: AbortSignal,
): Promise<KnownCaller | null> {
  if (phone === '') return null
  const { numberFinder } = await import('#shared/phone/same-number.ts')
  const hasNumber = numberFinder(phone, country)
  let person: KnownCaller | null = null
  let firm: KnownCaller | null = null
  await inTurns(
    db.accounts,
    (accounts) => {
      for (const account of accounts) {
        const contact = contactsOf(account).find((one) => hasNumber(one.phone))
        if (contact) person ??= { ...caseDetailsOf(account, contact), phone }
        else if (hasNumber(accountFields(account).phone)) {
          firm ??= { ...caseDetailsOf(account, undefined), phone }
        }
      }
      return person ? 'enough' : undefined
    },
    search,
  )
  return person ?? firm
}
