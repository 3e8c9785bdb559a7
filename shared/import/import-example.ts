import { type Money, moneySchema } from '../money/money.ts'
import { decimalText } from '../money/total.ts'
import { isSameValue } from './same-value.ts'
import type { ImportFieldId } from './import-fields.ts'

/**
 * What one row of a file would do. Of something new all that is read; of something known how it is
 * called, and what differs. Days are 2026-12-31, amounts "1240.00 EUR", as they are kept.
 */
export type ImportExample = {
  readonly outcome: 'added' | 'changed'
  readonly fields: readonly {
    readonly field: ImportFieldId
    readonly now: string
    /** Only of what differs; empty: nothing was known. */
    readonly before?: string
  }[]
}

type Known = { readonly [field: string]: unknown }

/** What something is called by, whatever changes. */
const names: readonly string[] = ['number', 'line', 'name', 'customer']

/** `before`: null for something new. */
export function importExample(before: Known | null, now: Known): ImportExample {
  const fields = [...new Set([...names, ...Object.keys(now), ...Object.keys(before ?? {})])].filter(
    (field) => field !== 'key',
  )
  const told = fields.flatMap((field) => {
    const text = textOf(now[field])
    const isOther = before !== null && !isSameValue(before[field] ?? '', now[field] ?? '')
    if (isOther) return { field: field as ImportFieldId, now: text, before: textOf(before[field]) }
    const isShown = text !== '' && (before === null || names.includes(field))
    return isShown ? { field: field as ImportFieldId, now: text } : []
  })
  return { outcome: before === null ? 'added' : 'changed', fields: told }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  const { data } = moneySchema.safeParse(value)
  return data ? amountText(data) : ''
}

const amountText = (amount: Money) => `${decimalText(amount)} ${amount.currency}`
