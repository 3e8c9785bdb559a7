import type { Account } from '#shared/account/account.ts'
import {
  type AccountComparison,
  compareAccounts,
  type NewIds,
} from '#shared/import/compare-accounts.ts'
import { compareOrders, type OrderComparison } from '#shared/import/compare-orders.ts'
import { headRowOf, headsOf } from '#shared/import/heads.ts'
import type { ImportPlan } from '#shared/import/import-plan.ts'
import { type CsvRow, readCsv } from '#shared/import/read-csv.ts'
import { type ReadRow, textIn } from '#shared/import/read-cells.ts'
import { columnsOf, rowReader } from '#shared/import/read-row.ts'
import type { ProblemKind, RowProblem } from '#shared/import/row-problem.ts'
import { ordersPerPage } from '#shared/order/order-page.ts'
import type { Order } from '#shared/order/order.ts'
import { textOf } from './file-pieces.ts'
import type { Checked, ImportPage, Refused } from './import-engine.ts'
import { endlessRow, isFilled, mostColumns, refused } from './look-at-file.ts'

export type Known =
  | { readonly what: 'orders'; readonly orders: ReadonlyMap<string, Order> }
  | { readonly what: 'accounts'; readonly accounts: readonly Account[]; readonly newIds: NewIds }

type Asked = {
  readonly plan: ImportPlan
  readonly known: Known
  readonly onShare: (share: number) => void
  readonly signal: AbortSignal
}

type Result = {
  readonly kind: 'checked'
  readonly said: Extract<Checked, { kind: 'checked' }>
  readonly pages: ImportPage[]
}

const mostRows = 500_000
const mostProblems = 10_000
const mostExamples = 5
const accountsPerPage = 200
/** Rows in which the heads are looked for (`headRowOf`), before any is read. */
const rowsBeforeHeads = 20

/** Goes through a whole file and holds what it says against what is known. */
export async function checkFile(file: Blob, asked: Asked): Promise<Result | Refused | Cancelled> {
  const { plan, known, onShare, signal } = asked
  const reader = readCsv(plan.dialect.delimiter)
  const table = tableReader(plan, known)
  for await (const { text, share } of textOf(file, plan.dialect.encoding)) {
    if (signal.aborted) return { kind: 'cancelled' }
    const problem = table.take(reader.read(text)) ?? endlessRow(reader)
    if (problem) return problem
    onShare(share)
  }
  const { rows, openQuoteAt } = reader.end()
  if (openQuoteAt !== null) return refused('unclosed-quote', openQuoteAt)
  return table.take(rows) ?? table.end()
}

type Cancelled = Extract<Checked, { kind: 'cancelled' }>

function tableReader(plan: ImportPlan, known: Known) {
  const problems: RowProblem[] = []
  let problemCount = 0
  let refusedCount = 0
  let rowCount = 0
  const tell = (problem: RowProblem) => {
    problemCount += 1
    if (problem.weight === 'refused') refusedCount += 1
    if (problems.length < mostProblems) problems.push(problem)
  }
  const double = (line: number, text: string) =>
    tell({ line, field: null, problem: 'double' satisfies ProblemKind, text, weight: 'noted' })

  let waiting: CsvRow[] = []
  let body: (Compared & { read: (row: CsvRow) => ReadRow | null }) | null = null

  const begin = (): Refused | null => {
    const place = headRowOf(waiting)
    const heads = headsOf(waiting[place]?.cells ?? [])
    if (heads.length > mostColumns) return refused('too-many-columns')
    body = { ...comparisonOf(plan, heads, known), read: rowReader(plan, heads, tell) }
    const rows = waiting.slice(place + 1)
    waiting = []
    return takeRows(rows)
  }
  const takeRows = (rows: readonly CsvRow[]): Refused | null => {
    for (const row of rows) {
      rowCount += 1
      if (rowCount > mostRows) return refused('too-many-rows')
      const said = body?.read(row)
      if (!said) continue
      const replaced = body?.comparison.take(said, row.line) ?? []
      for (const line of replaced)
        double(line, textIn(said.values, 'number') || textIn(said.values, 'name'))
    }
    return null
  }
  return {
    take: (all: readonly CsvRow[]): Refused | null => {
      const rows = all.filter(isFilled)
      if (body) return takeRows(rows)
      waiting = [...waiting, ...rows]
      return waiting.length >= rowsBeforeHeads ? begin() : null
    },
    end: (): Result | Refused => {
      const problem = body ? null : begin()
      if (problem || !body) return problem ?? refused('empty')
      const { comparison, pages } = body
      problems.sort((a, b) => a.line - b.line)
      return {
        kind: 'checked',
        said: {
          kind: 'checked',
          counts: { ...comparison.counts(), refused: refusedCount },
          problems,
          problemCount,
          examples: comparison.examples(mostExamples),
        },
        pages: pages(),
      }
    },
  }
}

type Compared = {
  readonly comparison: Omit<OrderComparison | AccountComparison, 'news'>
  readonly pages: () => ImportPage[]
}

function comparisonOf(plan: ImportPlan, heads: readonly string[], known: Known): Compared {
  const { what } = known
  if (what === 'orders') {
    const fields = columnsOf(plan, heads).map(({ field }) => field)
    const comparison = compareOrders(known.orders, fields)
    const pages = () =>
      inPages(comparison.news(), ordersPerPage).map((orders): ImportPage => ({ what, orders }))
    return { comparison, pages }
  }
  const comparison = compareAccounts(known.accounts, known.newIds)
  const pages = () =>
    inPages(comparison.news(), accountsPerPage).map((accounts): ImportPage => ({ what, accounts }))
  return { comparison, pages }
}

function inPages<T>(all: readonly T[], size: number): T[][] {
  const pages: T[][] = []
  for (let from = 0; from < all.length; from += size) pages.push(all.slice(from, from + size))
  return pages
}
