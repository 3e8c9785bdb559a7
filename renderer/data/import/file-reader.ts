import type { Account } from '#shared/account/account.ts'
import type { ColumnNames } from '#shared/import/column-names.ts'
import type { NewIds } from '#shared/import/compare-accounts.ts'
import type { Dialect } from '#shared/import/import-plan.ts'
import type { ImportedThing } from '#shared/import/import-record.ts'
import type { Order } from '#shared/order/order.ts'
import { checkFile, type Known } from './check-file.ts'
import type { Checked, ImportEngine, ImportPage, Opened } from './import-engine.ts'
import { tellingBytes } from './file-pieces.ts'
import { type EncodingGuess, guessEncoding } from './guess-encoding.ts'
import { type Defaults, lookAtFile, refused } from './look-at-file.ts'

export type FileReader = Omit<ImportEngine, 'end'>

type Given = {
  readonly defaults: Defaults
  readonly names: ColumnNames
  readonly orders: () => Promise<ReadonlyMap<string, Order>>
  readonly accounts: () => Promise<readonly Account[]>
  readonly newIds: NewIds
}

/** What the thread of an import does, wherever it runs: one file at a time. */
export function createFileReader(given: Given): FileReader {
  let file: Blob | null = null
  let encoding: Promise<EncodingGuess> | null = null
  let what: 'orders' | 'accounts' = 'orders'
  let chosen: Partial<Dialect> = {}
  let pages: ImportPage[] | null = null
  let running = new AbortController()

  const stop = () => {
    running.abort()
    pages = null
  }
  const look = async (): Promise<Opened> => {
    if (!file) return refused('unreadable')
    const { defaults, names } = given
    const from = file
    const guessed = () => (encoding ??= tellingBytes(from).then(guessEncoding))
    return lookAtFile(file, { what, chosen, defaults, names, guessed }).catch(unreadable)
  }
  const known = async (): Promise<Known> =>
    what === 'orders'
      ? { what, orders: await given.orders() }
      : { what, accounts: await given.accounts(), newIds: given.newIds }

  return {
    open: (next: Blob, thing: ImportedThing) => {
      stop()
      file = next
      encoding = null
      what = thing === 'orders' ? 'orders' : 'accounts'
      chosen = {}
      return look()
    },
    reopen: (dialect) => {
      stop()
      chosen = { ...chosen, ...dialect }
      return look()
    },
    check: async (plan, onShare): Promise<Checked> => {
      stop()
      if (!file) return refused('unreadable')
      const { signal } = (running = new AbortController())
      try {
        const checked = await checkFile(file, { plan, known: await known(), onShare, signal })
        if (signal.aborted) return { kind: 'cancelled' }
        if (checked.kind === 'checked') ({ pages } = checked)
        return checked.kind === 'checked' ? checked.said : checked
      } catch {
        return refused('unreadable')
      }
    },
    cancel: stop,
    nextPage: async () => {
      if (!pages) throw new Error('No file was checked to its end')
      return pages.shift() ?? null
    },
  }
}

// The file was moved, or its disk is gone.
const unreadable = () => refused('unreadable')
