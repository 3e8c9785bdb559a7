import { useTranslation } from 'react-i18next'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useRenewed } from '#renderer/desktop/use-renewed.ts'
import { Button } from '#renderer/ui/button.tsx'
import { bytesText } from '#renderer/ui/bytes-text.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { UpdateState } from '#shared/ipc/app-api.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { updatesSchema } from '#shared/settings/settings.ts'
import styles from './settings-page.module.css'

/** Whether newer versions are asked for, what came of it, and the one way to install one. */
export function UpdatesSection() {
  const { t } = useTranslation('about')
  const { settings } = useEnvironment()
  const desktop = useDesktop()
  const { value: told } = useRenewed(updateState, 'updateStateChanged')
  const isBuiltIn = told?.state.kind !== 'not-built-in'
  return (
    <PageSection name="updates" title={t('updates.title')}>
      <p className={styles['soft']}>{t('updates.effect')}</p>
      <Choice
        label={t('updates.label')}
        description={t(
          isBuiltIn ? `updates.does.${settings.updates}` : 'updates.state.not-built-in',
        )}
        isDisabled={!isBuiltIn}
        value={isBuiltIn ? settings.updates : 'off'}
        onChange={(updates) => void desktop.changeSettings({ patch: { updates } })}
        options={updatesSchema.options.map((value) => ({
          value,
          label: t(`updates.mode.${value}`),
        }))}
      />
      {told && isBuiltIn && settings.updates !== 'off' && <Found state={told.state} />}
    </PageSection>
  )
}

function Found({ state }: { state: UpdateState }) {
  const { t } = useTranslation('about')
  const desktop = useDesktop()
  const say = useSayState()
  const isLive = useOpenCall()?.status === 'live'
  const canLook = ['resting', 'failed', 'found'].includes(state.kind)
  const canDownload = state.kind === 'found' && state.canInstall
  return (
    <>
      <Outcome
        done={state.kind !== 'failed' && say(state)}
        failed={state.kind === 'failed' && t(`updates.problem.${state.problem}`)}
      />
      {state.kind === 'downloading' && <ProgressBar label={say(state)} share={state.share} />}
      <div className={styles['links']}>
        {canDownload && (
          <Button
            variant="primary"
            isDisabled={isLive}
            onPress={() => void desktop.downloadUpdate({})}
          >
            {t('updates.download')}
          </Button>
        )}
        {state.kind === 'ready' && (
          <Button
            variant="primary"
            isDisabled={isLive}
            onPress={() => void desktop.installUpdate({})}
          >
            {t('updates.install')}
          </Button>
        )}
        {canLook && (
          <Button isDisabled={isLive} onPress={() => void desktop.lookForUpdate({})}>
            {t('updates.lookNow')}
          </Button>
        )}
      </div>
      {isLive && <p className={styles['soft']}>{t('updates.inCall')}</p>}
    </>
  )
}

function useSayState(): (state: UpdateState) => string {
  const { t } = useTranslation('about')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  return (state) => {
    switch (state.kind) {
      case 'resting':
        return state.lookedAtMs === null
          ? t('updates.state.resting')
          : t('updates.state.newest', { when: dayAndTime(state.lookedAtMs, language, nowMs()) })
      case 'found':
        return state.canInstall
          ? t('updates.state.found', { ...state, size: bytesText(state.bytes, language) })
          : t('updates.state.byHand', state)
      case 'downloading':
      case 'ready':
      case 'installing':
        return t(`updates.state.${state.kind}`, { version: state.version })
      case 'looking':
        return t('updates.state.looking')
      case 'not-built-in':
      case 'off':
      case 'failed':
        return ''
    }
  }
}

const updateState = (desktop: DesktopBridge) => desktop.updateState({})
