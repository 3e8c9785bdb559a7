import type { ImportFieldId } from '#shared/import/import-fields.ts'
import type { ImportEngine, Opened, Refused } from './import-engine.ts'
import type { ImportDraft } from './import-stage.ts'

type OpenedFile = Extract<Opened, { kind: 'opened' }>
const unreadable: Refused = { kind: 'refused', problem: 'unreadable' }

/** A thread that fails says nothing more: the file could not be read. */
export function settled<T>(answer: Promise<T>): Promise<T | Refused> {
  return answer.catch((error: unknown) => {
    console.error('A file could not be read', error)
    return unreadable
  })
}

/** Of orders, where a column numbers them; else of customers, where one names them. */
export async function openAsGuessed(engine: ImportEngine, file: File): Promise<Opened> {
  const asOrders = await settled(engine.open(file, 'orders'))
  if (
    asOrders.kind === 'refused' ? asOrders.problem !== 'one-column' : saysField(asOrders, 'number')
  ) {
    return asOrders
  }
  const asAccounts = await settled(engine.open(file, 'accounts'))
  if (asAccounts.kind === 'opened' && saysField(asAccounts, 'name')) return asAccounts
  return asOrders.kind === 'refused' ? asOrders : settled(engine.open(file, 'orders'))
}

function saysField({ plan }: OpenedFile, field: ImportFieldId): boolean {
  return plan.columns.some((column) => column.field === field)
}

export function draftOf(file: File, { heads, rows, plan, unsure }: OpenedFile): ImportDraft {
  return { file, heads, rows, plan, unsure, guessed: plan.columns, profile: null }
}

export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
