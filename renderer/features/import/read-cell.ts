import { dateOnly } from '#renderer/ui/date-time.ts'
import type { Language } from '#shared/base/language.ts'
import { readFileAmount } from '#shared/import/file-amount.ts'
import { readFileDate } from '#shared/import/file-date.ts'
import { readQuantity } from '#shared/import/file-number.ts'
import { kindOf } from '#shared/import/field-kind.ts'
import type { ImportFieldId } from '#shared/import/import-fields.ts'
import type { Dialect, ImportPlan } from '#shared/import/import-plan.ts'
import { formatMoney } from '#shared/money/format-money.ts'

type Table = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }

/**
 * What a cell says when its column says this field, in the user's words; null: it can't be read.
 * What is read as it stands is given back as it stands.
 */
export function readCell(
  text: string,
  field: ImportFieldId,
  { dateOrder, decimalSign: sign, currency: usual }: Dialect,
  language: Language,
): string | null {
  const kind = kindOf(field)
  if (kind === 'text' || text.trim() === '') return text
  if (kind === 'day') {
    const day = readFileDate(text, dateOrder)
    return day && dateOnly(day, language)
  }
  if (kind === 'amount') {
    const amount = readFileAmount(text, { sign, usual })
    return amount && formatMoney(amount, language)
  }
  const quantity = readQuantity(text, sign)
  return quantity === null ? null : new Intl.NumberFormat(language).format(quantity)
}

/** The first cell that shows how days, or amounts, are read now. Null: no column says any. */
export function exampleOf(
  kind: 'day' | 'amount',
  { heads, rows }: Table,
  { columns, dialect }: ImportPlan,
  language: Language,
): { readonly text: string; readonly read: string | null } | null {
  // Amounts before quantities, which are most often whole.
  const kinds = kind === 'day' ? (['day'] as const) : (['amount', 'number'] as const)
  const told = columns.map(({ field, head }) => ({ field: field as ImportFieldId, head }))
  for (const { field, head } of kinds.flatMap((one) =>
    told.filter((it) => kindOf(it.field) === one),
  )) {
    const at = heads.indexOf(head)
    const text = rows.map((row) => row[at]?.trim() ?? '').find((cell) => cell !== '')
    if (text !== undefined) return { text, read: readCell(text, field, dialect, language) }
  }
  return null
}

/** The first text of the file with letters that another encoding would show otherwise. */
export function lettersOf({ heads, rows }: Table): string | null {
  // oxlint-disable-next-line no-control-regex -- what every encoding has in common
  return [heads, ...rows].flat().find((text) => /[^\x00-\x7f]/.test(text)) ?? null
}
