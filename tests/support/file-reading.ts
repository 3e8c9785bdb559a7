import columnNames from '#resources/import/columns.json'
import { createFileReader, type FileReader } from '#renderer/data/import/file-reader.ts'
import type { Checked, ImportPage, Opened } from '#renderer/data/import/import-engine.ts'
import type { Defaults } from '#renderer/data/import/look-at-file.ts'
import type { Account } from '#shared/account/account.ts'
import type { AccountId, ContactId } from '#shared/base/ids.ts'
import { columnNamesSchema } from '#shared/import/column-names.ts'
import type { Order } from '#shared/order/order.ts'

const names = columnNamesSchema.parse(columnNames)

type Known = {
  readonly orders?: readonly Order[]
  readonly accounts?: readonly Account[]
  readonly defaults?: Partial<Defaults>
}

/** What the thread of an import does, without a thread, against what is known. */
export function fileReader({ orders = [], accounts = [], defaults }: Known = {}): FileReader {
  let ids = 0
  const nextId = (kind: string) => {
    ids += 1
    return `${kind}-${ids}`
  }
  return createFileReader({
    names,
    defaults: { language: 'en', country: 'none', currency: 'EUR', ...defaults },
    orders: async () => new Map(orders.map((order) => [order.key, order])),
    accounts: async () => accounts,
    newIds: {
      account: () => nextId('account') as AccountId,
      contact: () => nextId('contact') as ContactId,
    },
  })
}

export const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new Blob([content])

type OpenedFile = Extract<Opened, { kind: 'opened' }>
type CheckedFile = Extract<Checked, { kind: 'checked' }>

export function opened(answer: Opened): OpenedFile {
  if (answer.kind !== 'opened') throw new Error(`Refused: ${answer.problem}`)
  return answer
}

export function checked(answer: Checked): CheckedFile {
  if (answer.kind === 'refused') throw new Error(`Refused: ${answer.problem}`)
  if (answer.kind === 'cancelled') throw new Error('Cancelled')
  return answer
}

export async function allPages(reader: FileReader): Promise<ImportPage[]> {
  const pages: ImportPage[] = []
  for (let page = await reader.nextPage(); page; page = await reader.nextPage()) pages.push(page)
  return pages
}

/** A file of orders through all of it, by what is guessed. */
export async function importOrders(content: string | Uint8Array<ArrayBuffer>, known: Known = {}) {
  const reader = fileReader(known)
  const { plan } = opened(await reader.open(fileOf(content), 'orders'))
  const said = checked(await reader.check(plan, () => {}))
  const pages = await allPages(reader)
  return {
    plan,
    said,
    orders: pages.flatMap((page) => (page.what === 'orders' ? page.orders : [])),
  }
}

/** A file of customers likewise. */
export async function importAccounts(content: string, known: Known = {}) {
  const reader = fileReader(known)
  const { plan } = opened(await reader.open(fileOf(content), 'accounts'))
  const said = checked(await reader.check(plan, () => {}))
  const pages = await allPages(reader)
  const accounts = pages.flatMap((page) => (page.what === 'accounts' ? page.accounts : []))
  return { plan, said, accounts }
}
