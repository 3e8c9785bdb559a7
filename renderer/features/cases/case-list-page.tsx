import { createContext, memo, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useRecentCases } from '#renderer/data/queries.ts'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { personName } from '#shared/case/person-name.ts'
import { severityOf } from '#shared/case/severity.ts'
import styles from './case-list.module.css'

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
    <Page title={t('nav.cases')}>
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
  return <UrgencyPill urgency={useUrgency(found, useContext(Now))} />
}

function NoCases() {
  const { t } = useTranslation('desk')
  const [, go] = useLocation()
  const { summonShortcut, platform } = useEnvironment()
  return (
    <div className={styles['empty']}>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.lead')}</p>
      <ol className={styles['steps']}>
        <li>{t('empty.one')}</li>
        <li>{t('empty.two')}</li>
        <li>{t('empty.three')}</li>
      </ol>
      <div>
        <Button variant="primary" onPress={() => go('/cases/new')}>
          {t('newCase')}
        </Button>
      </div>
      {summonShortcut !== null && (
        <p className={styles['soft']}>
          {t('empty.shortcut')} <Kbd>{shortcutLabel(summonShortcut, platform)}</Kbd>
        </p>
      )}
    </div>
  )
}
