import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { listText } from '#renderer/ui/list-text.ts'
import { moveToWorkingTime } from '#shared/calendar/working-time.ts'
import { compareOptions } from '#shared/proposal/compare-options.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { ComparedRows } from './compared-rows.tsx'
import styles from './compare.module.css'
import type { IssueChanges } from './issue-row.tsx'
import { IssueRows } from './issue-rows.tsx'

type Props = { proposal: Proposal; changes: IssueChanges }

/** The options side by side: what each settles, by when, what it costs us, and what may go wrong. */
export function CompareSection({ proposal, changes }: Props) {
  const { t } = useTranslation('offers')
  const { nowMs } = useStore()
  const calendar = useWorkingCalendar()
  const { authorityLimit } = useEnvironment().settings
  const moneyAtStake = useCase(proposal.caseId)?.moneyAtStake ?? null
  const { options, issues } = proposal
  if (options.length === 0) return null
  const compared = compareOptions({
    ...proposal,
    moneyAtStake,
    authorityLimit,
    nowMs: nowMs(),
    isWorkingTime: (atMs) => moveToWorkingTime(calendar, atMs) === atMs,
  })
  return (
    <section className={styles['section']} aria-labelledby="compare">
      <h2 id="compare">{t('compare.heading')}</h2>
      <p className={styles['lead']}>{t('compare.lead')}</p>
      <table className={styles['table']}>
        <Head headlines={options.map(({ customer }) => customer.headline).join('\n')} />
        <IssueRows issues={issues} options={options} changes={changes} />
        <ComparedRows compared={compared} />
      </table>
      <OpenIssues issues={issues} options={options} />
    </section>
  )
}

/** `headlines` are parted by line ends: a text is compared by what it says. */
const Head = memo(function Head({ headlines }: { headlines: string }) {
  const { t } = useTranslation('offers')
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="unseen">{t('compare.measure')}</span>
        </th>
        {headlines.split('\n').map((headline, index) => (
          <th key={index} scope="col">
            {t('option', { number: index + 1 })}
            <span className={styles['headline']} dir="auto">
              {headline.trim() || t('compare.noHeadline')}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  )
})

function OpenIssues({ issues, options }: Pick<Proposal, 'issues' | 'options'>) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const open = issues.flatMap((issue, index) =>
    options.some((option) => option.customer.covers.includes(issue.id)) ? [] : [index + 1],
  )
  const numbers = listText(open.map(String), language)
  return (
    <div role="status">
      {open.length > 0 && (
        <p className={styles['open']}>{t('coverage.open', { count: open.length, numbers })}</p>
      )}
    </div>
  )
}
