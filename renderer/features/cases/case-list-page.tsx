import { createContext, memo, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCase, useRecentCases } from '#renderer/data/queries.ts'
import { useColleagueOf } from '#renderer/data/team/use-standpoint.ts'
import { useCaseIds } from '#renderer/data/use-case-ids.ts'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { WindowedList } from '#renderer/ui/windowed-list.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { personName } from '#shared/case/person-name.ts'
import { severityOf } from '#shared/case/severity.ts'
import styles from './case-list.module.css'
import { NoCases } from './today/no-cases.tsx'

/** Shown at once; the others are read as they come into sight. */
const shownAtFirst = 50
/** As in the style sheet. */
const rowPx = 70
/** Beside the rows, not through them: a minute that passes draws what it changes and nothing else. */
const Now = createContext(0)

/** Cases, the newest first. */
export function CaseListPage() {
  const { t } = useTranslation('desk')
  const newest = useRecentCases(shownAtFirst)
  const ids = useCaseIds()
  const nowMs = useNow(minuteMs)
  const known = useMemo(() => new Map(newest?.map((found) => [found.id, found])), [newest])
  if (!newest || !ids) return null
  return (
    <Page
      isFilled
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
      {newest.length === 0 ? (
        <NoCases />
      ) : (
        <Now value={nowMs}>
          <WindowedList label={t('nav.cases')} rows={ids} rowPx={rowPx} keyOf={(id) => id}>
            {(id, tabIndex) => {
              const found = known.get(id)
              return found ? (
                <CaseRow id={id} found={found} tabIndex={tabIndex} />
              ) : (
                <ReadRow id={id} tabIndex={tabIndex} />
              )
            }}
          </WindowedList>
        </Now>
      )}
    </Page>
  )
}

type RowProps = { readonly id: CaseId; readonly tabIndex: 0 | -1 }

function ReadRow(row: RowProps) {
  return <CaseRow {...row} found={useCase(row.id)} />
}

/** The link is there before its case is read: whoever goes to it by keyboard is on it at once. */
const CaseRow = memo(function CaseRow(props: RowProps & { found: Case | null | undefined }) {
  const { id, tabIndex, found } = props
  return (
    <Link to={`/cases/${id}`} tabIndex={tabIndex} className={styles['row']}>
      {found && <CaseWords found={found} />}
    </Link>
  )
})

function CaseWords({ found }: { found: Case }) {
  const { t } = useTranslation('desk')
  const { language } = useEnvironment()
  return (
    <>
      <span className={styles['severity']}>{t('severity', { level: severityOf(found) })}</span>
      <span className={styles['who']}>
        <strong>{found.customer || t('case.unnamed')}</strong>
        {found.contact !== '' && (
          <span className={styles['soft']}>{personName(found.contact, language)}</span>
        )}
        <span className={styles['what']}>{found.whatHappened || t('case.nothingKnown')}</span>
      </span>
      <CaseUrgency found={found} />
    </>
  )
}

function CaseUrgency({ found }: { found: Case }) {
  const { t } = useTranslation('course')
  const owner = useColleagueOf(found)
  const urgency = useUrgency(found, useContext(Now))
  return (
    <span className={styles['state']}>
      <span className={styles['soft']}>
        {t(`stage.${found.stage}`)}
        {owner && ` · ${owner.name}`}
      </span>
      <UrgencyPill urgency={urgency} />
    </span>
  )
}
