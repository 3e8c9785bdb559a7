import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Watched } from '#renderer/data/use-dues.ts'
import { clipped } from '#shared/base/clipped.ts'
import { localTime } from '#shared/calendar/local-day.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { printableLine } from '#shared/document/printable.ts'
import { morningCall } from '#shared/order-watch/morning-call.ts'
import { callEntries } from '#shared/order-watch/watch-entry.ts'
import type { Reminder } from '#shared/reminder/reminder.ts'

/** The one reminder a day of customers to call before they call; null: there are none. */
export function useCallsFirstReminder() {
  const { t } = useTranslation('today')
  return useCallback(
    (
      { orders, cases }: Pick<Watched, 'orders' | 'cases'>,
      calendar: WorkingCalendar,
      nowMs: number,
    ): Reminder | null => {
      const today = localTime(calendar, nowMs).toPlainDate().toString()
      const all = callEntries(orders.findings, orders.watch, cases, { nowMs, today })
      const open = all.filter(({ snooze }) => snooze === null)
      const [first] = open
      if (!first) return null
      const { customer, customerNumber } = first.call
      const who = customer || t('orders.customer', { number: customerNumber })
      const others = open.length > 1 ? t('orders.andOthers', { count: open.length - 1 }) : ''
      return {
        ...morningCall(calendar, nowMs),
        title: t('orders.remind', { count: open.length }),
        body: clipped(printableLine(`${who}${others}`), 200),
        path: '/today',
      }
    },
    [t],
  )
}
