import type { ImportRecord } from '#shared/import/import-record.ts'

/** The same for as long as the same imports of orders count. */
export function ordersState(imports: readonly ImportRecord[]): string {
  const counting = imports.filter(({ what, undoneAtMs }) => what === 'orders' && !undoneAtMs)
  return JSON.stringify(counting.map(({ id }) => id).toSorted())
}
