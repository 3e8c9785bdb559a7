import { Volume2, VolumeOff, VolumeX } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { moodAt } from '#shared/rehearsal/mood.ts'
import type { Spoken } from '#shared/rehearsal/rehearsal.ts'
import styles from './caller-words.module.css'
import { IconToggle } from './icon-button.tsx'

type Props = {
  spoken: Spoken | undefined
  hasVoice: boolean
  /** A silence is held, and they have not answered yet. */
  isAwaited: boolean
  /** Null: they would not take it, for a silence is held. */
  onGiveWord: (() => void) | null
}

/** What the caller of a rehearsal says, large, and that it is one. */
export function CallerWords({ spoken, hasVoice, isAwaited, onGiveWord }: Props) {
  const { t } = useTranslation('rehearsal')
  const heat = spoken?.heat ?? 0
  return (
    <section className={styles['words']} aria-label={t('words.label')}>
      <div className={styles['bar']}>
        <strong className={styles['mark']}>{t('mark')}</strong>
        <span className={styles['mood']}>
          {spoken && t(`mood.${moodAt(heat)}`)}
          <meter className="unseen" min={0} max={10} value={heat} aria-label={t('words.heat')} />
          <span className={styles['heat']} aria-hidden>
            <span style={{ width: `${heat * 10}%` }} />
          </span>
        </span>
        <VoiceChoice hasVoice={hasVoice} />
        {onGiveWord && (
          <Button className={styles['give'] ?? ''} preventFocusOnPress onPress={onGiveWord}>
            {t('words.give')} <Kbd>Enter</Kbd>
          </Button>
        )}
      </div>
      <p className={styles['said']} aria-live="polite" dir="auto">
        {spoken?.text ?? '…'}
      </p>
      {!onGiveWord && spoken && (
        <p className={styles['wait']}>{t(isAwaited ? 'words.wait' : 'words.answered')}</p>
      )}
    </section>
  )
}

function VoiceChoice({ hasVoice }: { hasVoice: boolean }) {
  const { t } = useTranslation('rehearsal')
  const desktop = useDesktop()
  const { settings } = useEnvironment()
  if (!hasVoice) {
    return (
      <span className={styles['noVoice']} title={t('voice.none')}>
        <VolumeOff size={15} aria-hidden />
        <span className="unseen">{t('voice.none')}</span>
      </span>
    )
  }
  const isOn = settings.rehearsalVoice
  return (
    <IconToggle
      label={t('voice.hear')}
      icon={isOn ? <Volume2 size={15} /> : <VolumeX size={15} />}
      isOn={isOn}
      onChange={(rehearsalVoice) => void desktop.changeSettings({ patch: { rehearsalVoice } })}
    />
  )
}
