import { createContext, memo, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useRecentCases } from '#renderer/data/queries.ts'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { personName } from '#shared/case/person-name.ts'
import { severityOf } from '#shared/case/severity.ts'
import styles from './case-list.module.css'
import { NoCases } from './today/no-cases.tsx'

const shownCases = 50
/** Beside the rows, not through them: a minute that passes draws what it changes and nothing else. */
const Now = createContext(0)

/** Cases, the newest first. */
export function CaseListPage() {
  const { t } = useTranslation('desk')
  const cases = useRecentCases(shownCases)
  const nowMs = useNow(minuteMs)
  if (!cases) return null
  return (
    <Page
      title={t('nav.cases')}
      actions={
        <>
          <Link to="/cases/crm" className={styles['bin']}>
            {t('nav.crm')}
          </Link>
          <Link to="/cases/bin" className={styles['bin']}>
            {t('nav.bin')}
          </Link>
        </>
      }
    >
      {cases.length === 0 ? (
        <NoCases />
      ) : (
        <Now value={nowMs}>
          <ul className={styles['list']}>
            {cases.map((found) => (
              <CaseRow key={found.id} found={found} />
            ))}
          </ul>
        </Now>
      )}
    </Page>
  )
}

const CaseRow = memo(function CaseRow({ found }: { found: Case }) {
  const { t } = useTranslation('desk')
  const { language } = useEnvironment()
  return (
    <li>
      <Link to={`/cases/${found.id}`} className={styles['row']}>
        <span className={styles['severity']}>{t('severity', { level: severityOf(found) })}</span>
        <span className={styles['who']}>
          <strong>{found.customer || t('case.unnamed')}</strong>
          {found.contact !== '' && (
            <span className={styles['soft']}>{personName(found.contact, language)}</span>
          )}
          <span className={styles['what']}>{found.whatHappened || t('case.nothingKnown')}</span>
        </span>
        <CaseUrgency found={found} />
      </Link>
    </li>
  )
})

function CaseUrgency({ found }: { found: Case }) {
  const { t } = useTranslation('course')
  const urgency = useUrgency(found, useContext(Now))
  return (
    <span className={styles['state']}>
      <span className={styles['soft']}>{t(`stage.${found.stage}`)}</span>
      <UrgencyPill urgency={urgency} />
    </span>
  )
}
