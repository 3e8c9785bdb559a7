import { Mic, MicOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCallShortcutLabels } from '#renderer/ui/use-call-shortcut-labels.ts'
import styles from './talk-meter.module.css'

type Props = { isOn: boolean; onToggle: () => void }

/** Whether the microphone is open, at every height of the window; one press changes it. */
export function TalkToggle({ isOn, onToggle }: Props) {
  const { t } = useTranslation('talk')
  const keys = useCallShortcutLabels()
  const Icon = isOn ? Mic : MicOff
  return (
    <button
      type="button"
      className={styles['toggle']}
      aria-pressed={isOn}
      aria-label={t('toggle')}
      title={t('key', { label: t('toggle'), key: keys['talk-meter'] })}
      // The line keeps the focus, and the word that is being typed in it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      <Icon size={15} aria-hidden />
    </button>
  )
}
