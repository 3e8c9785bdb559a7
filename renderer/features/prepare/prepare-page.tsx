import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useCase } from '#renderer/data/queries.ts'
import { useDealings } from '#renderer/data/use-dealings.ts'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { BriefView } from '#renderer/ui/brief-view.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PhoneNumber } from '#renderer/ui/dial-button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { NotFoundPage } from '#renderer/ui/not-found-page.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { personName } from '#shared/case/person-name.ts'
import { AccountFrame } from './account-frame.tsx'
import { ChannelSection } from './channel-section.tsx'
import { FactsSection } from './facts-section.tsx'
import styles from './prepare-page.module.css'
import { InsideSection, LawSection, OpeningSection, PressureSection } from './text-sections.tsx'
import { TriageSection } from './triage-section.tsx'
import { usePreparing } from './use-preparing.ts'

/** The minute before a call: how grave, by which way, what is known, and what to keep in mind. */
export function PreparePage({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('desk')
  const found = useCase(caseId)
  if (found === undefined) return null
  return found === null ? <NotFoundPage title={t('case.notFound')} /> : <Preparing found={found} />
}

function Preparing({ found }: { found: Case }) {
  const { t } = useTranslation('prepare')
  const { t: desk } = useTranslation('desk')
  const desktop = useDesktop()
  const { platform } = useEnvironment()
  const [, go] = useLocation()
  const { isLive, callAbout } = useStartCall()
  const dealings = useDealings(found)
  const nowMs = useNow(minuteMs)
  const changes = usePreparing(found.id)
  const { preparation, customer } = found

  const call = () => {
    callAbout(found.id)
    void desktop.showCompanion({ focus: true })
    go(`/cases/${found.id}`)
  }
  const callByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isLive !== false) return
    event.preventDefault()
    call()
  }
  return (
    // The key is heard on its way up from whichever field has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['page']} onKeyDown={callByKey}>
      <Page
        width="wide"
        title={customer === '' ? t('title') : t('titleFor', { customer })}
        subtitle={<Subtitle found={found} />}
        actions={
          <>
            <Button onPress={() => go(`/rehearsal/for/${found.failureKind || 'any'}`)}>
              {t('rehearse')}
            </Button>
            <Button variant="primary" isDisabled={isLive !== false} onPress={call}>
              {desk('case.startCall')}
              <Kbd>{shortcutLabel('CommandOrControl+Enter', platform)}</Kbd>
            </Button>
          </>
        }
      >
        <div className={styles['columns']}>
          <div>
            <TriageSection
              found={found}
              nowMs={nowMs}
              onAmend={changes.amend}
              onPrepare={changes.prepare}
            />
            <ChannelSection found={found} onPrepare={changes.prepare} />
            {found.direction === 'we-call-first' && (
              <OpeningSection preparation={preparation} onPrepare={changes.prepare} />
            )}
            <FactsSection preparation={preparation} onPrepare={changes.prepare} />
            <PressureSection preparation={preparation} onPrepare={changes.prepare} />
            <InsideSection preparation={preparation} onPrepare={changes.prepare} />
            <LawSection preparation={preparation} onPrepare={changes.prepare} />
          </div>
          <aside className={styles['side']}>
            <PageSection title={t('brief.title')}>
              <div className={styles['brief']}>
                <BriefView
                  of={found}
                  owed={dealings.owed}
                  earlier={dealings.otherCases?.length ?? null}
                  when="before"
                  nowMs={nowMs}
                />
              </div>
              <p className={styles['soft']}>{t('brief.hint')}</p>
            </PageSection>
            <AccountFrame dealings={dealings} nowMs={nowMs} />
          </aside>
        </div>
      </Page>
    </div>
  )
}

function Subtitle({ found }: { found: Case }) {
  const { t } = useTranslation('prepare')
  const { language } = useEnvironment()
  return (
    <>
      <span className={styles['subtitle']}>
        <Link to={`/cases/${found.id}`}>{t('toCase')}</Link>
        {found.contact !== '' && <span>{personName(found.contact, language)}</span>}
        <strong className={styles['phone']}>
          <PhoneNumber phone={found.phone} />
        </strong>
      </span>
      <span>{t('lead')}</span>
    </>
  )
}
