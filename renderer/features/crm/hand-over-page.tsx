import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useLastHandOver } from '#renderer/data/last-hand-over.ts'
import { useCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { DateTimeField } from '#renderer/ui/date-time-field.tsx'
import { localTimeOf, momentOf } from '#renderer/ui/local-time.ts'
import { Page } from '#renderer/ui/page.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { dayMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { type Crm, crmNames, crms } from '#shared/crm/crm.ts'
import { handedLastAtMs } from '#shared/crm/handed-before.ts'
import { HandOverFiles } from './hand-over-files.tsx'
import styles from './crm.module.css'

/** Where nothing was handed over yet, calls of so long are taken at first. */
const firstTimeMs = 30 * dayMs

/** Calls and things to do for the firm's CRM: of one case, or of all. */
export function HandOverPage({ caseId }: { caseId?: CaseId }) {
  const { t } = useTranslation('desk')
  const about = useCase(caseId)
  const last = useLastHandOver()
  if (last === undefined || about === undefined) return null
  if (caseId && about === null) return <Page title={t('case.notFound')}>{null}</Page>
  return <Loaded about={about} last={last} />
}

type Last = Exclude<ReturnType<typeof useLastHandOver>, undefined>

function Loaded({ about, last }: { about: Case | null; last: Last }) {
  const { t } = useTranslation('crm')
  const { t: desk } = useTranslation('desk')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const [crm, setCrm] = useState<Crm>(last?.crm ?? 'salesforce')
  const [again, setAgain] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)

  const lastAtMs = about ? handedLastAtMs(about, crm) : (last?.atMs[crm] ?? null)
  // It stays where it was while one is here.
  const [atFirst] = useState(last)
  const proposed = localTimeOf(atFirst?.fromMs[crm] ?? nowMs() - firstTimeMs)
  const since = typed ?? `${proposed.slice(0, 10)}T00:00`
  return (
    <Page
      title={t('title')}
      subtitle={
        about && (
          <Link to={`/cases/${about.id}`} className={styles['case']}>
            {about.customer || desk('case.unnamed')}
          </Link>
        )
      }
    >
      <p className={styles['lead']}>{t('lead')}</p>
      <div className={styles['scope']}>
        <Choice
          label={t('crm')}
          value={crm}
          onChange={setCrm}
          options={crms.map((value) => ({ value, label: crmNames[value] }))}
        />
        {about === null && <DateTimeField label={t('since')} value={since} onChange={setTyped} />}
        <CheckField label={t('again')} isSelected={again} onChange={setAgain} />
      </div>
      {lastAtMs !== null && (
        <p className={styles['soft']}>
          {t('last', { when: dayAndTime(lastAtMs, language, nowMs()) })}
        </p>
      )}
      <HandOverFiles
        hasLast={lastAtMs !== null}
        scope={{
          crm,
          again,
          about: about?.id ?? null,
          sinceMs: momentOf(since) || 0,
        }}
      />
      <PageSection title={t('how')}>
        <ol className={styles['steps']}>
          {t(`steps.${crm}`, { returnObjects: true }).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </PageSection>
    </Page>
  )
}
