import type { AccountPatch, ContactFields } from '#shared/account/account.ts'
import type { AccountId, ContactId } from '#shared/base/ids.ts'
import type { Language } from '#shared/base/language.ts'
import type { Dialect, ImportPlan } from '#shared/import/import-plan.ts'
import type { ImportCounts, ImportedThing } from '#shared/import/import-record.ts'
import type { RowProblem } from '#shared/import/row-problem.ts'
import type { Order } from '#shared/order/order.ts'
import type { CurrencyCode } from '#shared/money/money.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import type { Settings } from '#shared/settings/settings.ts'

/** Why a file can't be taken in at all. */
export type FileProblem =
  | 'empty'
  /** Heads, and nothing below. */
  | 'no-rows'
  | 'too-big'
  | 'not-text'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'one-column'
  | 'unclosed-quote'
  | 'unreadable'

/** The beginning of a file, and what it is taken for. */
export type Opened =
  | {
      readonly kind: 'opened'
      readonly heads: readonly string[]
      /** The first rows, as they stand in the file. */
      readonly rows: readonly (readonly string[])[]
      readonly plan: ImportPlan
      /** What the file does not tell: it is taken by language and country. */
      readonly unsure: readonly ('encoding' | 'dateOrder' | 'decimalSign')[]
      readonly bytes: number
    }
  | { readonly kind: 'refused'; readonly problem: FileProblem; readonly line?: number }

/** A file read to its end, and what it would do. Nothing is written. */
export type Checked =
  | {
      readonly kind: 'checked'
      readonly counts: ImportCounts
      /** All of them, up to a limit; `problemCount` says how many there are. */
      readonly problems: readonly RowProblem[]
      readonly problemCount: number
      /** The first of what would be new or other. */
      readonly examples: readonly (readonly [name: string, value: string])[][]
    }
  | { readonly kind: 'refused'; readonly problem: FileProblem; readonly line?: number }
  | { readonly kind: 'cancelled' }

/** What is written at once. */
export type ImportPage =
  | { readonly what: 'orders'; readonly orders: readonly Order[] }
  | {
      readonly what: 'accounts'
      readonly accounts: readonly {
        readonly accountId: AccountId
        readonly fields: AccountPatch
        readonly contacts: readonly (ContactFields & { readonly contactId: ContactId })[]
      }[]
    }

/** Reads one file in a thread of its own: looks at it, checks it, and gives what is to be written. */
export type ImportEngine = {
  readonly open: (file: Blob, what: ImportedThing) => Promise<Opened>
  /** The same beginning, read otherwise. */
  readonly reopen: (dialect: Partial<Dialect>) => Promise<Opened>
  /** Goes through the whole file and holds it against what is known. `onShare`: from 0 to 1. */
  readonly check: (plan: ImportPlan, onShare: (share: number) => void) => Promise<Checked>
  readonly cancel: () => void
  /** What the last check found new or changed, a page at a time; null: that was all. */
  readonly nextPage: () => Promise<ImportPage | null>
  readonly end: () => void
}

/** By what a file is read where it does not tell: as the user's own files are, most of the time. */
export type ReadWith = {
  readonly language: Language
  readonly currency: CurrencyCode
  readonly country: Settings['country']
}

export function startImportThread(_storeKey: DataKey | null, _how: ReadWith): ImportEngine {
  throw new Error('No thread yet')
}
