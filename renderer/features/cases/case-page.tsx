import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useHandover } from '#renderer/data/team/use-handover.ts'
import { useMemberName } from '#renderer/data/team/use-standpoint.ts'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PhoneNumber } from '#renderer/ui/dial-button.tsx'
import { NotFoundPage } from '#renderer/ui/not-found-page.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import { useHandingOver } from '#renderer/ui/use-handing-over.tsx'
import { useHandoverKey } from '#renderer/ui/use-handover-key.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import type { CaseId, EntryId } from '#shared/base/ids.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { personName } from '#shared/case/person-name.ts'
import { severityOf } from '#shared/case/severity.ts'
import { isSample } from '#shared/case/sample.ts'
import { isLiving } from '#shared/case/stage.ts'
import { useActs } from './acts/use-acts.tsx'
import { BinNotice } from './bin/bin-notice.tsx'
import { CaseFacts } from './case-facts.tsx'
import styles from './case-page.module.css'
import { CaseOrders } from './case-orders.tsx'
import { CaseProposals } from './case-proposals.tsx'
import { CourseSection } from './course/course-section.tsx'
import { CaseOwner } from './handover/case-owner.tsx'
import { RemoveSample } from './first/remove-sample.tsx'
import { CaseSharing } from './sharing/case-sharing.tsx'
import { CaseDifferences } from './story/case-differences.tsx'
import { CaseStory } from './story/case-story.tsx'

type Parts = {
  /** The line of its story that somebody was sent to. */
  lineId?: EntryId | undefined
  /** Who it is with, among the customers that are kept. */
  customer: ReactNode
  /** What is owed in the case, both ways. */
  promises: ReactNode
  /** What was written to the customer beside proposals. */
  letters: ReactNode
  /** The papers that can be made of it. */
  papers: ReactNode
}

/** One case with its whole story: where it stands, what is owed, every call, every proposal. */
export function CasePage({ caseId, ...parts }: Parts & { caseId: CaseId }) {
  const { t } = useTranslation('desk')
  const found = useCase(caseId)
  if (found === undefined) return null
  return found === null ? (
    <NotFoundPage title={t('case.notFound')} />
  ) : (
    <Found found={found} {...parts} />
  )
}

function Found({ found, lineId, customer, promises, letters, papers }: Parts & { found: Case }) {
  const { t } = useTranslation('desk')
  const { t: work } = useTranslation('teamWork')
  const desktop = useDesktop()
  const { language } = useEnvironment()
  const [, go] = useLocation()
  const { isLive, callAbout } = useStartCall()
  const urgency = useUrgency(found, useNow(minuteMs))
  const { doOrAsk, layer } = useActs()
  const { nowMs } = useStore()
  const handing = useHandingOver({
    handoverOf: useHandover(),
    nameOf: useMemberName(),
    nowMs,
  })
  useHandoverKey(handing.ask && (() => handing.ask?.(found)))

  const isBinned = found.binnedAtMs !== null
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
          <PhoneNumber phone={found.phone} />
          <span>{t('severity', { level: severityOf(found) })}</span>
          <UrgencyPill urgency={urgency} />
          <CaseOwner found={found} />
        </span>
      }
      actions={
        !isBinned && (
          <>
            <Button onPress={() => go(`/cases/${found.id}/edit`)}>{t('case.edit')}</Button>
            <Button onPress={() => go(`/cases/${found.id}/prepare`)}>{t('case.prepare')}</Button>
            {handing.ask && (
              <Button onPress={() => handing.ask?.(found)}>{work('handover.button')}</Button>
            )}
            <Button
              variant={found.stage === 'open' || !isLiving(found) ? 'primary' : 'quiet'}
              isDisabled={isLive !== false}
              onPress={call}
            >
              {t('case.startCall')}
            </Button>
          </>
        )
      }
    >
      {isSample(found.id) && <RemoveSample caseId={found.id} />}
      {isBinned && <BinNotice found={found} onAct={(asked) => doOrAsk(found, asked)} />}
      {!isBinned && <CaseSharing found={found} />}
      {customer}
      <p className={styles['what']}>{found.whatHappened || t('case.nothingKnown')}</p>
      <CaseOrders found={found} onAct={(asked) => doOrAsk(found, asked)} />
      {!isBinned && <CourseSection found={found} onAct={(asked) => doOrAsk(found, asked)} />}
      {!isBinned && promises}
      <CaseFacts found={found} />
      <CaseProposals caseId={found.id} />
      {letters}
      {papers}
      <CaseDifferences found={found} />
      <CaseStory found={found} lineId={lineId} />
      {layer}
      {handing.layer}
    </Page>
  )
}
