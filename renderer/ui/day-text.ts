import type { Language } from '#shared/base/language.ts'
import type { LocalDate } from '#shared/base/local-date.ts'

const day = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
const formatters = new Map<string, Intl.DateTimeFormat>()

/** A day without a time: "Wed 10 Jun", 「6月10日(水)」; with its year when that is not this year. */
export function dayText(of: LocalDate, language: Language, today: LocalDate): string {
  const isThisYear = of.slice(0, 4) === today.slice(0, 4)
  const key = `${language} ${isThisYear}`
  const locale = language === 'en' ? 'en-GB' : 'ja'
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, isThisYear ? day : { year: 'numeric', ...day })
  formatters.set(key, formatter)
  return formatter.format(Date.parse(of))
}
