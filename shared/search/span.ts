import { Temporal } from 'temporal-polyfill'

export const spanNames = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
] as const
export type SpanName = (typeof spanNames)[number]

/** From the first moment to the one behind the last, in ms since the epoch. */
export type Span = { readonly fromMs: number; readonly toMs: number }

/** Where and when one searches. */
export type Here = { readonly timeZone: string; readonly nowMs: number }

const dateLike = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/

/** Days and weeks as they are where one is; a week begins on Monday (ISO 8601). */
export function spanNamed(name: SpanName, here: Here): Span {
  const today = Temporal.Instant.fromEpochMilliseconds(here.nowMs)
    .toZonedDateTimeISO(here.timeZone)
    .toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const first = today.with({ day: 1 })
  switch (name) {
    case 'today':
      return spanOf(today, { days: 1 }, here)
    case 'yesterday':
      return spanOf(today.subtract({ days: 1 }), { days: 1 }, here)
    case 'this-week':
      return spanOf(monday, { days: 7 }, here)
    case 'last-week':
      return spanOf(monday.subtract({ days: 7 }), { days: 7 }, here)
    case 'this-month':
      return spanOf(first, { months: 1 }, here)
    case 'last-month':
      return spanOf(first.subtract({ months: 1 }), { months: 1 }, here)
  }
}

/** A day, a month or a year in figures: 2026-01-31, 2026/1, 2026年1月. Null: it is none. */
export function spanWritten(written: string, here: Here): Span | null {
  const parts = dateLike.exec(written)
  if (!parts) return null
  const [year, month, day] = [parts[1], parts[2], parts[3]].map(Number)
  try {
    const from = Temporal.PlainDate.from(
      { year: year ?? 0, month: parts[2] ? (month ?? 1) : 1, day: parts[3] ? (day ?? 1) : 1 },
      { overflow: 'reject' },
    )
    const length = parts[3] ? { days: 1 } : parts[2] ? { months: 1 } : { years: 1 }
    return spanOf(from, length, here)
  } catch {
    return null
  }
}

function spanOf(
  from: Temporal.PlainDate,
  length: { days?: number; months?: number; years?: number },
  { timeZone }: Here,
): Span {
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds
  return { fromMs: startOf(from), toMs: startOf(from.add(length)) }
}
