import type { Dialect, ImportPlan } from '#shared/import/import-plan.ts'
import type { ImportedThing } from '#shared/import/import-record.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import type { Defaults } from './look-at-file.ts'

/** What the page asks of the thread that reads a file. */
export type Question =
  | { readonly kind: 'start'; readonly storeKey: DataKey | null; readonly defaults: Defaults }
  | { readonly kind: 'open'; readonly file: Blob; readonly what: ImportedThing }
  | { readonly kind: 'reopen'; readonly dialect: Partial<Dialect> }
  | { readonly kind: 'check'; readonly plan: ImportPlan }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'next-page' }

export type Asked = Question & { readonly id: number }

/** From there to the page. */
export type Told =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  /** To this there is no answer. */
  | { readonly kind: 'no-answer'; readonly id: number }
  | { readonly kind: 'share'; readonly share: number }
  /** It can't go on. */
  | { readonly kind: 'failed' }
