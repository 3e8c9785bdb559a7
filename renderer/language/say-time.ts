import type { Language } from '#shared/base/language.ts'
import type { SayTime } from '#shared/remedy/draft-options.ts'

const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja' }

/** Says moments as a letter does, in this machine's time zone. */
export function sayTimeIn(language: Language): SayTime {
  const moment = new Intl.DateTimeFormat(localeOf[language], {
    weekday: language === 'en' ? 'long' : 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  const day = new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long' })
  return { moment: (atMs) => moment.format(atMs), day: (atMs) => day.format(atMs) }
}
