import { accountFields, contactsOf } from '#shared/account/account.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { inOrder } from '#shared/call/entry.ts'
import { caseDataOf } from '#shared/case-data/case-data-of.ts'
import type { ExportPage } from '#shared/full-export/full-export.ts'
import { readTip, type TantoDatabase } from './database.ts'

/** How many cases are read before the window gets its turn again. */
const casesAtOnce = 50
/** Accounts and imports are small. */
const rowsAtOnce = 500

type Progress = { readonly page: ExportPage; readonly done: number; readonly of: number }

/**
 * Everything that is known, page by page in the order an export has it. Each case is read as of one
 * moment; what is written meanwhile may or may not be in it.
 */
export async function* exportPages(
  db: TantoDatabase,
  exportedAtMs: number,
): AsyncGenerator<Progress> {
  const of = (await readTip(db))?.rows.cases ?? 0
  let done = 0
  for (let after = ''; ;) {
    const items = await casesAfter(db, after, exportedAtMs)
    const last = items.at(-1)
    if (!last) break
    after = last.case.id
    done += items.length
    yield { page: { of: 'cases', items }, done, of: Math.max(of, done) }
  }
  const whole = { done, of: done }
  for (const page of [...(await accountPages(db)), ...(await importPages(db))]) {
    yield { page, ...whole }
  }
  for await (const page of orderPages(db)) yield { page, ...whole }
}

/** The next cases in the order of their ids, with all that belongs to them as of one moment. */
async function casesAfter(db: TantoDatabase, id: string, exportedAtMs: number) {
  const tables = [db.cases, db.calls, db.entries, db.proposals, db.letters] as const
  const { cases, belonging } = await db.transaction('r', tables, async () => {
    const next = await db.cases.where('id').above(id).limit(casesAtOnce).toArray()
    const ids = next.map((found) => found.id)
    const rows = await Promise.all([
      db.calls.where('caseId').anyOf(ids).sortBy('startedAtMs'),
      db.entries.where('caseId').anyOf(ids).toArray(),
      db.proposals.where('caseId').anyOf(ids).sortBy('draftedAtMs'),
      db.letters.where('caseId').anyOf(ids).sortBy('draftedAtMs'),
    ])
    return { cases: next, belonging: rows }
  })
  const [calls, entries, proposals, letters] = belonging
  return cases.map((of) => {
    const ofCase = ({ caseId }: { readonly caseId: CaseId }) => caseId === of.id
    const known = {
      of,
      calls: calls.filter(ofCase),
      entries: inOrder(entries.filter((entry) => ofCase(entry) && !entry.removed)),
      proposals: proposals.filter(ofCase).toReversed(),
      letters: letters.filter(ofCase).toReversed(),
    }
    return caseDataOf(known, exportedAtMs)
  })
}

async function accountPages(db: TantoDatabase): Promise<ExportPage[]> {
  const items = (await db.accounts.toArray()).map((account) => ({
    id: account.id,
    ...accountFields(account),
    contacts: [...contactsOf(account)],
  }))
  return pagesOf(items).map((page) => ({ of: 'accounts', items: page }))
}

async function importPages(db: TantoDatabase): Promise<ExportPage[]> {
  const items = (await db.imports.orderBy('seq').toArray()).map(({ seq: _seq, ...known }) => known)
  return pagesOf(items).map((page) => ({ of: 'imports', items: page }))
}

/**
 * Orders as they are now: of each what the newest import says that was finished and not undone
 * (`shared/order/order-book.ts`). They lie in pages too big to be held together with the book, so the
 * pages are gone through twice: once for which one each order is in, once for the orders.
 */
async function* orderPages(db: TantoDatabase): AsyncGenerator<ExportPage> {
  const imports = await db.imports.orderBy('seq').toArray()
  const counting = imports.filter(({ undoneAtMs }) => undoneAtMs === null).map(({ id }) => id)
  const keys = await db.orderPages.toCollection().primaryKeys()
  const inTurn = counting.flatMap((id) => keys.filter((key) => key.startsWith(`${id}/`)))
  const newest = new Map<string, string>()
  for (const id of inTurn) {
    const page = await db.orderPages.get(id)
    for (const [index, { key }] of (page?.orders ?? []).entries()) {
      newest.set(key, `${id} ${index}`)
    }
  }
  for (const id of inTurn) {
    const page = await db.orderPages.get(id)
    const items = (page?.orders ?? []).flatMap(({ key, ...order }, index) =>
      newest.get(key) === `${id} ${index}` ? [order] : [],
    )
    if (items.length > 0) yield { of: 'orders', items }
  }
}

function pagesOf<T>(items: readonly T[]): T[][] {
  const pages: T[][] = []
  for (let from = 0; from < items.length; from += rowsAtOnce) {
    pages.push(items.slice(from, from + rowsAtOnce))
  }
  return pages
}
