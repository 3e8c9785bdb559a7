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
import { FirstSteps } from '../first/first-steps.tsx'
import { NoCases } from './no-cases.tsx'
import { ownerOfItem, TeamTable } from './team-table.tsx'
import { TodayList } from './today-list.tsx'
import styles from './today.module.css'
import { useOwnerText, useWhoseToday } from './use-whose-today.tsx'
import { rowsOf, useWatchEntries } from './watch-rows.ts'

/** What to do next, in order, each with the reason it is there. */
export function TodayPage({ whose: asked }: { whose?: string | undefined }) {
  const { t } = useTranslation('today')
  const { t: work } = useTranslation('teamWork')
  const nowMs = useNow(minuteMs)
  const { calendar } = useDueRules()
  const { whose, memberId, choice } = useWhoseToday(asked, nowMs)
  const found = useDues(nowMs, whose)
  const newest = useRecentCases(1)
  const { entries, rules, today: day } = useWatchEntries(found, nowMs)
  const items = useMemo(() => {
    if (!found) return undefined
    const snoozedOf = (id: TodayItem['caseId']) => found.cases.get(id)?.snoozed ?? {}
    return today(found.dues, snoozedOf, { nowMs, dayEndsMs: endOfLocalDay(calendar, nowMs) })
  }, [found, nowMs, calendar])
  const ownerText = useOwnerText(whose, memberId)
  if (!items || !found || !newest) return null

  const isMine = whose === 'mine'
  const shown =
    memberId === null ? items : items.filter((item) => ownerOfItem(found, item) === memberId)
  const rows = rowsOf(shown, isMine ? entries : [])
  const late = shown.filter(({ group }) => group === 'word-late' || group === 'late').length
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
      actions={isMine && newest.length > 0 && <DatesButton about={null} duesNow={() => found} />}
    >
      {choice}
      {isMine && newest.length > 0 && <FirstSteps />}
      {!isMine && <TeamTable found={found} items={items} memberId={memberId} nowMs={nowMs} />}
      {isMine && newest.length === 0 && rows.length === 0 ? (
        <NoCases />
      ) : rows.length === 0 ? (
        <p className={styles['nothing']}>{isMine ? t('nothing') : work('today.nothing')}</p>
      ) : (
        <TodayList
          rows={rows}
          about={found}
          nowMs={nowMs}
          today={day}
          rules={rules}
          ownerOf={ownerText}
        />
      )}
    </Page>
  )
}
