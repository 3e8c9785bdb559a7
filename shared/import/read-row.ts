import { clipped } from '../base/clipped.ts'
import { cellText } from './cell-text.ts'
import {
  fieldsOfMany,
  type ImportFieldId,
  importFieldIds,
  neededFields,
  type TabledThing,
} from './import-fields.ts'
import type { ImportPlan } from './import-plan.ts'
import { cellReader, type Column, type ReadRow } from './read-cells.ts'
import type { CsvRow } from './read-csv.ts'
import type { ProblemKind, RowProblem } from './row-problem.ts'

const longestProblemText = 200

/** Which fields a plan has columns for, in the file that it is for. */
export function columnsOf(plan: ImportPlan, heads: readonly string[]): readonly Column[] {
  return importFieldIds[plan.what as TabledThing].flatMap((field) => {
    const own = plan.columns.filter((column) => column.field === field)
    const places = own.map(({ head }) => heads.indexOf(head)).filter((place) => place !== -1)
    const used = field in fieldsOfMany ? places.toSorted((a, b) => a - b) : places.slice(0, 1)
    return used.length > 0 ? { field, places: used } : []
  })
}

/**
 * Reads rows by a plan. Nothing in a file can make it fail: what can't be read is told, and a row
 * without what it needs (`neededFields`) is null.
 */
export function rowReader(
  plan: ImportPlan,
  heads: readonly string[],
  tell: (problem: RowProblem) => void,
): (row: CsvRow) => ReadRow | null {
  const what = plan.what as TabledThing
  const columns = columnsOf(plan, heads)
  const read = cellReader(what, plan.dialect)
  return (row) => {
    const say = (field: ImportFieldId | null, problem: ProblemKind, text: string) => {
      const weight = problem === 'missing' ? 'refused' : 'noted'
      tell({ line: row.line, field, problem, text: clipped(text, longestProblemText), weight })
    }
    const missing = missingIn(row, what, columns)
    if (missing) {
      say(missing, 'missing', row.cells.join(' ').trim())
      return null
    }
    if (row.isBroken) say(null, 'stray-quote', row.cells.join(' '))
    const beyond = row.cells.slice(heads.length).join(' ').trim()
    if (beyond !== '') say(null, 'too-many-cells', beyond)
    return read(columns, row.cells, say)
  }
}

/** So many columns beside a number are not all empty by right: it is the foot of a report. */
const tellingColumns = 3

/**
 * What a row lacks to say anything: what it needs, or, where a number stands alone among columns
 * that could tell of it, the first of those.
 */
function missingIn({ cells }: CsvRow, what: TabledThing, columns: readonly Column[]) {
  const isEmpty = ({ places }: Column) =>
    places.every((place) => cellText(cells[place] ?? '') === '')
  const lacking = neededFields[what].find((field) =>
    columns.every((column) => column.field !== field || isEmpty(column)),
  )
  const others = columns.filter(({ field }) => !neededFields[what].includes(field))
  const isFoot =
    what === 'orders' && others.length >= tellingColumns && others.every((one) => isEmpty(one))
  return lacking ?? (isFoot ? others[0]?.field : undefined)
}
