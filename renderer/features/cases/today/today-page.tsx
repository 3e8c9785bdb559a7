import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecentCases } from '#renderer/data/queries.ts'
import { useDueRules, useDues } from '#renderer/data/use-dues.ts'
import { Page } from '#renderer/ui/page.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import { endOfLocalDay } from '#shared/calendar/local-day.ts'
import { today, type TodayItem } from '#shared/today/today.ts'
import { DatesButton } from '../calendar/dates-button.tsx'
import { NoCases } from './no-cases.tsx'
import { TodayList } from './today-list.tsx'
import styles from './today.module.css'
import { rowsOf, useWatchEntries } from './watch-rows.ts'

/** What to do next, in order, each with the reason it is there. */
export function TodayPage() {
  const { t } = useTranslation('today')
  const nowMs = useNow(minuteMs)
  const { calendar } = useDueRules()
  const found = useDues(nowMs)
  const newest = useRecentCases(1)
  const { entries, rules, today: day } = useWatchEntries(found, nowMs)
  const items = useMemo(() => {
    if (!found) return undefined
    const snoozedOf = (id: TodayItem['caseId']) => found.cases.get(id)?.snoozed ?? {}
    return today(found.dues, snoozedOf, { nowMs, dayEndsMs: endOfLocalDay(calendar, nowMs) })
  }, [found, nowMs, calendar])
  if (!items || !found || !newest) return null

  const late = items.filter(({ group }) => group === 'word-late' || group === 'late').length
  const rows = rowsOf(items, entries)
  const open = rows.filter(({ group }) => group !== 'snoozed').length
  const first = rows.filter(({ group }) => group === 'call-first').length
  return (
    <Page
      title={t('title')}
      width="wide"
      subtitle={
        open > 0 && (
          <span>
            {[
              t('toDo', { count: open }),
              late > 0 && t('late', { count: late }),
              first > 0 && t('orders.first', { count: first }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )
      }
      actions={newest.length > 0 && <DatesButton about={null} duesNow={() => found} />}
    >
      {newest.length === 0 && rows.length === 0 ? (
        <NoCases />
      ) : rows.length === 0 ? (
        <p className={styles['nothing']}>{t('nothing')}</p>
      ) : (
        <TodayList rows={rows} about={found} nowMs={nowMs} today={day} rules={rules} />
      )}
    </Page>
  )
}
