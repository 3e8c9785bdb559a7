import type { Language } from '#shared/base/language.ts'
import type { LocalDate } from '#shared/base/local-date.ts'

const hour = { hour: '2-digit', minute: '2-digit' } as const
const day = { weekday: 'short', day: 'numeric', month: 'short', ...hour } as const
const noHour = { weekday: 'short', day: 'numeric', month: 'short' } as const
const plain = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
const parts = {
  hour,
  day,
  'day alone': noHour,
  'day of a year': { year: 'numeric', ...day },
  date: plain,
} as const

/** "Thu 26 Nov, 15:00", short enough for a row; with its year when that is not this year. */
export function dayAndTime(atMs: number, language: Language, nowMs: number): string {
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear()
  return formatterOf(language, isThisYear ? 'day' : 'day of a year').format(atMs)
}

/** "Thu 26 Nov", of a moment not long ago. */
export function dayAlone(atMs: number, language: Language): string {
  return formatterOf(language, 'day alone').format(atMs)
}

/** "26 Nov 2026": of a day that is the same wherever one is, by a moment of it in UTC. */
export function dayOfYear(atMs: number, language: Language): string {
  return formatterOf(language, 'date').format(atMs)
}

/** "15:00" */
export function timeOfDay(atMs: number, language: Language): string {
  return formatterOf(language, 'hour').format(atMs)
}

/** "3 Feb 2026", of a day that has no zone. */
export function dateOnly(date: LocalDate, language: Language): string {
  return formatterOf(language, 'date').format(Date.parse(`${date}T00:00Z`))
}

// Making one takes a hundred times as long as using it, and Today shows some hundred moments.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(language: Language, shows: keyof typeof parts): Intl.DateTimeFormat {
  const known = formatters.get(language + shows)
  if (known) return known
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', parts[shows])
  formatters.set(language + shows, made)
  return made
}
