import type { Language } from '#shared/base/language.ts'
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
