import type { EntryKind } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import type { Due } from '../today/due.ts'

/** The words of a hand-over, in the user's language. */
export type CrmWords = {
  readonly callTitle: (of: Case) => string
  /** What is to be done; a promise is its own words. */
  readonly taskTitle: (due: Due, of: Case) => string
  readonly kindNames: Readonly<Record<EntryKind, string>>
  /** A label and what it says, on one line. */
  readonly labelled: (label: string, said: string) => string
  readonly due: (atMs: number) => string
  readonly whatHappened: string
  readonly readBack: string
}
