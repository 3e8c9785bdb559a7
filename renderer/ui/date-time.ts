import type { Language } from '#shared/base/language.ts'

/** "Thu 26 Nov, 15:00", short enough for a row; with its year when that is not this year. */
export function dayAndTime(atMs: number, language: Language, nowMs: number): string {
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear()
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', {
    ...(isThisYear ? {} : { year: 'numeric' }),
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(atMs)
}

/** "15:00" */
export function timeOfDay(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', {
    hour: '2-digit',
    minute: '2-digit',
  }).format(atMs)
}
