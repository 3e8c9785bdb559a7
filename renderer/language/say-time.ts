import type { Language } from '#shared/base/language.ts'
import { workingDayEndsHour } from '#shared/promise/due-days.ts'
import type { SayTime } from '#shared/remedy/draft-options.ts'

// Making a formatter takes longer than using it, and the preview follows each key press.
const says: Readonly<Record<Language, SayTime>> = {
  en: sayTimeOf('en-GB', 'long'),
  ja: sayTimeOf('ja', 'short'),
}

/** Says moments as a letter does, in this machine's time zone. */
export function sayTimeIn(language: Language): SayTime {
  return says[language]
}

/** In this machine's time zone, Monday to Friday. Public holidays are not known. */
export function endOfWorkingDay(atMs: number): number {
  const day = new Date(atMs)
  if (day.getHours() >= workingDayEndsHour) day.setDate(day.getDate() + 1)
  while (day.getDay() % 6 === 0) day.setDate(day.getDate() + 1)
  return day.setHours(workingDayEndsHour, 0, 0, 0)
}

function sayTimeOf(locale: string, weekday: 'long' | 'short'): SayTime {
  const moment = new Intl.DateTimeFormat(locale, {
    weekday,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  return { moment: (atMs) => moment.format(atMs), day: (atMs) => day.format(atMs) }
}
