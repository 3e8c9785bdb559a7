import type { Language } from '#shared/base/language.ts'
import type { LocalDate } from '#shared/base/local-date.ts'

const day = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
const formatters = new Map<string, Intl.DateTimeFormat>()

/** The same as short as a table needs it: "10 Jun", "5 Jan 2027". */
export function shortDayText(of: LocalDate, language: Language, today: LocalDate): string {
  return format(of, language, today, { day: 'numeric', month: 'short', timeZone: 'UTC' })
}

/** A day without a time: "Wed 10 Jun", 「6月10日(水)」; with its year when that is not this year. */
export function dayText(of: LocalDate, language: Language, today: LocalDate): string {
  return format(of, language, today, day)
}

function format(
  of: LocalDate,
  language: Language,
  today: LocalDate,
  parts: Intl.DateTimeFormatOptions,
): string {
  const isThisYear = of.slice(0, 4) === today.slice(0, 4)
  const key = `${language} ${isThisYear} ${parts.weekday}`
  const locale = language === 'en' ? 'en-GB' : 'ja'
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, isThisYear ? parts : { year: 'numeric', ...parts })
  formatters.set(key, formatter)
  return formatter.format(Date.parse(of))
}
