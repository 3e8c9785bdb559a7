import type { ImportId } from '#shared/base/ids.ts'
import type { WriteProblem } from '#shared/base/write-problem.ts'
import type { ImportPlan } from '#shared/import/import-plan.ts'
import type { ImportProfile } from '#shared/import/import-profile.ts'
import type { ImportCounts } from '#shared/import/import-record.ts'
import type { Checked, FileProblem, Opened } from './import-engine.ts'

/** What came in between. Whatever it says, nothing of the file was kept. */
export type ImportNotice =
  | {
      readonly kind: 'refused'
      readonly fileName: string
      readonly problem: FileProblem
      readonly line: number | null
    }
  /** By the user. */
  | { readonly kind: 'cancelled' }
  /** The data was locked, or is worked on. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: WriteProblem }

/** A file, and how it is going to be read. */
export type ImportDraft = {
  readonly file: File
  readonly heads: readonly string[]
  /** The first rows, as they stand in the file. */
  readonly rows: readonly (readonly string[])[]
  readonly plan: ImportPlan
  /** What the file does not tell of how it is written. */
  readonly unsure: Extract<Opened, { kind: 'opened' }>['unsure']
  /** What the columns were taken for, before anybody said otherwise. */
  readonly guessed: ImportPlan['columns']
  /** It is read by this one. */
  readonly profile: ImportProfile | null
}

export type CheckedFile = Extract<Checked, { kind: 'checked' }>

/** How far the import of a file is. Until the last but one, nothing is written. */
export type ImportStage =
  | { readonly kind: 'choosing'; readonly notice: ImportNotice | null }
  | { readonly kind: 'opening'; readonly fileName: string }
  /** Cards of people, which are no table. */
  | { readonly kind: 'cards'; readonly file: File }
  | { readonly kind: 'columns'; readonly draft: ImportDraft; readonly notice: ImportNotice | null }
  | { readonly kind: 'checking'; readonly draft: ImportDraft; readonly share: number }
  | { readonly kind: 'checked'; readonly draft: ImportDraft; readonly checked: CheckedFile }
  | {
      readonly kind: 'writing'
      readonly draft: ImportDraft
      readonly checked: CheckedFile
      readonly share: number
    }
  | {
      readonly kind: 'written'
      readonly draft: ImportDraft
      readonly importId: ImportId
      readonly counts: ImportCounts
    }
