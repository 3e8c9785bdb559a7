import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import { type VoiceCue, voiceCues } from '#shared/call/voice-cue.ts'
import { textIn } from '#shared/method/localized.ts'
import { cueModifier } from './call-key.ts'
import styles from './voice-cues.module.css'

/** What a voice gives away, each noted by one key or one press, without leaving the line. */
export const VoiceCues = memo(function VoiceCues({ onNote }: { onNote: (cue: VoiceCue) => void }) {
  const { t } = useTranslation('guidance')
  const { language, platform } = useEnvironment()
  const playbook = usePlaybook()
  const modifier = shortcutLabel(cueModifier(platform), platform)
  return (
    <div className={styles['cues']} role="group" aria-label={t('cues.label', { modifier })}>
      <span className={styles['modifier']}>
        <span className={styles['name']}>{t('cues.name')}</span>
        <Kbd>{modifier}</Kbd>
      </span>
      {voiceCues.map((cue, index) => (
        <button
          key={cue}
          type="button"
          tabIndex={-1}
          aria-label={t('cues.note', { cue: textIn(playbook.voiceCues[cue], language) })}
          title={textIn(playbook.voiceCues[cue], language)}
          // The line keeps the focus, and the word that is being typed in it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onNote(cue)}
        >
          <Kbd>{String(index + 1)}</Kbd> {t(`cues.short.${cue}`)}
        </button>
      ))}
    </div>
  )
})
