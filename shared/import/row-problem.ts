/**
 * What can be wrong with a row. `missing`: a field without which it says nothing; `double`: a later
 * row of the file is about the same thing, and counts instead; `stray-quote`: a quotation mark stands
 * where none may, so that cells may have run together; `unreadable-letters`: the file's encoding is
 * another than the one chosen.
 */
export const problemKinds = [
  'missing',
  'not-a-date',
  'not-a-number',
  'not-an-amount',
  'too-long',
  'double',
  'too-many-cells',
  'stray-quote',
  'unreadable-letters',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** What is wrong with a row. `refused`: the row is left out; `noted`: it is taken, without this. */
export type RowProblem = {
  /** As an editor counts them, from 1. */
  readonly line: number
  readonly field: string | null
  readonly problem: ProblemKind
  readonly text: string
  readonly weight: 'refused' | 'noted'
}
