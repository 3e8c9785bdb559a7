import type { ImportedAccount } from '#shared/import/compare-accounts.ts'
import type { ImportExample } from '#shared/import/import-example.ts'
import type { Dialect, ImportPlan } from '#shared/import/import-plan.ts'
import type { ImportCounts, ImportedThing } from '#shared/import/import-record.ts'
import type { RowProblem } from '#shared/import/row-problem.ts'
import type { Order } from '#shared/order/order.ts'

/** Why a file can't be taken in at all. */
export type FileProblem =
  | 'empty'
  | 'too-big'
  | 'not-text'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'no-rows'
  | 'one-column'
  | 'unclosed-quote'
  | 'unreadable'

export type Refused = {
  readonly kind: 'refused'
  readonly problem: FileProblem
  readonly line?: number
}

/** The beginning of a file, and what it is taken for. */
export type Opened =
  | {
      readonly kind: 'opened'
      readonly heads: readonly string[]
      /** The first rows, as they stand in the file. */
      readonly rows: readonly (readonly string[])[]
      readonly plan: ImportPlan
      readonly bytes: number
      /** What the file does not tell, and was taken as it is usual here. */
      readonly unsure: readonly ('encoding' | 'dateOrder' | 'decimalSign')[]
    }
  | Refused

/** A file read to its end, and what it would do. Nothing is written. */
export type Checked =
  | {
      readonly kind: 'checked'
      readonly counts: ImportCounts
      /** All of them, up to a limit; `problemCount` says how many there are. */
      readonly problems: readonly RowProblem[]
      readonly problemCount: number
      /** The first of what would be other, and of what would be new. */
      readonly examples: readonly ImportExample[]
    }
  | Refused
  | { readonly kind: 'cancelled' }

/** What is written at once. */
export type ImportPage =
  | { readonly what: 'orders'; readonly orders: readonly Order[] }
  | { readonly what: 'accounts'; readonly accounts: readonly ImportedAccount[] }

/** Reads one file in a thread of its own: looks at it, checks it, and gives what is to be written. */
export type ImportEngine = {
  readonly open: (file: Blob, what: ImportedThing) => Promise<Opened>
  /** The same beginning, read otherwise. */
  readonly reopen: (dialect: Partial<Dialect>) => Promise<Opened>
  /** Goes through the whole file and holds it against what is known. `onShare`: from 0 to 1. */
  readonly check: (plan: ImportPlan, onShare: (share: number) => void) => Promise<Checked>
  readonly cancel: () => void
  /**
   * What the last check found new or changed, a page at a time; null: that was all. Throws when
   * there is no such check, or its thread is gone: what was not given must not pass for all.
   */
  readonly nextPage: () => Promise<ImportPage | null>
  readonly end: () => void
}
