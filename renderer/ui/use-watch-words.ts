import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { LocalDate } from '#shared/base/local-date.ts'
import type { WatchWords } from '#shared/order-watch/watch-brief.ts'
import { dayText } from './day-text.ts'

/** How the watch says days, numbers and orders in the user's language. */
export function useWatchWords(today: LocalDate): WatchWords {
  const { t } = useTranslation('orders')
  const { language } = useEnvironment()
  return useMemo((): WatchWords => {
    const numbers = new Intl.NumberFormat(language)
    const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', {
      day: 'numeric',
      month: 'short',
    })
    return {
      language,
      today,
      day: (day) => dayText(day, language, today),
      workingDays: (count) => t('workingDays', { count }),
      quantity: (quantity) => numbers.format(quantity),
      what: ({ number, product }) =>
        product ? t('orderOf', { number, product }) : t('order', { number }),
      moreOrders: (count) => t('moreOrders', { count }),
      source: ({ number }, source) =>
        source
          ? t('source', { number, file: source.fileName, day: dates.format(source.atMs) })
          : t('order', { number }),
    }
  }, [t, language, today])
}
