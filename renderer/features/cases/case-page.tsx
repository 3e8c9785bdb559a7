import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCase } from '#renderer/data/queries.ts'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { personName } from '#shared/case/person-name.ts'
import { severityOf } from '#shared/case/severity.ts'
import { CaseFacts } from './case-facts.tsx'
import { CaseProposals } from './case-proposals.tsx'
import { CaseStory } from './case-story.tsx'
import styles from './case-page.module.css'

/** One case with its whole story: what is known, every call, every proposal. */
export function CasePage({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('desk')
  const found = useCase(caseId)
  if (found === undefined) return null
  return found === null ? <Page title={t('case.notFound')}>{null}</Page> : <Found found={found} />
}

function Found({ found }: { found: Case }) {
  const { t } = useTranslation('desk')
  const desktop = useDesktop()
  const { language } = useEnvironment()
  const [, go] = useLocation()
  const { isLive, callAbout } = useStartCall()
  const urgency = useUrgency(found, useNow(minuteMs))

  const call = () => {
    callAbout(found.id)
    void desktop.showCompanion({ focus: false })
  }
  return (
    <Page
      title={found.customer || t('case.unnamed')}
      subtitle={
        <span className={styles['subtitle']}>
          {found.contact !== '' && <span>{personName(found.contact, language)}</span>}
          {found.phone !== '' && <span>{found.phone}</span>}
          <span>{t('severity', { level: severityOf(found) })}</span>
          <UrgencyPill urgency={urgency} />
        </span>
      }
      actions={
        <>
          <Button onPress={() => go(`/cases/${found.id}/edit`)}>{t('case.edit')}</Button>
          <Button onPress={() => go(`/cases/${found.id}/prepare`)}>{t('case.prepare')}</Button>
          <Button variant="primary" isDisabled={isLive !== false} onPress={call}>
            {t('case.startCall')}
          </Button>
        </>
      }
    >
      <CaseFacts found={found} />
      <CaseProposals caseId={found.id} />
      <CaseStory caseId={found.id} />
    </Page>
  )
}
