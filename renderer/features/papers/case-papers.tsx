import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { CaseDataButton } from './case-data-button.tsx'
import styles from './papers.module.css'
import { useKnown } from './use-case-file.ts'

/** The papers of a case, each one press away. */
export function CasePapers({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('papers')
  const [, go] = useLocation()
  const known = useKnown(caseId)
  return (
    <PageSection title={t('menu.label')}>
      <div className={styles['menu']}>
        {(['handover', 'memo', 'approval', 'report', 'story'] as const).map((paper) => (
          <Button key={paper} size="small" onPress={() => go(`/cases/${caseId}/${paper}`)}>
            {t(`menu.${paper}`)}
          </Button>
        ))}
      </div>
      {known && <CaseDataButton known={known} />}
      <CrmButton caseId={caseId} />
    </PageSection>
  )
}

/** Calls and things to do of this case for the firm's CRM: without what is private. */
function CrmButton({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('crm')
  const [, go] = useLocation()
  return (
    <div className={styles['data']}>
      <Button onPress={() => go(`/cases/${caseId}/crm`)}>{t('open')}</Button>
      <p>{t('openLead')}</p>
    </div>
  )
}
