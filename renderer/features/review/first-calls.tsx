import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useStandpoint } from '#renderer/data/team/use-standpoint.ts'
import { useCasesSince } from '#renderer/data/use-cases-since.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { dayMs } from '#shared/base/time.ts'
import { type MonthOfCases, ourShare, whoCalledFirst } from '#shared/review/who-called-first.ts'
import { standingOf } from '#shared/team/whose.ts'
import styles from './review.module.css'

const months = 6
/** Longer than so many months. */
const sinceMs = (months + 1) * 31 * dayMs

/** Who opened the matter, month by month: calls we started against calls they had to make. */
export function FirstCalls() {
  const { t } = useTranslation('review')
  const { nowMs } = useStore()
  const [atMs] = useState(nowMs)
  const calendar = useWorkingCalendar()
  const opened = useCasesSince(atMs - sinceMs)
  const from = useStandpoint(atMs)
  const cases = opened?.filter((of) => standingOf(of, from ?? null, atMs) === 'mine')
  if (!cases || cases.length === 0) return null
  const every = whoCalledFirst(cases, calendar, atMs, months)
  const began = every.findIndex(({ byUs, byThem }) => byUs + byThem > 0)
  const all = began === -1 ? [] : every.slice(began)
  const sum = {
    byUs: all.reduce((count, { byUs }) => count + byUs, 0),
    byThem: all.reduce((count, { byThem }) => count + byThem, 0),
  }
  if (all.length === 0) return null
  return (
    <PageSection title={t('firstCalls.title')}>
      <p className={styles['soft']}>{t('firstCalls.lead')}</p>
      <table className={styles['firstCalls']}>
        <thead>
          <tr>
            <th scope="col">{t('firstCalls.month')}</th>
            <th scope="col">{t('firstCalls.byUs')}</th>
            <th scope="col">{t('firstCalls.byThem')}</th>
            <th scope="col">{t('firstCalls.share')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((month) => (
            <Month key={month.month} {...month} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('firstCalls.all')}</th>
            <td>{sum.byUs}</td>
            <td>{sum.byThem}</td>
            <td>
              <Share {...sum} />
            </td>
          </tr>
        </tfoot>
      </table>
    </PageSection>
  )
}

function Month({ month, ...counts }: MonthOfCases) {
  const { language } = useEnvironment()
  const name = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (
    <tr>
      <th scope="row">{name.format(Date.parse(`${month}-01`))}</th>
      <td>{counts.byUs}</td>
      <td>{counts.byThem}</td>
      <td>
        <Share {...counts} />
      </td>
    </tr>
  )
}

/** A bar of what we opened; with few cases their number, which nobody takes for a rate. */
function Share(counts: Pick<MonthOfCases, 'byUs' | 'byThem'>) {
  const { t } = useTranslation('review')
  const all = counts.byUs + counts.byThem
  const share = ourShare(counts)
  if (all === 0) return <>–</>
  return (
    <span className={styles['firstShare']} data-few={share === null || undefined}>
      <span className={styles['bar']} aria-hidden>
        <span style={{ inlineSize: `${(100 * counts.byUs) / all}%` }} />
      </span>
      {share === null
        ? t('firstCalls.few', { count: counts.byUs, all })
        : t('firstCalls.percent', { count: Math.round(share * 100) })}
    </span>
  )
}
