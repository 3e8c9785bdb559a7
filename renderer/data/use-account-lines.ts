import { Dexie, type ObservabilitySet } from 'dexie'
import { useEffect, useState } from 'react'
import { type Account, accountFields, accountKeys, contactsOf } from '#shared/account/account.ts'
import { lifetimeValueOf } from '#shared/account/lifetime-value.ts'
import type { AccountId } from '#shared/base/ids.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import type { Money } from '#shared/money/money.ts'
import { digitsOf } from '#shared/phone/phone-text.ts'
import { fold } from '#shared/search/fold.ts'
import type { TantoDatabase } from './database.ts'
import { inTurns } from './in-turns.ts'
import { useStore } from './store.tsx'

/** What a search looks at. */
export type Sought = {
  /** Names, numbers and people, folded as a search folds what is typed. */
  readonly sought: string
  /** All phone numbers as digits, a blank between each two. */
  readonly digits: string
}

/** An account as a list shows and searches it. */
export type AccountLine = Sought & {
  readonly id: AccountId
  readonly name: string
  /** What it is sorted by among equals. */
  readonly key: string
  /** Every name that cases of theirs may bear. */
  readonly keys: readonly string[]
  readonly number: string
  /** The first person, and their number or else the firm's. */
  readonly contact: string
  readonly phone: string
  readonly lifetimeValue: Money | null
}

function lineOf(account: Account): AccountLine {
  const fields = accountFields(account)
  const contacts = contactsOf(account)
  const { name, number, phone, formerNames, email } = fields
  const [first] = contacts
  const people = contacts.flatMap((one) => [one.name, one.email])
  return {
    id: account.id,
    name,
    key: customerKey(name),
    keys: accountKeys(account),
    number,
    contact: first?.name ?? '',
    phone: first?.phone || phone,
    lifetimeValue: lifetimeValueOf(fields)?.amount ?? null,
    sought: fold([name, number, formerNames, email, ...people].join('\n')),
    digits: [phone, ...contacts.map((one) => one.phone)].map(digitsOf).join(' '),
  }
}

/** They are short, and a page waits for all of them. */
const accountsAtOnce = 500

async function readLines(db: TantoDatabase, search: AbortSignal): Promise<AccountLine[]> {
  const lines: AccountLine[] = []
  await inTurns(
    db.accounts,
    (accounts) => {
      lines.push(...accounts.map(lineOf))
    },
    search,
    accountsAtOnce,
  )
  return lines
}

/** An import changes thousands: they are read once it pauses. */
const rereadAfterMs = 200

/**
 * All accounts, read when the page opens and anew when some changed, in whichever window; undefined
 * while they are read first. They are kept in memory, and searched there, for as long as the page is
 * open.
 */
export function useAccountLines(): readonly AccountLine[] | undefined {
  const { db } = useStore()
  const [lines, setLines] = useState<readonly AccountLine[]>()
  useEffect(() => {
    const search = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () =>
      void readLines(db, search.signal).then((found) => {
        if (!search.signal.aborted) setLines(found)
      })
    const onMutation = (parts: ObservabilitySet) => {
      if (!parts[`idb://${db.name}/accounts/`]) return
      clearTimeout(timer)
      timer = setTimeout(read, rereadAfterMs)
    }
    Dexie.on('storagemutated', onMutation)
    read()
    return () => {
      search.abort()
      clearTimeout(timer)
      Dexie.on.storagemutated.unsubscribe(onMutation)
    }
  }, [db])
  return lines
}

/** Whether every word of a search is somewhere in it; digits also as part of a phone number. */
export function fitsSearch(line: Sought, typed: string): boolean {
  const digits = digitsOf(typed)
  const isNumber = digits.length >= 3 && /^[+\d\s()./-]*$/u.test(typed.normalize('NFKC'))
  if (isNumber && line.digits.includes(digits.replace(/^0/, ''))) return true
  return fold(typed)
    .split(' ')
    .every((word) => line.sought.includes(word))
}
