import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dues } from '#renderer/data/use-dues.ts'
import { clipped } from '#shared/base/clipped.ts'
import type { Case } from '#shared/case/case.ts'
import { printableLine } from '#shared/document/printable.ts'
import type { Reminder } from '#shared/reminder/reminder.ts'
import { useDueTexts } from '../today/due-texts.ts'
import type { DueDate } from './dates-of-dues.ts'

const longest = 200

/** A date as a reminder in the user's language: what to do, for whom, and where it is seen to. */
export function useReminderTexts() {
  const { t } = useTranslation('today')
  const texts = useDueTexts()
  return useCallback(
    (date: DueDate, found: Case, entries: Dues['entries'], nowMs: number): Reminder => {
      const line = (text: string) => clipped(printableLine(text), longest)
      return {
        id: date.id,
        dueAtMs: date.dueAtMs,
        title: line(texts(date.due, found, entries, nowMs).title),
        body: line(found.customer || t('unnamed')),
        path: /^[\w-]{1,100}$/.test(found.id) ? `/cases/${found.id}` : '/today',
      }
    },
    [t, texts],
  )
}
