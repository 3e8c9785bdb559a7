import type { Leaf, Leaves } from './leaves.ts'

/** Fields that stand in rows of one sort: what a remedy costs, what proves a step. */
const rowPath = /^(costItems|proofs)\/(\d{1,2})\/(.+)$/

/** The rows of a list in an item, by number, and one more as long as there is room. */
export function rowsIn(leaves: Leaves, list: string, most: number): number[] {
  const taken = Object.entries(leaves).flatMap(([path, leaf]) => {
    const [, name, row] = rowPath.exec(path) ?? []
    return name === list && leaf !== null ? [Number(row)] : []
  })
  const last = Math.max(-1, ...taken)
  return Array.from({ length: Math.min(last + 2, Math.max(most, last + 1)) }, (_, row) => row)
}

/** Rows without a gap: where one is taken out, the next takes its place. */
export function closedUp(leaves: Leaves): Record<string, Leaf> {
  const rows = Object.entries(leaves).flatMap(([path, leaf]) => {
    const [, list = '', row = ''] = rowPath.exec(path) ?? []
    return list && leaf !== null ? [`${list}/${row}`] : []
  })
  const places = new Map<string, string>()
  for (const list of ['costItems', 'proofs']) {
    const taken = [...new Set(rows.filter((row) => row.startsWith(`${list}/`)))]
    const inOrder = taken.toSorted((a, b) => rowNumber(a) - rowNumber(b))
    inOrder.forEach((row, place) => places.set(row, `${list}/${place}`))
  }
  return Object.fromEntries(
    Object.entries(leaves).flatMap(([path, leaf]) => {
      const [, list = '', row = '', rest = ''] = rowPath.exec(path) ?? []
      if (!list) return [[path, leaf]]
      return leaf === null ? [] : [[`${places.get(`${list}/${row}`)}/${rest}`, leaf]]
    }),
  )
}

const rowNumber = (row: string) => Number(row.slice(row.indexOf('/') + 1))

/** Whether a field stands in a row. */
export const isInRow = (path: string) => rowPath.test(path)
