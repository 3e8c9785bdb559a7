import { reduceRow, type Rows, subjectOf, type TableName } from '#shared/event/projection.ts'
import type { LetterSource } from '#shared/letter/letter-source.ts'
import { letterSource } from '#tests/support/letter-builders.ts'
import { type GoldenCase, goldenEvents, sayTimeUtc } from './golden-case.ts'

/** All that is known of a golden case once its proposal was drafted. */
export function goldenLetterSource(golden: GoldenCase): LetterSource {
  const rows = new Map<string, { table: TableName; row: Rows[TableName] | undefined }>()
  for (const [index, event] of goldenEvents(golden).entries()) {
    const { table, id } = subjectOf(event)
    const row = reduceRow(table, rows.get(id)?.row, { ...event, seq: index + 1 })
    rows.set(id, { table, row })
  }
  const all = <Name extends TableName>(name: Name) =>
    [...rows.values()].flatMap(({ table, row }) =>
      table === name && row ? [row as Rows[Name]] : [],
    )
  const [of] = all('cases')
  if (!of) throw new Error('A golden case is opened by its first event')
  return letterSource(
    {
      of,
      calls: all('calls'),
      entries: all('entries'),
      proposals: all('proposals'),
      settings: golden.rep,
      sayTime: sayTimeUtc(golden.language),
    },
    golden.language,
  )
}
