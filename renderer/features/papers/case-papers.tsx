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
    </PageSection>
  )
}
