import type { Language } from '#shared/base/language.ts'

const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : 'ja')

// Making a formatter takes longer than using it, and the line is read with every key press.
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(atMs: number, language: Language, part: 'time' | 'day'): string {
  const key = `${language} ${part}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(
      localeOf(language),
      part === 'time'
        ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
        : { weekday: 'short', day: 'numeric', month: 'short' },
    )
    formatters.set(key, formatter)
  }
  return formatter.format(atMs)
}

/** The time of a day: "15:00". */
export function clockTimeOf(atMs: number, language: Language): string {
  return format(atMs, language, 'time')
}

/** A due date as one says it: "15:00 today", "Thu 12 Mar, 15:00", 「明日15:00」. */
export function dueText(dueAtMs: number, language: Language, nowMs: number): string {
  const time = format(dueAtMs, language, 'time')
  const near = nearDay(dueAtMs, language, nowMs)
  if (language === 'ja')
    return near === null ? `${format(dueAtMs, language, 'day')} ${time}` : near + time
  if (near !== null) return `${time} ${near}`
  return `${format(dueAtMs, language, 'day').replace(',', '')}, ${time}`
}

/** "today", "tomorrow"; null for any other day. */
function nearDay(dueAtMs: number, language: Language, nowMs: number): string | null {
  const tomorrow = new Date(nowMs)
  tomorrow.setDate(tomorrow.getDate() + 1)
  const due = new Date(dueAtMs).toDateString()
  const days = [new Date(nowMs), tomorrow].findIndex((day) => day.toDateString() === due)
  if (days < 0) return null
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day')
}
