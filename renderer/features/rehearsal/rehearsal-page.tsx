import { useTranslation } from 'react-i18next'
import { callers } from '#renderer/data/callers.ts'
import { useOpenCall, useOpenRehearsal } from '#renderer/data/open-call.ts'
import { startRehearsal } from '#renderer/data/rehearsals.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useVoice } from '#renderer/desktop/voice.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { RehearsalMark } from '#renderer/ui/rehearsal-mark.tsx'
import type { Caller } from '#shared/rehearsal/caller.ts'
import { CallerCard } from './caller-card.tsx'
import { RehearsalList } from './rehearsal-list.tsx'
import styles from './rehearsal.module.css'

/** Whom to practise on, those with the failure at hand first, and what was practised before. */
export function RehearsalPage({ failureKind }: { failureKind?: string }) {
  const { t } = useTranslation('rehearsal')
  const { language } = useEnvironment()
  const store = useStore()
  const desktop = useDesktop()
  const call = useOpenCall()
  const rehearsal = useOpenRehearsal()
  if (call === undefined || rehearsal === undefined) return null

  const isRehearsing = rehearsal?.status === 'live'
  const isBusy = isRehearsing || call?.status === 'live'
  const isLike = (caller: Caller) => caller.failureKind === failureKind
  const toCompanion = () => void desktop.showCompanion({ focus: true })
  const begin = (caller: Caller) => {
    if (isBusy) return
    startRehearsal(store, caller, language, rehearsal)
    toCompanion()
  }
  return (
    <Page
      width="wide"
      title={t('title')}
      subtitle={
        <>
          <RehearsalMark />
          <span>{t('lead')}</span>
        </>
      }
    >
      {isBusy && (
        <p className={styles['busy']} role="status">
          <span>{t(isRehearsing ? 'busy.rehearsal' : 'busy.call')}</span>
          <Button size="small" onPress={toCompanion}>
            {t('busy.toCompanion')}
          </Button>
        </p>
      )}
      <PageSection title={t('callers')}>
        <VoiceField />
        <ul className={styles['callers']}>
          {callers
            .toSorted((a, b) => Number(isLike(b)) - Number(isLike(a)))
            .map((caller) => (
              <CallerCard
                key={caller.id}
                caller={caller}
                isLikeCase={isLike(caller)}
                isDisabled={isBusy}
                onRehearse={() => begin(caller)}
              />
            ))}
        </ul>
      </PageSection>
      <RehearsalList />
    </Page>
  )
}

function VoiceField() {
  const { t } = useTranslation('rehearsal')
  const { language, settings } = useEnvironment()
  const desktop = useDesktop()
  const voice = useVoice(language)
  if (!voice) return <p className={styles['soft']}>{t('voice.noneLong')}</p>
  return (
    <CheckField
      label={t('voice.hear')}
      isSelected={settings.rehearsalVoice}
      onChange={(rehearsalVoice) => void desktop.changeSettings({ patch: { rehearsalVoice } })}
    />
  )
}
