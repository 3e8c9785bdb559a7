import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { IssueRow } from './issue-row.tsx'
import type { ProposalChanges } from './proposal-changes.ts'
import styles from './coverage.module.css'

type Props = Pick<Proposal, 'issues' | 'options'> & { changes: ProposalChanges }

/** Their issues against our options: what each settles, and what none does. */
export const Coverage = memo(function Coverage({ issues, options, changes }: Props) {
  const { t } = useTranslation('proposal')
  if (issues.length === 0 || options.length === 0) return null
  return (
    <section className={styles['section']} aria-labelledby="coverage">
      <h2 id="coverage">{t('coverage.heading')}</h2>
      <p className={styles['lead']}>{t('coverage.lead')}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.issue')}</th>
            {options.map((option, index) => (
              <th key={option.id} scope="col" className={styles['option']}>
                {t('options.number', { number: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, rank) => (
            <IssueRow
              key={issue.id}
              issue={issue}
              number={rank + 1}
              options={options}
              changes={changes}
            />
          ))}
        </tbody>
      </table>
      <OpenIssues issues={issues} options={options} />
    </section>
  )
}, showsTheSame)

/** Only what an option settles shows here; its texts change with every key press. */
function showsTheSame(a: Props, b: Props): boolean {
  return (
    a.issues === b.issues &&
    a.changes === b.changes &&
    a.options.length === b.options.length &&
    a.options.every((option, index) => {
      const other = b.options[index]
      return option.id === other?.id && option.customer.covers === other.customer.covers
    })
  )
}

function OpenIssues({ issues, options }: Pick<Proposal, 'issues' | 'options'>) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const open = issues.flatMap((issue, index) =>
    options.some((option) => option.customer.covers.includes(issue.id)) ? [] : [index + 1],
  )
  const numbers = new Intl.ListFormat(language).format(open.map(String))
  return (
    <div role="status">
      {open.length > 0 && (
        <p className={styles['open']}>{t('coverage.open', { count: open.length, numbers })}</p>
      )}
    </div>
  )
}
